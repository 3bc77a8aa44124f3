import type { IncomingMessage, ServerResponse } from 'node:http';
import Fastify, { type FastifyInstance, type FastifyRequest } from 'fastify';
import type { Actor } from '../identity';
import { type Config, GatewayError } from '../platform';
import { logRequests } from './log-requests';
import { peerOf } from './peer-of';
import { renderFailure, statusOf } from './render-failure';
import type { GatewayRuntime } from './request-context';
import { type RequestNote, requestIdOf, requestNote } from './request-note';
import { schemaController } from './schema-controller';
import { securityHeaders } from './security-headers';

declare module 'fastify' {
  interface FastifyRequest {
    /** Id and language of the request. */
    note: RequestNote;
    /** Who calls, once they were authenticated. */
    actor: Actor | null;
  }
}

/** How long a client may take to send a whole request, in milliseconds: room for a large file. */
const RECEIVE_MS = 3_600_000;

/**
 * The HTTP side without its routes: security headers, no CORS, request ids in and out, and every
 * error as one of the catalogue. `stopping` turns new requests away while running ones finish.
 */
export async function createHttpServer(
  runtime: GatewayRuntime,
  stopping: () => boolean,
): Promise<FastifyInstance> {
  const { config } = runtime;
  const app = Fastify({
    schemaController,
    bodyLimit: config.maxBodyBytes,
    trustProxy: config.trustProxy.length > 0 ? [...config.trustProxy] : false,
    requestTimeout: RECEIVE_MS,
    return503OnClosing: false,
    genReqId: ({ headers }) => requestIdOf(headers),
    frameworkErrors: (cause, { raw, id }, { raw: answer }) =>
      refuseAddress(raw, answer, id, cause, runtime),
  });
  app.removeContentTypeParser('text/plain');
  app.decorateRequest('actor', null);
  const secure = await securityHeaders();
  app.addHook('onRequest', (request, reply, done) => {
    request.note = requestNote(request.headers, request.id, peerOf(request.ip));
    reply.headers(secure).header('x-request-id', request.id);
    const refused = stopping() && !request.url.startsWith('/health/');
    done(refused ? new GatewayError('SHUTTING_DOWN') : undefined);
  });
  // A connection kept alive would keep the server from ending once its last answer is out.
  app.addHook('onSend', (_request, reply, payload, done) => {
    if (stopping()) reply.header('connection', 'close');
    done(null, payload);
  });
  logRequests(app, runtime.log);
  renderErrors(app, runtime);
  return app;
}

/** Outside of GraphQL errors look as they do inside: `{ errors: [ … ] }`. */
function renderErrors(app: FastifyInstance, { config, log }: GatewayRuntime): void {
  app.setErrorHandler((thrown, request, reply) => {
    const error = translated(thrown, request, config);
    const rendered = renderFailure(error, request.note, log);
    return reply.code(statusOf(error)).send({ errors: [rendered] });
  });
  app.setNotFoundHandler(({ url }) => {
    const [path] = url.split('?');
    throw new GatewayError('NOT_FOUND', { what: { zh: '路径', en: 'path' }, id: path });
  });
}

/** Fastify's refusals of a request as errors of the catalogue. */
function translated(thrown: unknown, request: FastifyRequest, { maxBodyBytes }: Config): unknown {
  if (thrown instanceof GatewayError || !(thrown instanceof Error)) return thrown;
  const { code, statusCode } = thrown as { code?: unknown; statusCode?: unknown };
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE') {
    const length = request.headers['content-length'];
    const got = length === undefined ? null : Number(length);
    return new GatewayError('LIMIT_BYTES', { limit: maxBodyBytes, got });
  }
  const refused = typeof statusCode === 'number' && statusCode >= 400 && statusCode < 500;
  return refused ? new GatewayError('BAD_REQUEST', {}, { cause: thrown }) : thrown;
}

/** Fastify gives up on an address that cannot be decoded before any hook has run. */
function refuseAddress(
  { headers }: IncomingMessage,
  answer: ServerResponse,
  id: string,
  cause: Error,
  { log }: GatewayRuntime,
): void {
  const error = new GatewayError('BAD_REQUEST', {}, { cause });
  const rendered = renderFailure(error, requestNote(headers, id, null), log);
  answer.writeHead(statusOf(error), { 'content-type': 'application/json', 'x-request-id': id });
  answer.end(JSON.stringify({ errors: [rendered] }));
}
