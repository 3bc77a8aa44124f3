import { requireActor } from '../../identity';
import type { SharingContext } from '../../sharing';
import { knownVersion, noSuchGuide, seesAllGuides } from '../guide/require-guide';
import type { Finding } from './finding';
import { gatherGround } from './gather-ground';
import { runGuideRules } from './guide-rules';

/**
 * What the rules find in a version, for its own department and for those who publish and oversee.
 * GDE-1 to GDE-13
 *
 * Errors: NOT_FOUND.
 */
export async function checkGuide(
  ctx: SharingContext,
  versionId: string,
): Promise<readonly Finding[]> {
  const found = await knownVersion(ctx, versionId);
  const actor = requireActor(ctx);
  const isOwn = found.guide.departmentId === actor.department.id;
  if (!isOwn && !seesAllGuides(actor)) throw noSuchGuide(versionId);
  return runGuideRules(await gatherGround(ctx, found));
}
