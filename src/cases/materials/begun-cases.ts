import type { CaseRecord } from '../file/case';
import type { Advanced } from './advance-case';

/** What whoever opened a case has begun to fetch, by the case as it is handed to them. */
const BEGUN = new WeakMap<CaseRecord, Advanced>();

/** Leaves what was begun to whoever is handed this case: to nobody, should its opening fail. */
export function leaveBegun(case_: CaseRecord, begun: Advanced): void {
  BEGUN.set(case_, begun);
}

/** What was begun for this case; once, so that nothing is read twice. */
export function takeBegun(case_: CaseRecord): Advanced | null {
  const begun = BEGUN.get(case_) ?? null;
  BEGUN.delete(case_);
  return begun;
}
