import { checkReasons } from '../check-reasons';
import type { SharingContext } from '../context';
import { beginGrantStep } from '../grant-life/begin-grant-step';
import { takeGrantStep } from '../grant-life/take-grant-step';
import type { GrantRecord } from '../grants/grants.store';
import type { DisposalMethod } from './disposal';

/** What a provider wants done with data once its grant has ended. */
export interface DisposalInstruction {
  /** Id of the grant. */
  readonly id: string;
  readonly method: DisposalMethod;
  readonly text?: string | null;
}

/**
 * Says what is to be done with the data of a grant once it has ended, as the provider's officer; at
 * any time before the receipt is filed. Until then it is destroyed. SHR-8
 *
 * Errors: those of `beginGrantStep`; INPUT_INVALID for a text that is none.
 */
export async function instructDisposal(
  ctx: SharingContext,
  { id, method, text }: DisposalInstruction,
): Promise<GrantRecord> {
  const step = await beginGrantStep(ctx, 'instructDisposal', id);
  const disposalText = text ? checkReasons('text', text) : null;
  const change = { disposal: method, disposalText };
  return takeGrantStep(ctx, step, { why: [method, disposalText].join(' ').trim(), change });
}
