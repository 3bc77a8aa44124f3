import { getDepartment } from '../../identity';
import { checkReasons } from '../../sharing';
import type { OversightContext } from '../context';
import { beginFindingStep } from './begin-finding-step';
import type { FindingRecord } from './finding';
import { takeFindingStep } from './take-finding-step';

/** What is said of a finding. */
export interface SaidOfFinding {
  readonly id: string;
  readonly text: string;
}

/**
 * Gives a finding to a department, with what it is asked: also one that it answered, where the answer is not
 * enough. Its officer hears of it.
 *
 * Errors: those of `beginFindingStep`; INPUT_INVALID without words; NOT_FOUND for no department.
 */
export async function assignFinding(
  ctx: OversightContext,
  { id, text, department }: SaidOfFinding & { readonly department: string },
): Promise<FindingRecord> {
  const step = await beginFindingStep(ctx, 'assign', id);
  const { id: assignedId } = await getDepartment(ctx, department);
  return takeFindingStep(ctx, step, { why: checkReasons('text', text), assignedId });
}

/** Answers a finding, as an officer of the department that it was given to. Errors: as for `assignFinding`. */
export async function answerFinding(
  ctx: OversightContext,
  { id, text }: SaidOfFinding,
): Promise<FindingRecord> {
  const step = await beginFindingStep(ctx, 'answer', id);
  return takeFindingStep(ctx, step, { why: checkReasons('text', text) });
}

/** Closes a finding with reasons, never as who answered it. Errors: as for `assignFinding`. */
export async function closeFinding(
  ctx: OversightContext,
  { id, text }: SaidOfFinding,
): Promise<FindingRecord> {
  const step = await beginFindingStep(ctx, 'close', id);
  return takeFindingStep(ctx, step, { why: checkReasons('reasons', text) });
}

/** Opens a finding again that was closed, with reasons. Errors: as for `assignFinding`. */
export async function reopenFinding(
  ctx: OversightContext,
  { id, text }: SaidOfFinding,
): Promise<FindingRecord> {
  const step = await beginFindingStep(ctx, 'reopen', id);
  return takeFindingStep(ctx, step, { why: checkReasons('reasons', text) });
}
