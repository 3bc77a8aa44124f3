import { waitFor } from '../../platform';
import type { AuditFilter } from '../audit-filter';
import { auditDraft } from '../draft';
import { findInStretch } from '../find-records';
import type { AuditRecord } from '../record';
import { factsOf, type SearchContext, withName } from '../search-audit';
import { type Run, readRuns, readTreeHead } from '../tree/tree.store';

/** The context of somebody who listens for as long as they do. */
export interface FollowContext extends SearchContext {
  /** Aborted when nobody listens any more. */
  readonly signal: AbortSignal;
}

/** Runs of the tree, and records of one, that are looked at in one turn. */
const RUNS = 100;
const PAGE = 500;

/**
 * Records that fit a filter as they come into the tree, in its order: each once, and none is passed
 * over, however late it was committed. Following is recorded as `audit.followed` before the first one
 * is given. Whether the caller may is asked by whoever serves it, again and again.
 *
 * Errors: AUDIT_UNAVAILABLE
 */
export async function* followRecords(
  ctx: FollowContext,
  asked: AuditFilter,
): AsyncGenerator<AuditRecord, undefined> {
  const filter = await withName(ctx, asked);
  let next = (await readTreeHead(ctx.db)).size;
  await recordFollowing(ctx, filter);
  while (!ctx.signal.aborted) {
    const runs = await readRuns(ctx.db, next, RUNS);
    for (const run of runs) {
      yield* recordsOf(ctx, filter, rest(run, next));
      next = run.startIndex + run.count;
    }
    if (runs.length === 0) await waitFor(ctx.config.auditTreeSeconds * 1000, ctx.signal);
  }
}

/** What is left of a run from an index on. */
function rest(run: Run, from: number): Run {
  const passed = Math.max(0, from - run.startIndex);
  return {
    node: run.node,
    startIndex: run.startIndex + passed,
    firstSequence: run.firstSequence + passed,
    count: run.count - passed,
  };
}

async function* recordsOf(
  { db }: FollowContext,
  filter: AuditFilter,
  { node, firstSequence, count }: Run,
): AsyncGenerator<AuditRecord, void> {
  for (let passed = 0; passed < count; passed += PAGE) {
    const first = firstSequence + passed;
    const last = firstSequence + Math.min(count, passed + PAGE) - 1;
    yield* await findInStretch(db, filter, { node, first, last });
  }
}

async function recordFollowing(ctx: FollowContext, filter: AuditFilter): Promise<void> {
  const { actor, requestId } = ctx;
  await ctx.audit.append([
    auditDraft({
      event: 'audit.followed',
      requestId,
      department: actor?.department.id ?? null,
      actor: actor && { kind: actor.kind, id: actor.id },
      facts: factsOf(filter),
    }),
  ]);
}
