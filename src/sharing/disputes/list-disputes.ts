import { checkPage, type Listing, listing, type Page } from '../../platform';
import type { SharingContext } from '../context';
import { sideOf } from '../list-sharing';
import type { DisputeRecord, DisputeStatus } from './dispute';
import { selectDisputes } from './dispute.store';

/**
 * Disputes of the caller's department on either side, newest first; all of them for the sharing
 * authority and the leadership office. SHR-9. Errors: INPUT_INVALID, CURSOR_INVALID.
 */
export async function listDisputes(
  ctx: SharingContext,
  asked: Page & { readonly status?: DisputeStatus | null },
): Promise<Listing<DisputeRecord>> {
  const side = sideOf(ctx);
  const page = checkPage(asked);
  return listing(await selectDisputes(ctx.db, side, asked.status ?? null, page), page.first);
}
