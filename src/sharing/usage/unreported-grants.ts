import { findUsedGrants, type Span } from '../../audit';
import { resourceById } from '../../catalog';
import {
  addDays,
  checkPage,
  chinaDate,
  chinaDayStart,
  type Listing,
  listing,
  type Page,
} from '../../platform';
import type { SharingContext } from '../context';
import { type GrantRecord, selectUnreportedGrants } from '../grants/grants.store';
import { sideOf } from '../list-sharing';
import type { Side } from '../side';
import { lastQuarter } from './period';

/** Grants that are looked at together. */
const BATCH = 200;

/** Those of some grants under which something was read. */
async function usedOf(
  ctx: SharingContext,
  grants: readonly GrantRecord[],
  span: Span,
): Promise<GrantRecord[]> {
  const ids = [...new Set(grants.map(({ resourceId }) => resourceId))];
  const resources = await Promise.all(ids.map((id) => resourceById(ctx, id)));
  const codes = new Map(ids.map((id, at) => [id, resources[at]?.code ?? '']));
  const asked = grants.map(({ number, consumerId, resourceId }) => {
    return { grant: number, departmentId: consumerId, resource: codes.get(resourceId) ?? '' };
  });
  const used = new Set(await findUsedGrants(ctx.db, asked, span));
  return grants.filter(({ number }) => used.has(number));
}

/** One more than asked of the grants that were read and of which no record tells, newest first. */
async function unreported(ctx: SharingContext, side: Side, page: Page): Promise<GrantRecord[]> {
  const quarter = lastQuarter(chinaDate(ctx.clock.now()));
  const span = { from: chinaDayStart(quarter.from), to: chinaDayStart(addDays(quarter.to, 1)) };
  const found: GrantRecord[] = [];
  let after = page.after;
  while (found.length <= page.first) {
    const batch = await selectUnreportedGrants(ctx.db, side, {
      ...quarter,
      ...{ first: BATCH, after },
    });
    found.push(...(await usedOf(ctx, batch, span)));
    if (batch.length < BATCH) break;
    after = batch.at(-1)?.id ?? null;
  }
  return found.slice(0, page.first + 1);
}

/**
 * Grants under which something was read in the last whole quarter, and of which no usage record tells
 * of a day of it, newest first: those of the caller's department on either side, all for who
 * oversees. SHR-10
 *
 * Errors: INPUT_INVALID, CURSOR_INVALID.
 */
export async function listUnreportedGrants(
  ctx: SharingContext,
  asked: Page,
): Promise<Listing<GrantRecord>> {
  const side = sideOf(ctx);
  const page = checkPage(asked);
  return listing(await unreported(ctx, side, page), page.first);
}
