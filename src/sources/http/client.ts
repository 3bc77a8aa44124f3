import { Agent, type Dispatcher } from 'undici';
import { closeInTime } from '../close-in-time';
import type { Value } from '../connector';
import type { Secrets } from '../connector-kind';
import { parseExactly } from '../exact-json';
import { guardedConnector, type Network } from '../net/guarded-connect';
import { invalid, unavailable } from '../source-problem';
import { httpProblem } from './http-problem';
import { destinationOf, type HttpSettings, headersOf } from './settings';
import type { FilledRequest } from './template';

/** An answer that could be read, with its headers. */
export interface JsonAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Value;
}

/** Asks one API. */
export interface JsonClient {
  /**
   * Sends one request. Answers undefined for a status that means an absent row.
   * Errors: SourceProblem; SOURCE_URL_REFUSED for an address that may not be connected to.
   */
  ask(
    request: FilledRequest,
    absentStatuses: readonly number[],
    signal?: AbortSignal,
  ): Promise<JsonAnswer | undefined>;
  /** Resolves when the server answers anything at all. */
  reach(): Promise<void>;
  close(): Promise<void>;
}

/** What a client is made from. */
export interface ClientOptions {
  readonly settings: HttpSettings;
  readonly secrets: Secrets;
  readonly network: Network;
  readonly timeoutMs: number;
}

const JSON_TYPE = /^application\/([\w.+-]+\+)?json\s*(;\s*charset=("?)utf-?8\3\s*)?$/i;

/** Makes a client with connections of its own, each to an address that was checked. */
export function createClient(options: ClientOptions): JsonClient {
  const { settings, secrets, timeoutMs } = options;
  const base = new URL(settings.baseUrl);
  const prefix = base.pathname.replace(/\/$/, '');
  const agent = createAgent(options, destinationOf(settings.baseUrl).port);
  const headers = {
    accept: 'application/json',
    'user-agent': 'once-gateway',
    ...headersOf(settings, secrets),
  };
  return {
    ask: async ({ method, path, body }, absentStatuses, signal) => {
      const request: Dispatcher.RequestOptions = {
        origin: base.origin,
        path: prefix + path,
        method,
        headers: body === null ? headers : { ...headers, 'content-type': 'application/json' },
        body,
        headersTimeout: timeoutMs,
        bodyTimeout: timeoutMs,
        ...(signal === undefined ? {} : { signal }),
      };
      try {
        return await answerOf(await agent.request(request), absentStatuses);
      } catch (error) {
        throw httpProblem(error);
      }
    },
    reach: async () => {
      try {
        const { body } = await agent.request({
          origin: base.origin,
          path: `${prefix}/`,
          method: 'HEAD',
          headers,
          headersTimeout: timeoutMs,
        });
        await body.dump();
      } catch (error) {
        throw httpProblem(error);
      }
    },
    close: () =>
      closeInTime(
        () => agent.close(),
        () => agent.destroy(),
      ),
  };
}

function createAgent({ settings, network, timeoutMs }: ClientOptions, port: number): Agent {
  return new Agent({
    connect: guardedConnector(network, port, timeoutMs),
    connections: settings.connections,
    maxResponseSize: settings.maxBytes,
    pipelining: 1,
  });
}

async function answerOf(
  { statusCode: status, headers, body }: Dispatcher.ResponseData,
  absentStatuses: readonly number[],
): Promise<JsonAnswer | undefined> {
  const problem = absentStatuses.includes(status) ? null : refusalOf(status, headers);
  if (problem !== null || absentStatuses.includes(status)) {
    await body.dump();
    if (problem !== null) throw problem;
    return undefined;
  }
  return { status, headers, body: parse(await body.arrayBuffer()) };
}

/** Redirects are not followed: they could lead anywhere. */
function refusalOf(status: number, headers: JsonAnswer['headers']): Error | null {
  if (status >= 300 && status < 400) return invalid(`it answered with a redirect (${status})`);
  if (status === 401 || status === 403) {
    return unavailable(`it answered with status ${status}`, { failure: 'wrongCredentials' });
  }
  if (status >= 500 || status === 408 || status === 429) {
    return unavailable(`it answered with status ${status}`);
  }
  if (status < 200 || status >= 300) return invalid(`it answered with status ${status}`);
  const type = String(headers['content-type'] ?? '');
  if (!JSON_TYPE.test(type)) return invalid('it answered something other than JSON in UTF-8');
  const encoding = headers['content-encoding'] ?? 'identity';
  return encoding === 'identity' ? null : invalid('it answered compressed without being asked');
}

function parse(bytes: ArrayBuffer): Value {
  try {
    return parseExactly(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    // The parser's own message quotes the answer, so it goes no further.
    throw invalid('it answered something that is not JSON');
  }
}
