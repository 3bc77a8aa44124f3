import { checkPage, type Listing, listing, type Page } from '../../platform';
import type { SharingContext } from '../../sharing';
import { type LawChangeRecord, selectLawChanges } from './laws.store';

/** Announced changes of law, newest first, for everybody. GDE-13. Errors: INPUT_INVALID, CURSOR_INVALID. */
export async function listLawChanges(
  ctx: SharingContext,
  page: Page,
): Promise<Listing<LawChangeRecord>> {
  const { first, after } = checkPage(page);
  return listing(await selectLawChanges(ctx.db, { first, after }), first);
}
