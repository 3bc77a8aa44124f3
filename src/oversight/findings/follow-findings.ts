import { officeDraft } from '../../identity';
import { waitFor } from '../../platform';
import type { OversightContext } from '../context';
import type { FindingRecord } from './finding';
import { selectFindingsAfter, selectLastNumber } from './findings.store';

/** Findings that are looked at in one turn, and the time between two that brought none, in milliseconds. */
const PAGE = 100;
const LOOK_MS = 1_000;

/** The context of somebody who listens for as long as they do. */
export interface FollowingContext extends OversightContext {
  /** Aborted when nobody listens any more. */
  readonly signal: AbortSignal;
}

/**
 * Findings as they are opened, each once: one transaction at a time gives them their numbers, so none is
 * passed over. Following is recorded as `finding.followed` before the first one is given. Whether the caller
 * may is asked by whoever serves it, again and again.
 *
 * Errors: AUDIT_UNAVAILABLE
 */
export async function* followFindings(
  ctx: FollowingContext,
): AsyncGenerator<FindingRecord, undefined> {
  let last = await selectLastNumber(ctx.db);
  await ctx.audit.append([officeDraft(ctx, 'finding.followed')]);
  while (!ctx.signal.aborted) {
    const found = await selectFindingsAfter(ctx.db, last, PAGE);
    for (const finding of found) {
      yield finding;
      last = finding.number;
    }
    if (found.length === 0) await waitFor(LOOK_MS, ctx.signal);
  }
}
