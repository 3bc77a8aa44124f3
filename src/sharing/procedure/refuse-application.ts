import { requireActor } from '../../identity';
import { checkReasons } from '../check-reasons';
import type { SharingContext } from '../context';
import type { ApplicationRecord } from './applications.store';
import { beginStep } from './begin-step';
import { takeStep } from './take-step';

/**
 * Refuses an application, with reasons. SHR-4
 *
 * Errors: those of `beginStep`; INPUT_INVALID without reasons.
 */
export async function refuseApplication(
  ctx: SharingContext,
  { id, reasons }: { readonly id: string; readonly reasons: string },
): Promise<ApplicationRecord> {
  const step = await beginStep(ctx, 'refuse', id);
  const why = checkReasons('reasons', reasons);
  const answer = { answeredAt: ctx.clock.now(), answeredBy: requireActor(ctx).id, reasons: why };
  return takeStep(ctx, step, { why, change: answer });
}
