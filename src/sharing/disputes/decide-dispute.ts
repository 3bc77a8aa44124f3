import { checkReasons } from '../check-reasons';
import type { SharingContext } from '../context';
import { beginDisputeStep } from './begin-dispute-step';
import type { DisputeRecord } from './dispute';
import type { Saying } from './state-in-dispute';
import { takeDisputeStep } from './take-dispute-step';

/**
 * Decides a dispute that was brought to the caller's department, as the sharing authority. What
 * follows for a grant it then does itself: it lifts a suspension, or terminates. SHR-9
 *
 * Errors: those of `beginDisputeStep`; INPUT_INVALID without a decision.
 */
export async function decideDispute(
  ctx: SharingContext,
  { id, text }: Saying,
): Promise<DisputeRecord> {
  const step = await beginDisputeStep(ctx, 'decide', id);
  return takeDisputeStep(ctx, step, { why: checkReasons('text', text) });
}

/**
 * Refers a dispute to the authority's government, as whoever does not accept the decision. SHR-9
 *
 * Errors: those of `beginDisputeStep`; INPUT_INVALID without reasons.
 */
export async function referDispute(
  ctx: SharingContext,
  { id, text }: Saying,
): Promise<DisputeRecord> {
  const step = await beginDisputeStep(ctx, 'refer', id);
  return takeDisputeStep(ctx, step, { why: checkReasons('text', text) });
}
