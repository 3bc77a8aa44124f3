import { checkReasons } from '../check-reasons';
import type { SharingContext } from '../context';
import { beginDisputeStep } from './begin-dispute-step';
import type { DisputeRecord } from './dispute';
import { takeDisputeStep } from './take-dispute-step';

/** Words of a party or the authority on a dispute, by its id. */
export interface Saying {
  readonly id: string;
  readonly text: string;
}

/**
 * States a view in a dispute that is not over, as either party or the authority. SHR-9
 *
 * Errors: those of `beginDisputeStep`; INPUT_INVALID where nothing is said.
 */
export async function stateInDispute(
  ctx: SharingContext,
  { id, text }: Saying,
): Promise<DisputeRecord> {
  const step = await beginDisputeStep(ctx, 'state', id);
  return takeDisputeStep(ctx, step, { why: checkReasons('text', text) });
}
