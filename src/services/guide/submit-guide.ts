import { forbidden, holds, requireActor } from '../../identity';
import type { SharingContext } from '../../sharing';
import { refuseFaulty } from '../lint/refuse-faulty';
import type { GuideVersionRecord } from './guide';
import { lockServiceItem, moveVersion } from './guides.store';
import { ownVersion, wrongStatus } from './require-guide';
import { tellAuthority } from './tell-departments';

/**
 * Hands a draft over to be published, as the department's sharing officer. What could not be
 * published is refused here already, so that nobody waits for a refusal. GDE-2 to GDE-13
 *
 * Errors: NOT_FOUND; FORBIDDEN; CONFLICT when it is no draft (any more); GUIDE_REFUSED with every
 * error that the rules find.
 */
export async function submitGuide(
  ctx: SharingContext,
  versionId: string,
): Promise<GuideVersionRecord> {
  const actor = requireActor(ctx);
  const seen = await ownVersion(ctx, versionId, 'submitGuide');
  if (!holds(actor, 'sharingOfficer')) throw forbidden('submitGuide');
  // Held so that nobody writes it anew between the rules and the step.
  await lockServiceItem(ctx.db, seen.guide.serviceItem);
  const found = await ownVersion(ctx, versionId, 'submitGuide');
  if (found.version.status !== 'draft') throw wrongStatus(found, 'draft');
  await refuseFaulty(ctx, found);
  const signed = { submittedAt: ctx.clock.now(), submittedBy: actor.id };
  const moved = await moveVersion(
    ctx.db,
    { id: versionId, from: 'draft', to: 'submitted' },
    signed,
  );
  const now = await ownVersion(ctx, versionId, 'submitGuide');
  if (!moved) throw wrongStatus(now, 'draft');
  await tellAuthority(ctx, 'guideSubmitted', now.guide);
  return now.version;
}
