import { checkReasons } from '../check-reasons';
import type { SharingContext } from '../context';
import { beginCorrectionStep } from './begin-correction-step';
import type { CorrectionRecord } from './correction.store';
import { takeCorrectionStep } from './take-correction-step';

/** What a verification may come to. */
export const CORRECTION_OUTCOMES = ['corrected', 'foundRight'] as const;

/** See CORRECTION_OUTCOMES. */
export type CorrectionOutcome = (typeof CORRECTION_OUTCOMES)[number];

/** The provider's answer. */
export interface CorrectionAnswer {
  readonly id: string;
  readonly outcome: CorrectionOutcome;
  /** Needed where the datum was found right. */
  readonly reasons?: string | null;
}

/**
 * Answers a request to correct a datum that was verified, as the provider. Everybody who read the
 * datum is told. SHR-11
 *
 * Errors: those of `beginCorrectionStep`; INPUT_INVALID where it was found right without reasons.
 */
export async function answerCorrection(
  ctx: SharingContext,
  { id, outcome, reasons }: CorrectionAnswer,
): Promise<CorrectionRecord> {
  const isRight = outcome === 'foundRight';
  const name = isRight ? 'findRight' : 'correct';
  const correction = await beginCorrectionStep(ctx, name, id);
  const said = isRight || reasons ? checkReasons('reasons', reasons ?? '') : null;
  return takeCorrectionStep(ctx, name, { correction, reasons: said });
}
