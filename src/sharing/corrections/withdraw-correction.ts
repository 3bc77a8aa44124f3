import type { SharingContext } from '../context';
import { beginCorrectionStep } from './begin-correction-step';
import type { CorrectionRecord } from './correction.store';
import { takeCorrectionStep } from './take-correction-step';

/**
 * Withdraws a request to correct a datum before it is answered, as the department that filed it.
 * SHR-11
 *
 * Errors: those of `beginCorrectionStep`.
 */
export async function withdrawCorrection(
  ctx: SharingContext,
  id: string,
): Promise<CorrectionRecord> {
  const correction = await beginCorrectionStep(ctx, 'withdraw', id);
  return takeCorrectionStep(ctx, 'withdraw', { correction, reasons: null });
}
