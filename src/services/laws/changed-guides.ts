import type { SharingContext } from '../../sharing';
import { selectChangedGuides } from './laws.store';

/** Guides that a change of law changes, and whether each carries it out already. GDE-13 */
export async function changedGuides(
  ctx: SharingContext,
  lawChangeId: string,
): Promise<readonly { readonly guideId: string; readonly done: boolean }[]> {
  const changed = await selectChangedGuides(ctx.db, lawChangeId);
  return changed.map(({ guideId, versionId }) => ({ guideId, done: versionId !== null }));
}
