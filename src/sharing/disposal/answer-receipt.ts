import { checkReasons } from '../check-reasons';
import type { SharingContext } from '../context';
import { beginGrantStep } from '../grant-life/begin-grant-step';
import { DISPOSAL_AGAIN_DAYS } from '../grant-life/grant-clocks';
import { takeGrantStep } from '../grant-life/take-grant-step';
import type { GrantRecord } from '../grants/grants.store';

/**
 * Confirms a receipt, as the provider's officer. SHR-8
 *
 * Errors: those of `beginGrantStep`.
 */
export async function confirmDisposal(ctx: SharingContext, id: string): Promise<GrantRecord> {
  return takeGrantStep(ctx, await beginGrantStep(ctx, 'confirmDisposal', id));
}

/**
 * Objects to a receipt with reasons, as the provider's officer, once: the data is disposed of again.
 * Who still disagrees opens a dispute. SHR-8, SHR-9
 *
 * Errors: those of `beginGrantStep`; INPUT_INVALID without reasons.
 */
export async function objectToDisposal(
  ctx: SharingContext,
  { id, reasons }: { readonly id: string; readonly reasons: string },
): Promise<GrantRecord> {
  const step = await beginGrantStep(ctx, 'objectToDisposal', id);
  const why = checkReasons('reasons', reasons);
  return takeGrantStep(ctx, step, { why, facts: { days: DISPOSAL_AGAIN_DAYS } });
}
