import { requireActor } from '../identity';
import { checkReasons } from './check-reasons';
import type { SharingContext } from './context';
import { answeredBefore, requireAnswerable, requireApplication } from './require-application';
import { type ApplicationRecord, answerApplication } from './sharing.store';

/**
 * Refuses an application, with reasons. SHR-4
 *
 * Errors: NOT_FOUND; FORBIDDEN; SAME_PERSON; INPUT_INVALID without reasons; CONFLICT when it was
 * answered before.
 */
export async function refuseApplication(
  ctx: SharingContext,
  { id, reasons }: { readonly id: string; readonly reasons: string },
): Promise<ApplicationRecord> {
  await requireAnswerable(ctx, id, 'refuseApplication');
  const answered = await answerApplication(ctx.db, id, {
    status: 'refused',
    answeredAt: ctx.clock.now(),
    answeredBy: requireActor(ctx).id,
    reasons: checkReasons('reasons', reasons),
  });
  const application = await requireApplication(ctx, id);
  if (!answered) throw answeredBefore(application);
  return application;
}
