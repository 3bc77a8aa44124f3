import { GatewayError } from '../platform';
import type { AuditFilter } from './audit-filter';
import { checkPageSize } from './check-page-size';
import { checkTime } from './check-time';
import type { AuditContext } from './context';
import { auditDraft } from './draft';
import { findRecords } from './find-records';
import type { AuditActor, AuditDraft, AuditRecord } from './record';
import { cursorOf, positionOf } from './search-position';
import { keyDigestOf } from './subject-digest';

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
}

/**
 * Searches the log, for the leadership office alone (BJ-37: it reads all records and changes none).
 * The search is itself recorded, as `audit.searched`, before anything is given back.
 *
 * @throws FORBIDDEN, INPUT_INVALID{field}, LIMIT_ROWS, CURSOR_INVALID, AUDIT_UNAVAILABLE
 */
export async function searchAudit(
  ctx: SearchContext,
  asked: AuditFilter,
  page: AuditPage,
): Promise<AuditSearch> {
  const filter = withDigest(ctx, asked);
  if (!ctx.actor?.roles.includes('leadership')) await refuse(ctx, filter);
  const limit = limitOf(ctx, page.first);
  checkTime('from', filter.from);
  checkTime('to', filter.to);
  const after = page.after === null ? null : positionOf(page.after);
  const found = await findRecords(ctx.db, filter, after, limit + 1);
  const records = found.slice(0, limit);
  await ctx.audit.append([{ ...draftOf(ctx, filter), rowCount: records.length }]);
  const last = records.at(-1);
  return {
    records,
    hasNextPage: found.length > limit,
    endCursor: last ? cursorOf(last) : null,
  };
}

/** The same without the code of a person: from here on there is only its digest, in records too. */
export function withDigest(
  { secrets }: SearchContext,
  { subject, ...filter }: AuditFilter,
): AuditFilter {
  if (subject === null || subject === undefined) return filter;
  return { ...filter, subject: keyDigestOf(secrets, subject) };
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
