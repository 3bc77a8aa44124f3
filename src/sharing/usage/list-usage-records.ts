import { checkPage, type Listing, listing, type Page } from '../../platform';
import type { SharingContext } from '../context';
import { sideOf } from '../list-sharing';
import { selectUsageRecords, type UsageRecord } from './usage-record.store';

/**
 * Usage records of the caller's department on either side, newest first; of one grant where it is
 * named. The sharing authority and the leadership office see all. SHR-10
 *
 * Errors: INPUT_INVALID, CURSOR_INVALID.
 */
export async function listUsageRecords(
  ctx: SharingContext,
  { grant, ...asked }: Page & { readonly grant?: string | null },
): Promise<Listing<UsageRecord>> {
  const side = { ...sideOf(ctx), grantId: grant ?? null };
  const page = checkPage(asked);
  return listing(await selectUsageRecords(ctx.db, side, page), page.first);
}
