import { GatewayError, isGatewayError } from '../platform';
import type { AuditFilter } from './audit-filter';
import { checkPageSize } from './check-page-size';
import { checkTime } from './check-time';
import type { AuditContext } from './context';
import { auditDraft } from './draft';
import { findRecords } from './find-records';
import type { AuditActor, AuditDraft, AuditRecord } from './record';
import { readPrunedBefore } from './retention/pruned.store';
import { cursorOf, positionOf } from './search-position';
import { subjectNamed } from './subject-digest';

/** Who searches. This room stands below identity, so it names only the parts it looks at. */
export interface Searcher extends AuditActor {
  readonly department: { readonly id: string };
  readonly roles: readonly string[];
}

/** A context that knows who is calling. */
export interface SearchContext extends AuditContext {
  readonly actor: Searcher | null;
}

/** Which page of a search. */
export interface AuditPage {
  /** Records wanted, at most the configured rows of a page; null for the usual number. */
  readonly first: number | null;
  readonly after: string | null;
}

/** One page of records, newest first. */
export interface AuditSearch {
  readonly records: readonly AuditRecord[];
  readonly hasNextPage: boolean;
  /** Cursor of the last record; null when there is none. */
  readonly endCursor: string | null;
  /** Records of before this instant may have fitted and were pruned; null where none could. */
  readonly prunedBefore: Date | null;
}

/**
 * Searches the log, for the leadership office alone (BJ-37: it reads all records and changes none).
 * The search is itself recorded, as `audit.searched`, before anything is given back.
 *
 * @throws FORBIDDEN, INPUT_INVALID{field}, LIMIT_ROWS, CURSOR_INVALID, AUDIT_SUBJECT_FORGOTTEN, AUDIT_PRUNED where
 *   nothing is found and all that could be is of before records were pruned, AUDIT_UNAVAILABLE
 */
export async function searchAudit(
  ctx: SearchContext,
  asked: AuditFilter,
  page: AuditPage,
): Promise<AuditSearch> {
  const filter = await withName(ctx, asked).catch((error) => refuseSubject(ctx, asked, error));
  if (!ctx.actor?.roles.includes('leadership')) await refuse(ctx, filter);
  const limit = limitOf(ctx, page.first);
  checkTime('from', filter.from);
  checkTime('to', filter.to);
  const after = page.after === null ? null : positionOf(page.after);
  const found = await findRecords(ctx.db, filter, after, limit + 1);
  const records = found.slice(0, limit);
  const hasNextPage = found.length > limit;
  const prunedBefore = hasNextPage ? null : prunedOf(filter, await readPrunedBefore(ctx.db));
  if (records.length === 0 && prunedBefore !== null) await refusePruned(ctx, filter, prunedBefore);
  await ctx.audit.append([{ ...draftOf(ctx, filter), rowCount: records.length }]);
  const last = records.at(-1);
  return { records, hasNextPage, endCursor: last ? cursorOf(last) : null, prunedBefore };
}

/** The same without the code of a person: from here on there is only its name, in records too. */
export async function withName(
  ctx: SearchContext,
  { subject, ...filter }: AuditFilter,
): Promise<AuditFilter> {
  if (subject === null || subject === undefined) return filter;
  return { ...filter, subject: await subjectNamed(ctx, subject) };
}

/** The instant before which records were pruned, where a search reaches so far back. */
function prunedOf({ from }: AuditFilter, before: Date | null): Date | null {
  return before !== null && (!from || from < before) ? before : null;
}

/** Refuses a search of pruned times alone: an empty answer would say that nothing happened. */
async function refusePruned(ctx: SearchContext, filter: AuditFilter, before: Date): Promise<void> {
  if (!filter.to || filter.to > before) return;
  const error = new GatewayError('AUDIT_PRUNED', { before: before.toISOString() });
  await ctx.audit.append([{ ...draftOf(ctx, filter), decision: 'denied', reasons: [error.code] }]);
  throw error;
}

/** Records a search for somebody who was forgotten, without whom it was for. */
async function refuseSubject(
  ctx: SearchContext,
  asked: AuditFilter,
  error: unknown,
): Promise<never> {
  if (!isGatewayError(error)) throw error;
  const draft = draftOf(ctx, { ...asked, subject: null });
  await ctx.audit.append([{ ...draft, decision: 'denied', reasons: [error.code] }]);
  throw error;
}

async function refuse(ctx: SearchContext, filter: AuditFilter): Promise<never> {
  await ctx.audit.append([{ ...draftOf(ctx, filter), decision: 'denied', reasons: ['FORBIDDEN'] }]);
  throw new GatewayError('FORBIDDEN', { operation: 'auditRecords' });
}

function limitOf({ config }: SearchContext, first: number | null): number {
  const limit = config.maxRows;
  if (first === null) return Math.min(config.defaultPage, limit);
  return checkPageSize(first, limit);
}

function draftOf(ctx: SearchContext, filter: AuditFilter): AuditDraft {
  const { actor, requestId } = ctx;
  return auditDraft({
    event: 'audit.searched',
    requestId,
    department: actor?.department.id ?? null,
    actor: actor && { kind: actor.kind, id: actor.id },
    facts: factsOf(filter),
  });
}

/** What was searched for, as facts: the fields that were given. */
export function factsOf(filter: AuditFilter): AuditDraft['facts'] {
  const given = Object.entries(filter).filter(([, value]) => value !== null && value !== undefined);
  return Object.fromEntries(
    given.map(([field, value]) => [field, value instanceof Date ? value.toISOString() : value]),
  );
}
