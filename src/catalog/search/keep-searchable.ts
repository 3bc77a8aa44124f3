import type { Database } from '../../platform';
import { SEARCH_FORM, searchRowOf } from './search-row';
import { selectSearched, selectUnfound, writeRows } from './search-rows.store';

/** Resources whose rows are made in one statement. */
const BATCH = 100;

/**
 * Makes the rows of resources anew, after a version of theirs was written or came into force: in
 * the transaction of that change, so that what is found is what there is.
 */
export async function keepSearchable(db: Database, ids: readonly string[]): Promise<void> {
  const entries = await selectSearched(db, ids);
  await writeRows(db, entries.map(searchRowOf));
}

/**
 * Makes the rows that are missing or of an older form: after an update of the gateway, before it
 * serves. If we stop in the middle, the next start goes on.
 */
export async function makeSearchable(db: Database): Promise<void> {
  for (;;) {
    const ids = await selectUnfound(db, SEARCH_FORM, BATCH);
    if (ids.length === 0) return;
    await keepSearchable(db, ids);
  }
}
