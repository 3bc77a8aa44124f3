import { forbidden, holds, requireActor, seesAllDepartments } from '../identity';
import { GatewayError } from '../platform';
import type { SourcesContext } from './context';
import { type SourceRecord, type StoredSource, selectSource } from './sources.store';
import { isSendable } from './value-forms';

/**
 * Refuses a caller who may not set up that department's sources: its own stewards and the gateway
 * itself may. An operator may not: where data is read from, and with whose secrets, is the
 * department's. Errors: UNAUTHENTICATED, FORBIDDEN{operation}.
 */
export function mayManageSources(
  ctx: SourcesContext,
  operation: string,
  departmentId: string,
): void {
  const actor = requireActor(ctx);
  if (actor.kind === 'system') return;
  if (actor.department.id !== departmentId || !holds(actor, 'steward')) throw forbidden(operation);
}

/**
 * A source that the caller may look at; another department's looks as if it were not there.
 * Errors: UNAUTHENTICATED, NOT_FOUND.
 */
export async function seenSource(ctx: SourcesContext, id: string): Promise<StoredSource> {
  const actor = requireActor(ctx);
  const source = isSendable(id) ? await selectSource(ctx.db, id) : null;
  const hidden = !seesAllDepartments(actor) && source?.departmentId !== actor.department.id;
  if (source === null || hidden) throw new GatewayError('NOT_FOUND', { what: 'source', id });
  return source;
}

/** The same, of those the caller may manage. Errors: those, FORBIDDEN{operation}. */
export async function ownSource(
  ctx: SourcesContext,
  operation: string,
  id: string,
): Promise<StoredSource> {
  const source = await seenSource(ctx, id);
  mayManageSources(ctx, operation, source.departmentId);
  return source;
}

/**
 * A source that the caller may push files into: the provider's systems may, and its stewards.
 * Errors: UNAUTHENTICATED, NOT_FOUND, FORBIDDEN{operation}.
 */
export async function pushedSource(
  ctx: SourcesContext,
  operation: string,
  id: string,
): Promise<StoredSource> {
  const actor = requireActor(ctx);
  if (actor.kind !== 'client') return ownSource(ctx, operation, id);
  const source = isSendable(id) ? await selectSource(ctx.db, id) : null;
  if (source?.departmentId === actor.department.id) return source;
  throw new GatewayError('NOT_FOUND', { what: 'source', id });
}

/** A source as it may be shown: without its secrets, whose names alone say enough. */
export function shown({ secrets: _s, departmentName: _d, ...record }: StoredSource): SourceRecord {
  return record;
}

/** Whether the caller may know how a source is reached: its stewards and the gateway itself may. */
export function mayKnowInside({ actor }: SourcesContext, departmentId: string): boolean {
  const isOwn = actor?.department.id === departmentId && holds(actor, 'steward');
  return isOwn || actor?.kind === 'system';
}

/** The same for a caller: how a source is reached is known to those only who may set it up. */
export function shownTo(ctx: SourcesContext, source: StoredSource): SourceRecord {
  const record = shown(source);
  return mayKnowInside(ctx, source.departmentId) ? record : { ...record, settings: {} };
}

/** The source of this id, or null, for rooms above; it is not checked who asks. */
export async function findSource(
  ctx: Pick<SourcesContext, 'db'>,
  id: string,
): Promise<SourceRecord | null> {
  const source = isSendable(id) ? await selectSource(ctx.db, id) : null;
  return source === null ? null : shown(source);
}
