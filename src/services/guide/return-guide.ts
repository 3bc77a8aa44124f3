import { requireActor } from '../../identity';
import type { SharingContext } from '../../sharing';
import { requireText } from '../require-text';
import { checkPublisher } from './check-publisher';
import type { GuideVersionRecord } from './guide';
import { moveVersion } from './guides.store';
import { knownVersion, wrongStatus } from './require-guide';
import { tellDepartment } from './tell-departments';

/**
 * Sends a submitted version back to its department with reasons.
 *
 * Errors: NOT_FOUND; FORBIDDEN; SAME_PERSON; INPUT_INVALID without reasons; CONFLICT when it does
 * not wait (any more).
 */
export async function returnGuide(
  ctx: SharingContext,
  { versionId, reasons }: { readonly versionId: string; readonly reasons: string },
): Promise<GuideVersionRecord> {
  const found = await knownVersion(ctx, versionId);
  checkPublisher(ctx, found.version, 'returnGuide');
  const reviewReasons = requireText('reasons', reasons);
  const hand = { reviewedAt: ctx.clock.now(), reviewedBy: requireActor(ctx).id };
  const step = { id: versionId, from: 'submitted', to: 'returned' } as const;
  const moved = await moveVersion(ctx.db, step, { ...hand, reviewReasons });
  const now = await knownVersion(ctx, versionId);
  if (!moved) throw wrongStatus(now, 'submitted');
  const { guide } = now;
  await tellDepartment(ctx, 'guideReturned', { guide, to: guide.departmentId });
  return now.version;
}
