import { Agent } from 'undici';
import { isGatewayError } from '../../platform';
import { signsOf } from '../error-signs';
import { destinationOf } from '../http/settings';
import { guardedConnector, type Network } from './guarded-connect';
import { vetDestination } from './vet-destination';

/** Most bytes of an answer that are taken before the connection is let go of. */
const ANSWER_BYTES = 1_024;

/** What is sent to a place that a department named. */
export interface OutboundPost {
  /** Checked by `vet` when it was named. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** Longest time of the whole exchange, the look-up of the name included, in milliseconds. */
  readonly timeoutMs: number;
  /** Ends it early. */
  readonly signal: AbortSignal;
}

/** Why nobody answered; nothing more is told, so that no inner network can be felt out by it. */
export const OUTBOUND_PROBLEMS = ['refused', 'unreachable', 'timeout'] as const;

/** See OUTBOUND_PROBLEMS. */
export type OutboundProblem = (typeof OUTBOUND_PROBLEMS)[number];

/** What became of a post: the status that was answered, or why none was. */
export type OutboundOutcome = { readonly status: number } | { readonly problem: OutboundProblem };

/** Requests that the gateway makes on its own, to places that may be connected to. */
export interface Outbound {
  /** Refuses a place that may not be connected to. Errors: SOURCE_URL_REFUSED{reason}. */
  vet(url: string): Promise<void>;
  /** Posts once, without following redirects; what is answered beyond a status is not looked at. */
  post(post: OutboundPost): Promise<OutboundOutcome>;
}

/** Makes it over the network that sources are guarded by. */
export function createOutbound(network: Network): Outbound {
  return Object.freeze({
    vet: (url: string) => vetDestination(network, destinationOf(url)),
    post: (post: OutboundPost) => postOnce(network, post),
  });
}

/** A connection of its own for each post: no receiver has a part in what another is sent. */
async function postOnce(network: Network, post: OutboundPost): Promise<OutboundOutcome> {
  const { url, timeoutMs, signal } = post;
  const ending = new AbortController();
  const end = (): void => ending.abort();
  const timer = setTimeout(end, timeoutMs);
  signal.addEventListener('abort', end);
  if (signal.aborted) end();
  const connect = guardedConnector(network, destinationOf(url).port, timeoutMs);
  const agent = new Agent({ connect, pipelining: 1 });
  try {
    return { status: await exchanged(agent, post, ending.signal) };
  } catch (error) {
    return { problem: problemOf(error) };
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', end);
    await agent.destroy();
  }
}

async function exchanged(
  agent: Agent,
  { url, headers, body }: OutboundPost,
  signal: AbortSignal,
): Promise<number> {
  const { origin, pathname, search } = new URL(url);
  const answer = await agent.request({
    ...{ origin, path: pathname + search, method: 'POST', headers, body, signal },
  });
  await answer.body.dump({ limit: ANSWER_BYTES });
  return answer.statusCode;
}

function problemOf(error: unknown): OutboundProblem {
  if (isGatewayError(error, 'SOURCE_URL_REFUSED')) return 'refused';
  const { code, name } = signsOf(error);
  const late = name === 'AbortError' || code === 'UND_ERR_ABORTED' || code.endsWith('_TIMEOUT');
  return late ? 'timeout' : 'unreachable';
}
