import type { SharingContext } from '../../sharing';
import type { GuideVersionOf } from '../guide/guide';
import { selectPublished } from '../guide/guides.store';
import { noSuchGuide } from '../guide/require-guide';

/** The version in force of a guide; drafts look absent. Errors: NOT_FOUND. */
export async function requirePublished(ctx: SharingContext, id: string): Promise<GuideVersionOf> {
  const found = await selectPublished(ctx.db, id);
  if (found) return found;
  throw noSuchGuide(id);
}
