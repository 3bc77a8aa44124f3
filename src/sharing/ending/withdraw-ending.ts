import { checkReasons } from '../check-reasons';
import type { SharingContext } from '../context';
import { beginEndingStep } from './begin-ending-step';
import type { EndingRecord } from './endings.store';
import { takeEndingStep } from './take-ending-step';

/**
 * Withdraws a proposal before it is filed, as the provider's sharing officer: the service goes on.
 * SHR-7
 *
 * Errors: those of `beginEndingStep`; INPUT_INVALID without reasons.
 */
export async function withdrawEnding(
  ctx: SharingContext,
  { id, reasons }: { readonly id: string; readonly reasons: string },
): Promise<EndingRecord> {
  const open = await beginEndingStep(ctx, 'withdraw', id);
  return takeEndingStep(ctx, open, { why: checkReasons('reasons', reasons) });
}
