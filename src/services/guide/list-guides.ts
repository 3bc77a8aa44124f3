import { requireActor } from '../../identity';
import { checkPage, type Listing, listing, type Page } from '../../platform';
import type { SharingContext } from '../../sharing';
import type { GuideRecord, GuideVersionRecord } from './guide';
import { selectGuides, selectVersions } from './guides.store';
import { seesAllGuides } from './require-guide';

/**
 * Guides of the caller's department, newest first; the authority and the leadership office see all.
 * Errors: INPUT_INVALID, CURSOR_INVALID.
 */
export async function listGuides(ctx: SharingContext, page: Page): Promise<Listing<GuideRecord>> {
  const actor = requireActor(ctx);
  const { first, after } = checkPage(page);
  const departmentId = seesAllGuides(actor) ? null : actor.department.id;
  return listing(await selectGuides(ctx.db, { departmentId, first, after }), first);
}

/** All versions of a guide that was listed, newest first. */
export function versionsOf(
  ctx: SharingContext,
  { id }: GuideRecord,
): Promise<readonly GuideVersionRecord[]> {
  return selectVersions(ctx.db, id);
}
