import type { FastifyInstance } from 'fastify';
import { type Config, GatewayError } from '../platform';
import { createApollo } from './apollo';
import { casePdfRoute } from './case-pdf-route';
import { catalogueRoute } from './catalogue-route';
import { datasetRoute } from './dataset-route';
import { graphqlRoute } from './graphql-route';
import { guideRoute } from './guide-route';
import { healthRoutes, type Watched } from './health';
import { createHttpServer } from './http-server';
import { KnownReads } from './known-reads';
import { liveRoute } from './live/live-route';
import type { Permissions } from './permissions';
import type { GatewayRuntime } from './request-context';
import { volumeRoute } from './volume-route';
import { workbookRoutes } from './workbook-routes';

/** The HTTP side of a gateway. */
export interface Server {
  listen(): Promise<string>;
  address(): string | null;
  /** Turns new requests away, lets running ones finish in time, and stops. */
  close(): Promise<void>;
}

/**
 * Puts the server together; it takes requests from `listen` on. `published` rejects while the audit log
 * cannot be published.
 */
export async function startServer(
  runtime: GatewayRuntime,
  permissions: Permissions,
  { cosigner, sequencer }: Pick<Watched, 'cosigner' | 'sequencer'>,
): Promise<Server> {
  const stop = new AbortController();
  const stopping = (): boolean => stop.signal.aborted;
  let address: string | null = null;
  const known = new KnownReads();
  const apollo = createApollo(runtime, known);
  await apollo.start();
  const app = await createHttpServer(runtime, stopping);
  graphqlRoute(app, { apollo, known, runtime, permissions });
  liveRoute(app, { runtime, permissions, stopping: stop.signal });
  datasetRoute(app, runtime, permissions);
  catalogueRoute(app, runtime, permissions);
  guideRoute(app, runtime, permissions);
  workbookRoutes(app, runtime, permissions);
  casePdfRoute(app, runtime, permissions);
  volumeRoute(app, runtime, permissions);
  healthRoutes(app, { runtime, cosigner, sequencer, stopping });
  return {
    address: () => address,
    listen: async () => {
      address = await listen(app, runtime.config);
      return address;
    },
    close: async () => {
      stop.abort();
      await drain(app, runtime.config.shutdownSeconds);
      await apollo.stop();
    },
  };
}

async function listen(app: FastifyInstance, { host, port }: Config): Promise<string> {
  try {
    return await app.listen({ host, port });
  } catch (cause) {
    const { code } = cause as { code?: unknown };
    const address = `${host}:${port}`;
    throw new GatewayError('LISTEN_FAILED', { address, reason: code ?? '—' }, { cause });
  }
}

/** Running requests may finish for so many seconds; then their connections are cut. */
async function drain(app: FastifyInstance, seconds: number): Promise<void> {
  const cut = setTimeout(() => app.server.closeAllConnections(), seconds * 1000);
  await app.close().finally(() => clearTimeout(cut));
}
