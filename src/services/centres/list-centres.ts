import { forbidden, holds, requireActor } from '../../identity';
import { checkPage, type Listing, listing, type Page } from '../../platform';
import type { SharingContext } from '../../sharing';
import type { AuthorisationRecord, CentreRecord, OutsideRecord, WindowRecord } from './centre';
import {
  selectAuthorisations,
  selectCentres,
  selectOutside,
  selectUnplaced,
  selectWindows,
  type UnplacedItem,
} from './centres.store';

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

/** The department whose items the caller sees; null for all. Errors: FORBIDDEN. */
function departmentOf(ctx: SharingContext, query: string): string | null {
  const actor = requireActor(ctx);
  if (holds(actor, 'sharingAuthority', 'leadership')) return null;
  if (holds(actor, 'sharingOfficer', 'clerk')) return actor.department.id;
  throw forbidden(query);
}

/** Items that are handled outside of the centres. CTR-2. Errors: FORBIDDEN. */
export async function listOutside(ctx: SharingContext): Promise<OutsideRecord[]> {
  return selectOutside(ctx.db, departmentOf(ctx, 'itemsOutsideCentres'));
}

/** Items that have no place, and of which nobody said why. CTR-2. Errors: FORBIDDEN. */
export async function listUnplaced(ctx: SharingContext): Promise<UnplacedItem[]> {
  return selectUnplaced(ctx.db, departmentOf(ctx, 'itemsWithoutPlace'));
}
