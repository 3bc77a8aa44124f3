import { bumpEpoch } from '../platform';
import type { SourcesContext } from './context';
import { shownTo } from './own-source';
import { type SourceRecord, type StoredSource, updateSource } from './sources.store';

/**
 * Stores a changed source and tells running readers. Open sources are known by the time of their
 * last change, so no two changes share one.
 */
export async function storeChange(
  ctx: SourcesContext,
  source: StoredSource,
): Promise<SourceRecord> {
  const now = ctx.clock.now().getTime();
  const changedAt = new Date(Math.max(now, source.changedAt.getTime() + 1));
  const changed = { ...source, changedAt };
  await updateSource(ctx.db, changed);
  await bumpEpoch(ctx.db);
  return shownTo(ctx, changed);
}
