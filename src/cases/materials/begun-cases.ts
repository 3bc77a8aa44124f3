import type { CaseRecord } from '../file/case';
import type { Advanced } from './advance-case';

/** What whoever opened a case has begun to fetch, and what it comes to once they look. */
interface BegunCase {
  readonly begun: Advanced;
  fetching: Promise<Advanced | null> | null;
}

/** By the case as it is handed to whoever opened it. */
const BEGUN = new WeakMap<CaseRecord, BegunCase>();

/** Leaves what was begun to whoever is handed this case: to nobody, should its opening fail. */
export function leaveBegun(case_: CaseRecord, begun: Advanced): void {
  BEGUN.set(case_, { begun, fetching: null });
}

/** What comes of what was begun for this case, fetched once however often it is looked at; null where nothing was. */
export function fetchBegun(
  case_: CaseRecord,
  fetch: (begun: Advanced) => Promise<Advanced | null>,
): Promise<Advanced | null> | null {
  const known = BEGUN.get(case_);
  if (!known) return null;
  known.fetching ??= fetch(known.begun);
  return known.fetching;
}
