import type { SharingContext } from '../context';
import { beginCorrectionStep } from './begin-correction-step';
import type { CorrectionRecord } from './correction.store';
import { takeCorrectionStep } from './take-correction-step';

/**
 * Accepts a request to correct a datum for verification, as the provider; the clock runs on. SHR-11
 *
 * Errors: those of `beginCorrectionStep`.
 */
export async function acceptCorrection(ctx: SharingContext, id: string): Promise<CorrectionRecord> {
  const correction = await beginCorrectionStep(ctx, 'accept', id);
  return takeCorrectionStep(ctx, 'accept', { correction, reasons: null });
}
