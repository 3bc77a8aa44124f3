import { checkReasons } from '../check-reasons';
import type { SharingContext } from '../context';
import { beginGrantStep } from '../grant-life/begin-grant-step';
import { takeGrantStep } from '../grant-life/take-grant-step';
import type { GrantRecord } from '../grants/grants.store';
import type { PurposeEnd } from './disposal';

/** A purpose that is over. */
export interface EndedPurpose {
  /** Id of the grant. */
  readonly id: string;
  readonly end: PurposeEnd;
  /** What became of it. */
  readonly explanation: string;
}

/**
 * Declares that the purpose of a grant is achieved, impossible or gone, as the consumer's officer:
 * the grant ends, and its data is to be disposed of. SHR-8
 *
 * Errors: those of `beginGrantStep`; INPUT_INVALID without an explanation.
 */
export async function declarePurposeEnded(
  ctx: SharingContext,
  { id, end: purposeEnd, explanation }: EndedPurpose,
): Promise<GrantRecord> {
  const step = await beginGrantStep(ctx, 'declarePurposeEnded', id);
  const why = checkReasons('explanation', explanation);
  return takeGrantStep(ctx, step, { why, change: { purposeEnd } });
}
