import type { ApolloServer } from '@apollo/server';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyInstance } from 'fastify';
import type { ExchangeContext } from '../exchange';
import { GatewayError } from '../platform';
import { type DocumentCheck, documentCheck } from './check-document';
import { checkVariables } from './check-text';
import { receiveInTime } from './receive-in-time';
import { type GatewayRuntime, requestContext } from './request-context';
import { currentRequest } from './request-note';

/** Where both halves of the schema are served. */
export const GRAPHQL_PATH = '/graphql';

/** How long a client may take to send a query, in milliseconds. */
const RECEIVE_MS = 30_000;

/**
 * The one endpoint. POST alone: a query in an address would leave people's numbers in the logs of
 * every proxy on the way. The caller is known before the body is read, and the document is measured
 * before it is parsed.
 */
export function graphqlRoute(
  app: FastifyInstance,
  apollo: ApolloServer<ExchangeContext>,
  runtime: GatewayRuntime,
): void {
  const check = documentCheck(runtime.config);
  const inTime = receiveInTime(RECEIVE_MS);
  const handle = fastifyApolloHandler(apollo, {
    context: async ({ note, actor }) => requestContext(runtime, note, actor),
  });
  app.post(GRAPHQL_PATH, {
    onRequest: [
      inTime.onRequest,
      async (request) => {
        request.actor = await runtime.identity.authenticate(request.headers.authorization);
      },
    ],
    preHandler: [inTime.preHandler, async ({ body }) => checkQuery(body, check)],
    handler: (request, reply) =>
      currentRequest.run(request.note, async () => {
        // Answers hold people's data: nothing on the way may keep them.
        reply.header('cache-control', 'no-store');
        return handle.call(app, request, reply);
      }),
  });
  app.get(GRAPHQL_PATH, async (_request, reply) => {
    reply.header('allow', 'POST');
    throw new GatewayError('METHOD_NOT_ALLOWED', { path: GRAPHQL_PATH, allowed: 'POST' });
  });
}

/** A body is one query in words: no list, no stored query by its hash, no query in parsed form. */
function checkQuery(body: unknown, check: DocumentCheck): void {
  const { query, variables, extensions } = isObject(body) ? body : {};
  const isStored = isObject(extensions) && extensions.persistedQuery !== undefined;
  if (typeof query !== 'string' || isStored) throw new GatewayError('BAD_REQUEST');
  check(query);
  checkVariables(variables);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
