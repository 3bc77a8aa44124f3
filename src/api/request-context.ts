import type { ExchangeContext } from '../exchange';
import type { Actor } from '../identity';
import { newId, type Runtime } from '../platform';
import type { RequestNote } from './request-note';

/** The long-lived services of a gateway: what every request's context is made from. */
export type GatewayRuntime = Runtime<ExchangeContext>;

/** The context of one request. Each field by name: copying an object whole takes twenty times as long. */
export function requestContext(
  {
    config,
    db,
    clock,
    calendar,
    epoch,
    secrets,
    log,
    audit,
    identity,
    sources,
    catalog,
    sharing,
    exchange,
  }: GatewayRuntime,
  { requestId, locale }: RequestNote,
  actor: Actor | null,
): ExchangeContext {
  return {
    config,
    db,
    clock,
    calendar,
    epoch,
    secrets,
    log,
    audit,
    identity,
    sources,
    catalog,
    sharing,
    exchange,
    requestId,
    locale,
    actor,
  };
}

/** A context outside of any request: for first start, jobs and commands at the machine. */
export function ownContext(runtime: GatewayRuntime, actor: Actor): ExchangeContext {
  return requestContext(runtime, { requestId: newId(), locale: 'zh-CN' }, actor);
}
