import type { FastifyInstance } from 'fastify';
import type { Cosigner, Sequencer } from '../audit';
import { calendarOutlook, type Locale, type RenderedError, renderError } from '../platform';
import type { GatewayRuntime } from './request-context';

/** What readiness looks at, by the name it is told under. */
type Checks = Readonly<Record<string, () => Promise<unknown>>>;

/** What health is told of. */
export interface Watched {
  readonly runtime: GatewayRuntime;
  /** Null where the log has no witnesses. */
  readonly cosigner: Cosigner | null;
  readonly sequencer: Sequencer;
  readonly stopping: () => boolean;
}

/**
 * Two questions for whoever watches the process. Live: does it run at all. Ready: can it serve, that
 * is, do the database and the audit log take what a read needs, is the log published, does the schema
 * stand, and do the policies answer; with the reason where one does not. Neither tells anything about
 * data. Witnesses that are behind, and a calendar of working days that ends soon, are told with it, and
 * are no reason not to serve.
 */
export function healthRoutes(
  app: FastifyInstance,
  { runtime, cosigner, sequencer, stopping }: Watched,
): void {
  const checks: Checks = {
    database: () => runtime.db.ping(),
    audit: () => runtime.audit.ready(),
    log: sequencer.ready,
    schema: async () => runtime.exchange.schema,
    policies: async () => runtime.sharing.policies.ready(),
  };
  app.get('/health/live', async () => ({ status: 'live' }));
  app.get('/health/ready', async ({ note }, reply) => {
    const outcomes = await runAll(checks, note.locale);
    const failed = outcomes.filter(({ reason }) => reason !== null);
    const ready = !stopping() && failed.length === 0;
    const told = outcomes.map(({ name, reason }) => [name, reason === null ? 'ok' : 'failed']);
    const reasons = Object.fromEntries(failed.map(({ name, reason }) => [name, reason]));
    return reply.code(ready ? 200 : 503).send({
      status: ready ? 'ready' : 'not ready',
      ...Object.fromEntries(told),
      ...(failed.length > 0 && { reasons }),
      calendar: calendarOutlook(runtime.calendar, runtime.clock.now()).state,
      ...witnessesOf(cosigner),
    });
  });
}

function witnessesOf(cosigner: Cosigner | null): { readonly witnesses?: 'ok' | 'behind' } {
  return cosigner ? { witnesses: cosigner.isBehind() ? 'behind' : 'ok' } : {};
}

interface Outcome {
  readonly name: string;
  /** Why it failed, as callers are told of errors; null where all is well. */
  readonly reason: Pick<RenderedError, 'code' | 'message'> | null;
}

function runAll(checks: Checks, locale: Locale): Promise<Outcome[]> {
  const outcomes = Object.entries(checks).map(([name, check]) =>
    check().then(
      () => ({ name, reason: null }),
      (error: unknown) => {
        const { code, message } = renderError(error, locale);
        return { name, reason: { code, message } };
      },
    ),
  );
  return Promise.all(outcomes);
}
