import type { ExchangeContext } from '../exchange';
import type { Actor } from '../identity';
import { newId, type Runtime } from '../platform';
import type { RequestNote } from './request-note';

/** The long-lived services of a gateway: what every request's context is made from. */
export type GatewayRuntime = Runtime<ExchangeContext>;

/** The context of one request. */
export function requestContext(
  runtime: GatewayRuntime,
  { requestId, locale }: RequestNote,
  actor: Actor | null,
): ExchangeContext {
  return { ...runtime, requestId, locale, actor };
}

/** A context outside of any request: for first start, jobs and commands at the machine. */
export function ownContext(runtime: GatewayRuntime, actor: Actor): ExchangeContext {
  return requestContext(runtime, { requestId: newId(), locale: 'zh-CN' }, actor);
}
