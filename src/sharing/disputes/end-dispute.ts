import { forbidden, requireActor } from '../../identity';
import { checkReasons } from '../check-reasons';
import type { SharingContext } from '../context';
import { moveGrantClocks } from '../grant-life/grant-clocks';
import { lockGrant } from '../grant-life/grant-life.store';
import { requireGrant } from '../grant-life/require-grant';
import { beginDisputeStep, type OpenDisputeStep } from './begin-dispute-step';
import type { DisputeRecord } from './dispute';
import type { Saying } from './state-in-dispute';
import { takeDisputeStep } from './take-dispute-step';

/** Lets the time to mend go on that the dispute kept, unless a statement waits for its answer. */
async function releaseMending(
  ctx: SharingContext,
  { subjectType, subjectId }: DisputeRecord,
): Promise<void> {
  if (subjectType !== 'grant') return;
  await lockGrant(ctx.db, subjectId);
  const grant = await requireGrant(ctx, subjectId);
  if (grant.status === 'mendingStated') return;
  await moveGrantClocks(ctx, ['resumeMending'], grant);
}

/** Takes a step that ends a dispute. */
async function end(ctx: SharingContext, step: OpenDisputeStep, text: string) {
  const ended = await takeDisputeStep(ctx, step, { why: checkReasons('text', text) });
  await releaseMending(ctx, ended);
  return ended;
}

/**
 * Says that a dispute is settled and how, as the party that opened it: the other cannot say so for
 * it. SHR-9
 *
 * Errors: those of `beginDisputeStep`; FORBIDDEN for the other party; INPUT_INVALID where it is not
 * said how.
 */
export async function settleDispute(
  ctx: SharingContext,
  { id, text }: Saying,
): Promise<DisputeRecord> {
  const step = await beginDisputeStep(ctx, 'settle', id);
  if (requireActor(ctx).department.id !== step.dispute.openedFor) throw forbidden('settleDispute');
  return end(ctx, step, text);
}

/**
 * Closes a dispute that was decided, or of which the government's answer came, as the authority.
 * SHR-9
 *
 * Errors: those of `beginDisputeStep`; INPUT_INVALID where it is not said how it ended.
 */
export async function closeDispute(
  ctx: SharingContext,
  { id, text }: Saying,
): Promise<DisputeRecord> {
  return end(ctx, await beginDisputeStep(ctx, 'close', id), text);
}
