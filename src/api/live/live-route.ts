import type { OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type ExecutionArgs, type ExecutionResult, subscribe } from 'graphql';
import { createHandler } from 'graphql-sse';
import { GatewayError } from '../../platform';
import { authenticate } from '../authenticate';
import { documentCheck } from '../check-document';
import { checkedBody } from '../checked-body';
import { recordRefusal } from '../office-rules';
import { type Permissions, refusalOf } from '../permissions';
import { receiveInTime } from '../receive-in-time';
import { renderFailure } from '../render-failure';
import { type GatewayRuntime, requestContext } from '../request-context';
import { liveOperation } from './live-operation';
import { OpenStreams } from './open-streams';
import { toldResults } from './told-results';

/** Where subscriptions are served, by the protocol of GraphQL over server-sent events. */
export const LIVE_PATH = '/graphql/stream';

/** How long a client may take to send a subscription, in milliseconds. */
const RECEIVE_MS = 30_000;

const EVENT_STREAM = 'text/event-stream';

/** What a caller must accept. */
const EVENTS = /(?:\*\/\*|text\/(?:\*|event-stream))(?=[\s;,]|$)/i;

/** What the library is told of a request that was looked at here: its other mode, by a token, is not offered. */
const TOLD = new Headers({ accept: EVENT_STREAM, 'content-type': 'application/json' });

/** How often a slow reader is looked at, in milliseconds. */
const LOOK_MS = 50;

/** Nothing on the way may keep people's data, nor hold it back until there is more. */
const HEADERS = Object.freeze({ 'cache-control': 'no-store', 'x-accel-buffering': 'no' });

/** What the endpoint is made of. */
export interface LiveRoute {
  readonly runtime: GatewayRuntime;
  readonly permissions: Pick<Permissions, 'Subscription'>;
  /** Aborted when the gateway stops: a stream would keep it from it. */
  readonly stopping: AbortSignal;
}

type HandlerAnswer = Awaited<ReturnType<ReturnType<typeof createHandler>>>;

/** A subscription that may begin. */
interface Asked {
  readonly field: string;
  readonly args: ExecutionArgs;
  /** See Telling. */
  ready(): Promise<void>;
}

/**
 * Subscriptions: one POST opens one stream, which lasts until either side ends it. Who asks is known and
 * may ask before the stream begins, and is asked for again before every result: when a session ends or a
 * role is taken away, nothing more goes out.
 */
export function liveRoute(app: FastifyInstance, route: LiveRoute): void {
  const { runtime, stopping } = route;
  const check = documentCheck(runtime.config, 'streams');
  const inTime = receiveInTime(RECEIVE_MS);
  const streams = new OpenStreams();
  app.post(LIVE_PATH, {
    onRequest: [
      inTime.onRequest,
      async (request) => {
        request.actor = await authenticate(runtime, request);
        if (request.actor === null) throw new GatewayError('UNAUTHENTICATED');
        if (!EVENTS.test(request.headers.accept ?? '')) {
          throw new GatewayError('NOT_ACCEPTABLE', { type: EVENT_STREAM });
        }
      },
    ],
    preHandler: inTime.preHandler,
    handler: async (request, reply) => {
      const gone = new AbortController();
      reply.raw.once('close', () => gone.abort());
      const signal = AbortSignal.any([gone.signal, stopping]);
      const body = checkedBody(request.body, check);
      const operation = await openOperation(route, request, { body, signal });
      const free = streams.take(request.actor?.id ?? '');
      const asked = { ...operation, ready: () => taken(reply.raw, signal) };
      await write(reply, await stream(route, request, asked)).finally(free);
    },
  });
}

/** Resolves once the reader has taken everything that was written, or is gone. */
async function taken(answer: ServerResponse, signal: AbortSignal): Promise<void> {
  while (answer.writableLength > 0 && !signal.aborted) await sleep(LOOK_MS);
}

/** What was asked for, once the caller may have it. */
async function openOperation(
  { runtime, permissions }: LiveRoute,
  { note, actor }: FastifyRequest,
  { body, signal }: { readonly body: ReturnType<typeof checkedBody>; readonly signal: AbortSignal },
): Promise<Omit<Asked, 'ready'>> {
  const { schema } = runtime.exchange;
  const { document, field } = liveOperation(schema, body);
  const ctx = requestContext(runtime, note, actor);
  const line = permissions.Subscription[field];
  const refusal = refusalOf(field, line?.allow ?? [], ctx);
  if (refusal !== null) {
    await recordRefusal(ctx, field, line?.audit ?? 'office.refused', refusal);
    throw refusal;
  }
  const { operationName, variables: variableValues } = body;
  const contextValue = { ...ctx, signal };
  return { field, args: { schema, document, operationName, variableValues, contextValue } };
}

/** What begins one stream and writes it. */
function stream(
  { runtime, permissions }: LiveRoute,
  request: FastifyRequest,
  { field, args, ready }: Asked,
) {
  const stillMay = async (): Promise<void> => {
    const actor = await authenticate(runtime, request);
    const refusal = refusalOf(field, permissions.Subscription[field]?.allow ?? [], { actor });
    if (refusal !== null) throw refusal;
  };
  const render = (thrown: unknown) => renderFailure(thrown, request.note, runtime.log);
  const onSubscribe = async (): Promise<AsyncIterable<ExecutionResult>> =>
    toldResults(await subscribe(args), { ready, stillMay, render });
  return createHandler({ onSubscribe })({
    ...{ method: 'POST', url: LIVE_PATH, raw: request, context: null },
    headers: TOLD,
    body: request.body as Record<string, unknown>,
  });
}

/** Writes a stream until either side ends it. */
async function write(reply: FastifyReply, [body, init]: HandlerAnswer): Promise<void> {
  if (body === null || typeof body === 'string') throw new Error('expected a stream of events');
  reply.hijack();
  const headers = { ...reply.getHeaders(), ...init.headers, ...HEADERS };
  reply.raw.writeHead(init.status, headers as OutgoingHttpHeaders);
  // Whoever goes away in the middle ends the stream, and nothing else.
  await pipeline(Readable.from(body), reply.raw).catch(() => undefined);
}
