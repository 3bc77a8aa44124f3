import { dropDeadline, meetDeadline } from '../../duties';
import { GatewayError } from '../../platform';
import type { CasesContext } from '../context';
import { checkNote } from '../file/check-text';
import { beginDisclosureStep, subjectOf, takeDisclosureStep } from './begin-disclosure-step';
import type { DisclosureOutcome, DisclosureRecord } from './disclosure';

const CLOCKS = ['disclosureAnswer', 'disclosureAnswerAgain', 'disclosurePayment'] as const;

/** What a request came to. */
export interface DisclosureAnswer {
  readonly id: string;
  readonly outcome: DisclosureOutcome;
  /** Needed where not all is disclosed. */
  readonly reasons: string | null;
}

/** Answers a request, with reasons where not all is disclosed. Errors: those of `beginDisclosureStep`; INPUT_INVALID. */
export async function answerDisclosureRequest(
  ctx: CasesContext,
  { id, outcome, ...said }: DisclosureAnswer,
): Promise<DisclosureRecord> {
  const request = await beginDisclosureStep(ctx, 'answer', id);
  const reasons = checkNote('reasons', said.reasons);
  if (outcome !== 'disclosed' && reasons === null) {
    const expected = { zh: '不予公开的理由', en: 'why not all is disclosed' };
    const got = { zh: '无', en: 'nothing' };
    throw new GatewayError('INPUT_INVALID', { field: 'reasons', expected, got });
  }
  for (const kind of CLOCKS) await meetDeadline(ctx, { kind, subject: subjectOf(request) });
  const change = { outcome, reasons, closedAt: ctx.clock.now() };
  return takeDisclosureStep(ctx, 'answer', request, change);
}

/** Notes that the applicant took a request back. Errors: those of `beginDisclosureStep`. */
export async function withdrawDisclosureRequest(
  ctx: CasesContext,
  id: string,
): Promise<DisclosureRecord> {
  const request = await beginDisclosureStep(ctx, 'withdraw', id);
  for (const kind of CLOCKS) await dropDeadline(ctx, { kind, subject: subjectOf(request) });
  return takeDisclosureStep(ctx, 'withdraw', request, { closedAt: ctx.clock.now() });
}
