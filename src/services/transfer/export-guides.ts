import { forbidden, holds, requireActor } from '../../identity';
import type { SharingContext } from '../../sharing';
import type { GuideContent } from '../guide/content.types';
import { selectGuides, selectVersions } from '../guide/guides.store';

/** A guide in a file: what `importGuides` takes. */
export interface GuideDocument {
  readonly serviceItem: string;
  readonly content: GuideContent;
}

/** Most guides of one file; a department handles fewer items. */
export const MAX_GUIDES = 200;

/**
 * The newest version of every guide of the caller's department, as a file whose parts `importGuides`
 * takes back as they are. Who did what, and changes of law, are this gateway's own and stay here.
 *
 * Errors: FORBIDDEN.
 */
export async function exportGuides(
  ctx: SharingContext,
): Promise<{ readonly guides: readonly GuideDocument[] }> {
  const actor = requireActor(ctx);
  if (!holds(actor, 'steward', 'sharingOfficer')) throw forbidden('exportGuides');
  const all = { departmentId: actor.department.id, first: MAX_GUIDES, after: null };
  const guides: GuideDocument[] = [];
  for (const { id, serviceItem } of await selectGuides(ctx.db, all)) {
    const [newest] = await selectVersions(ctx.db, id);
    if (newest) guides.push({ serviceItem, content: newest.content });
  }
  return { guides };
}
