import type { FastifyInstance } from 'fastify';
import type { GatewayRuntime } from './request-context';

/** What readiness looks at, by the name it is told under. */
type Checks = Readonly<Record<string, () => Promise<unknown>>>;

/**
 * Two questions for whoever watches the process. Live: does it run at all. Ready: can it serve, that
 * is, do the database and the audit log take what a read needs, does the schema stand, and do the
 * policies answer. Neither tells anything about data.
 */
export function healthRoutes(
  app: FastifyInstance,
  runtime: GatewayRuntime,
  stopping: () => boolean,
): void {
  const checks: Checks = {
    database: () => runtime.db.ping(),
    audit: () => runtime.audit.ready(),
    schema: async () => runtime.exchange.schema,
    policies: async () => runtime.sharing.policies.ready(),
  };
  app.get('/health/live', async () => ({ status: 'live' }));
  app.get('/health/ready', async (_request, reply) => {
    const outcomes = await runAll(checks);
    const ready = !stopping() && Object.values(outcomes).every((outcome) => outcome === 'ok');
    return reply
      .code(ready ? 200 : 503)
      .send({ status: ready ? 'ready' : 'not ready', ...outcomes });
  });
}

async function runAll(checks: Checks): Promise<Record<string, 'ok' | 'failed'>> {
  const outcomes = Object.entries(checks).map(async ([name, check]) => {
    const ok = await check().then(
      () => true,
      () => false,
    );
    return [name, ok ? 'ok' : 'failed'] as const;
  });
  return Object.fromEntries(await Promise.all(outcomes));
}
