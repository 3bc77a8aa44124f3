import type { SharingContext } from '../../sharing';
import type { GuideVersionRecord } from './guide';
import { selectVersion } from './guides.store';
import { noSuchGuide } from './require-guide';

/** The version of this id, whoever asks: for what was begun under it. Errors: NOT_FOUND. */
export async function readGuideVersion(
  ctx: Pick<SharingContext, 'db'>,
  id: string,
): Promise<GuideVersionRecord> {
  const found = await selectVersion(ctx.db, id);
  if (found) return found.version;
  throw noSuchGuide(id);
}
