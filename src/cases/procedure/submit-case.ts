import type { CasesContext } from '../context';
import type { CaseRecord } from '../file/case';
import { beginCaseStep } from './begin-step';
import { takeCaseStep } from './take-step';

/**
 * Hands a case in: within a working day there is one of four outcomes. CASE-1
 *
 * Errors: those of `beginCaseStep`.
 */
export async function submitCase(ctx: CasesContext, id: string): Promise<CaseRecord> {
  const file = await beginCaseStep(ctx, 'submit', id);
  return takeCaseStep(ctx, 'submit', file, { change: { submittedAt: ctx.clock.now() } });
}

/**
 * Hands a case in once more, with what the one notice named. CASE-2
 *
 * Errors: those of `beginCaseStep`.
 */
export async function supplementCase(ctx: CasesContext, id: string): Promise<CaseRecord> {
  const file = await beginCaseStep(ctx, 'supplement', id);
  return takeCaseStep(ctx, 'supplement', file);
}

/**
 * Takes a case back for its applicant, before it is decided. CASE-1
 *
 * Errors: those of `beginCaseStep`.
 */
export async function withdrawCase(ctx: CasesContext, id: string): Promise<CaseRecord> {
  const file = await beginCaseStep(ctx, 'withdraw', id);
  return takeCaseStep(ctx, 'withdraw', file);
}
