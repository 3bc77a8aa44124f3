import { type ApolloServer, HeaderMap, type HTTPGraphQLRequest } from '@apollo/server';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { ExchangeContext } from '../exchange';
import { GatewayError } from '../platform';
import { answerKnown, type HttpAnswer } from './answer-known';
import { authenticate } from './authenticate';
import { anonymousCheck } from './check-anonymous';
import { documentCheck } from './check-document';
import { checkedBody } from './checked-body';
import type { KnownReads } from './known-reads';
import type { OfficePermissions } from './permissions';
import { receiveInTime } from './receive-in-time';
import { type GatewayRuntime, requestContext } from './request-context';

/** Where both halves of the schema are served. */
export const GRAPHQL_PATH = '/graphql';

/** How long a client may take to send a query, in milliseconds. */
const RECEIVE_MS = 30_000;

/** What a caller must accept: answers are JSON. */
const JSON_TYPES = /(?:\*\/\*|application\/(?:\*|json|graphql-response\+json))(?=[\s;,]|$)/i;

/** What the endpoint is made of. */
export interface GraphqlRoute {
  readonly apollo: ApolloServer<ExchangeContext>;
  readonly known: KnownReads;
  readonly runtime: GatewayRuntime;
  readonly permissions: OfficePermissions;
}

/**
 * The one endpoint. POST alone: a query in an address would leave people's numbers in the logs of
 * every proxy on the way. The caller is known before the body is read, and the document is measured
 * before it is parsed.
 */
export function graphqlRoute(app: FastifyInstance, route: GraphqlRoute): void {
  const { known, runtime, permissions } = route;
  const check = documentCheck(runtime.config);
  const checkAnonymous = anonymousCheck(permissions);
  const inTime = receiveInTime(RECEIVE_MS);
  app.post(GRAPHQL_PATH, {
    onRequest: [
      inTime.onRequest,
      async (request) => {
        request.actor = await authenticate(runtime, request);
      },
    ],
    // A hook that throws at once is taken as one that rejects, and costs no promise.
    preHandler: [
      inTime.preHandler,
      ({ headers, body, actor }, _reply, done) => {
        if (!takesJson(headers.accept))
          throw new GatewayError('NOT_ACCEPTABLE', { type: 'application/json' });
        const { query } = checkedBody(body, check);
        if (actor === null) checkAnonymous(query);
        done();
      },
    ],
    handler: async (request, reply) => {
      const { status, headers, body } =
        (await answerKnown(runtime, known, request)) ?? (await answerByApollo(route, request));
      for (const [name, value] of headers) reply.header(name, value);
      // Answers hold people's data: nothing on the way may keep them.
      reply.code(status).header('cache-control', 'no-store');
      return body;
    },
  });
  app.route({
    method: ['GET', 'PUT', 'PATCH', 'DELETE'],
    url: GRAPHQL_PATH,
    // Refused by its method, before a body is read.
    onRequest: async (_request, reply) => {
      reply.header('allow', 'POST');
      throw new GatewayError('METHOD_NOT_ALLOWED', { path: GRAPHQL_PATH, allowed: 'POST' });
    },
    handler: async () => undefined,
  });
}

async function answerByApollo(
  { apollo, runtime }: GraphqlRoute,
  request: FastifyRequest,
): Promise<HttpAnswer> {
  const { note, actor } = request;
  const context = async () => requestContext(runtime, note, actor);
  const asked = { httpGraphQLRequest: apolloRequest(request), context };
  const { status, headers, body } = await apollo.executeHTTPGraphQLRequest(asked);
  if (body.kind !== 'complete') throw new Error('expected a whole answer: @defer is refused');
  return { status: status ?? 200, headers, body: body.string };
}

/** What Apollo looks at: it negotiates by `accept` and keeps foreign sites out by `content-type`. */
function apolloRequest({ headers, body }: FastifyRequest): HTTPGraphQLRequest {
  const seen = new HeaderMap();
  for (const name of ['accept', 'content-type'] as const) {
    const value = headers[name];
    if (value !== undefined) seen.set(name, value);
  }
  return { method: 'POST', headers: seen, body, search: '' };
}

/** Apollo refuses others too, but without telling of which request. */
function takesJson(accept: string | undefined): boolean {
  return accept === undefined || JSON_TYPES.test(accept);
}
