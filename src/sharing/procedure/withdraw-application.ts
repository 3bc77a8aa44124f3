import { checkReasons } from '../check-reasons';
import type { SharingContext } from '../context';
import type { ApplicationRecord } from './applications.store';
import { beginStep } from './begin-step';
import { takeStep } from './take-step';

/**
 * Withdraws an application before it is answered, as the consumer's sharing officer.
 *
 * Errors: those of `beginStep`; INPUT_INVALID for reasons that are none.
 */
export async function withdrawApplication(
  ctx: SharingContext,
  { id, reasons }: { readonly id: string; readonly reasons?: string | null },
): Promise<ApplicationRecord> {
  const step = await beginStep(ctx, 'withdraw', id);
  return takeStep(ctx, step, { why: reasons ? checkReasons('reasons', reasons) : null });
}
