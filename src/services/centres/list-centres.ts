import { checkPage, type Listing, listing, type Page } from '../../platform';
import type { SharingContext } from '../../sharing';
import type { AuthorisationRecord, CentreRecord, WindowRecord } from './centre';
import { selectAuthorisations, selectCentres, selectWindows } from './centres.store';

/** Centres that are open, newest first, for everybody who signed in. CTR-1. Errors: INPUT_INVALID, CURSOR_INVALID. */
export async function listCentres(
  ctx: SharingContext,
  divisionCode: string | null,
  page: Page,
): Promise<Listing<CentreRecord>> {
  const { first, after } = checkPage(page);
  return listing(await selectCentres(ctx.db, divisionCode, { first, after }), first);
}

/** The open windows of a centre. CTR-2 */
export function listWindows(ctx: SharingContext, centreId: string): Promise<WindowRecord[]> {
  return selectWindows(ctx.db, centreId);
}

/** What a window is authorised for: it is what one can do there. CTR-3 */
export function listAuthorisations(
  ctx: SharingContext,
  windowId: string,
): Promise<AuthorisationRecord[]> {
  return selectAuthorisations(ctx.db, { windowId });
}
