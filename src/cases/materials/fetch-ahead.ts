import { appendAfter } from '../../audit';
import type { CasesContext } from '../context';
import type { CaseRecord } from '../file/case';
import type { Advanced, GuidedCase } from './advance-case';
import { fetchReads } from './fetch-reads';

/** What comes of the reads of cases that were just opened, by the case as it is handed to whoever opened it. */
const AHEAD = new WeakMap<CaseRecord, Promise<Advanced | null>>();

/**
 * Makes the reads that were begun for a case while it is still being opened: in the midst of that transaction, and outside of
 * it, so that sources answer while the case is written. Nothing of them is recorded, released or kept before the case
 * is committed; where it never is, what came is dropped.
 */
export function fetchAhead(ctx: CasesContext, guided: GuidedCase, begun: Advanced): void {
  const opened = new Promise<void>((resolve) => ctx.db.afterCommit(resolve));
  const own = { ...ctx, audit: appendAfter(ctx.audit, opened) };
  const fetch = ctx.db.unbound(() => fetchReads(own, guided, begun, opened));
  const fetching = begun.claimed.length === 0 ? Promise.resolve(begun) : fetch();
  // It fails for whoever looks; should nobody do so, the claims end and the job makes those reads.
  fetching.catch(() => undefined);
  AHEAD.set(guided.case, fetching);
}

/**
 * What comes of what was begun for this case when it was opened, or null where nothing was; fetched once however often it is
 * looked at. Errors: those of the database.
 */
export function fetchedAhead(case_: CaseRecord): Promise<Advanced | null> | null {
  return AHEAD.get(case_) ?? null;
}
