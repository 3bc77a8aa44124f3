import { requireActor } from '../../identity';
import type { SharingContext } from '../../sharing';
import { differingGuides } from '../compare/differing-guides';
import { finishLawChanges } from '../laws/laws.store';
import { refuseFaulty } from '../lint/refuse-faulty';
import { checkPublisher } from './check-publisher';
import type { GuideVersionOf, GuideVersionRecord } from './guide';
import { lockServiceItem, moveVersion, supersedeOthers } from './guides.store';
import { knownVersion, wrongStatus } from './require-guide';
import { tellDepartment } from './tell-departments';

/** Tells departments whose guides of the item must now follow this one. GDE-3 */
async function tellFollowers(ctx: SharingContext, published: GuideVersionOf): Promise<void> {
  for (const guide of await differingGuides(ctx, published)) {
    await tellDepartment(ctx, 'guideStandardChanged', { guide, to: guide.departmentId });
  }
}

/**
 * Publishes a submitted version, which takes the place of the one in force, unless a rule finds an
 * error in it now: time has passed since it was submitted. Of two at once the first prevails.
 * GDE-3, GDE-9, GDE-13
 *
 * Errors: NOT_FOUND; FORBIDDEN; SAME_PERSON; CONFLICT when it does not wait (any more);
 * GUIDE_REFUSED with every error that the rules find.
 */
export async function publishGuide(
  ctx: SharingContext,
  versionId: string,
): Promise<GuideVersionRecord> {
  const found = await knownVersion(ctx, versionId);
  checkPublisher(ctx, found.version, 'publishGuide');
  if (found.version.status !== 'submitted') throw wrongStatus(found, 'submitted');
  await lockServiceItem(ctx.db, found.guide.serviceItem);
  await refuseFaulty(ctx, found);
  const at = ctx.clock.now();
  const signed = { reviewedAt: at, reviewedBy: requireActor(ctx).id, publishedAt: at };
  const step = { id: versionId, from: 'submitted', to: 'published' } as const;
  const moved = await moveVersion(ctx.db, step, signed);
  const now = await knownVersion(ctx, versionId);
  if (!moved) throw wrongStatus(now, 'submitted');
  await supersedeOthers(ctx.db, now.version, at);
  await finishLawChanges(ctx.db, now.version);
  const { guide } = now;
  await tellDepartment(ctx, 'guidePublished', { guide, to: guide.departmentId });
  await tellFollowers(ctx, now);
  return now.version;
}
