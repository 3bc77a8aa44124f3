import type { FastifyRequest } from 'fastify';
import type { ExecutionResult, GraphQLError } from 'graphql';
import { execute } from './execute';
import type { KnownRead, KnownReads } from './known-reads';
import { renderFailure, statusOf } from './render-failure';
import { type GatewayRuntime, requestContext } from './request-context';

/** An answer as it goes over HTTP. */
export interface HttpAnswer {
  readonly status: number;
  readonly headers: Iterable<readonly [string, string]>;
  readonly body: string;
}

/** A checked body: one query in words. */
interface QueryBody {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>> | null;
  readonly operationName?: unknown;
  readonly extensions?: unknown;
}

/** What a caller accepts whom Apollo would answer in this form. */
const PLAIN: ReadonlySet<unknown> = new Set([undefined, '*/*', 'application/json']);

const JSON_TYPE = Object.freeze([['content-type', 'application/json; charset=utf-8']] as const);

/**
 * Answers a read whose document is known, byte for byte as Apollo would, at a fifth less of all the
 * work of a read. Null when there is anything out of the ordinary about the request: Apollo then
 * negotiates, parses, validates and refuses.
 */
export async function answerKnown(
  runtime: GatewayRuntime,
  known: KnownReads,
  { headers, body, note, actor }: FastifyRequest,
): Promise<HttpAnswer | null> {
  const { query, variables, operationName, extensions } = body as QueryBody;
  if (extensions !== undefined || !PLAIN.has(headers.accept)) return null;
  const read = known.find(query, runtime.exchange.schema);
  if (!read || !isNamed(read, operationName)) return null;
  const context = requestContext(runtime, note, actor);
  const asked = { ...read, variables: variables ?? {}, context };
  const result = await execute(runtime.exchange, asked).catch((error: GraphQLError) => ({
    errors: [error],
  }));
  return httpAnswer(result, (error) => renderFailure(error, note, runtime.log));
}

function isNamed(read: KnownRead, name: unknown): boolean {
  return name === undefined || name === null || name === read.operationName;
}

function httpAnswer(
  { errors, data, extensions }: ExecutionResult,
  render: (error: GraphQLError) => unknown,
): HttpAnswer {
  const [first] = errors ?? [];
  const status = first && !data ? statusOf(first) : 200;
  const body = `${JSON.stringify({ errors: errors?.map(render), data, extensions })}\n`;
  return { status, headers: JSON_TYPE, body };
}
