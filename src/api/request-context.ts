import { casesUnheard } from '../cases';
import type { InboxContext } from '../duties';
import type { Actor } from '../identity';
import type { OversightContext } from '../oversight';
import { newId, type Runtime } from '../platform';
import type { RequestNote } from './request-note';

/** The long-lived services of a gateway: what every request's context is made from. */
export type GatewayRuntime = Runtime<OversightContext>;

/** The context of one request. Each field by name: copying an object whole takes twenty times as long. */
export function requestContext(
  runtime: GatewayRuntime,
  { requestId, locale, peer }: RequestNote,
  actor: Actor | null,
): OversightContext & InboxContext {
  return {
    config: runtime.config,
    db: runtime.db,
    clock: runtime.clock,
    calendar: runtime.calendar,
    epoch: runtime.epoch,
    secrets: runtime.secrets,
    log: runtime.log,
    audit: runtime.audit,
    identity: runtime.identity,
    sources: runtime.sources,
    catalog: runtime.catalog,
    sharing: runtime.sharing,
    exchange: runtime.exchange,
    oversight: runtime.oversight,
    requestId,
    locale,
    peer,
    actor,
    unheard: casesUnheard,
  };
}

/** A context outside of any request: for first start, jobs and commands at the machine. */
export function ownContext(runtime: GatewayRuntime, actor: Actor): OversightContext {
  return requestContext(runtime, { requestId: newId(), locale: 'zh-CN', peer: null }, actor);
}
