import { forbidden, holds, requireActor } from '../../identity';
import { checkPage, type Listing, listing, type Page } from '../../platform';
import type { SharingContext } from '../../sharing';
import type { OutsideRecord } from './centre';
import { selectOutside, selectUnplaced, type UnplacedItem } from './item-places.store';

/** The department whose items the caller sees; null for all. Errors: FORBIDDEN. */
function departmentOf(ctx: SharingContext, query: string): string | null {
  const actor = requireActor(ctx);
  if (holds(actor, 'sharingAuthority', 'leadership')) return null;
  if (holds(actor, 'sharingOfficer', 'clerk')) return actor.department.id;
  throw forbidden(query);
}

/** Items that are handled outside of the centres. CTR-2. Errors: FORBIDDEN, INPUT_INVALID, CURSOR_INVALID. */
export async function listOutside(
  ctx: SharingContext,
  asked: Page,
): Promise<Listing<OutsideRecord>> {
  const departmentId = departmentOf(ctx, 'itemsOutsideCentres');
  const page = checkPage(asked);
  return listing(await selectOutside(ctx.db, departmentId, page), page.first);
}

/** Items that have no place, and of which nobody said why. CTR-2. Errors: as `listOutside`. */
export async function listUnplaced(
  ctx: SharingContext,
  asked: Page,
): Promise<Listing<UnplacedItem>> {
  const departmentId = departmentOf(ctx, 'itemsWithoutPlace');
  const page = checkPage(asked);
  return listing(await selectUnplaced(ctx.db, departmentId, page), page.first);
}
