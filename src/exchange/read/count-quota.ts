import { countUse, type QuotaLeft, sharesFor, type Use } from '../../sharing';
import type { BlockRun, Granted, Read } from './read';

/** All items whose values a read uses: released, looked up, filtered, ordered, counted or linked by. */
function itemsUsed(read: Read, { projection }: Granted): string[] {
  const released = [...projection.released.keys()].map(({ apiName }) => apiName);
  const linked = [...projection.links].map(({ link }) => link.item.apiName);
  const key = read.keyItem === null ? [] : [read.keyItem];
  return [...released, ...linked, ...key, ...read.usedItems, ...read.countedItems];
}

/** Limits by their last count: what a later count says of one takes the place of what was said. */
function latest(before: readonly QuotaLeft[], now: readonly QuotaLeft[]): readonly QuotaLeft[] {
  const isNew = ({ grant, measure, span }: QuotaLeft) =>
    !now.some((one) => one.grant === grant && one.measure === measure && one.span === span);
  return [...before.filter(isNew), ...now];
}

async function count(run: BlockRun, read: Read, granted: Granted, use: Use): Promise<void> {
  const shares = sharesFor(granted.decision.quotas, itemsUsed(read, granted));
  read.quotaLeft = latest(read.quotaLeft, await countUse(run.ctx, shares, use));
}

/** Whom keys are about, as the quotas keep them. */
function subjectsOf({ ctx }: BlockRun, keys: Iterable<unknown>): string[] {
  return [...new Set(keys)].map((key) => ctx.secrets.digest('quota-subject', String(key)));
}

/**
 * Counts a read before the source is asked, and whom it asks about: what is counted stays counted,
 * though the read should fail. Called only where a grant has a quota: others pay nothing.
 *
 * Errors: QUOTA_EXCEEDED; DATABASE_UNAVAILABLE.
 */
export async function countCall(run: BlockRun, read: Read, granted: Granted): Promise<void> {
  const keys = read.position.kind === 'page' ? read.keysNamed : read.keys;
  await count(run, read, granted, { calls: 1, subjects: subjectsOf(run, keys) });
}

/** Counts the rows that came, and for a page whom they are about, before any of it is shown. */
export async function countRows(
  run: BlockRun,
  read: Read,
  granted: Granted,
  rows: number,
): Promise<void> {
  const { field } = read.position.resource.lookups[0] ?? {};
  const found = read.rows.map((row) => (field === undefined ? null : row[field]) ?? '');
  const asked = read.position.kind === 'page' ? { subjects: subjectsOf(run, found) } : {};
  await count(run, read, granted, { rows, ...asked });
}
