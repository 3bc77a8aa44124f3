import { chinaDate } from '../../platform';
import type { CasesContext } from '../context';
import type { CaseRecord } from '../file/case';
import { isTermOver } from './step-clocks';
import { CASE_STEPS, type CaseStepName } from './steps';

/** True for a renewal that was not decided before the last day of its permit ended in China. CASE-7 */
function isRenewedBySilence(ctx: CasesContext, { renewsUntil, status }: CaseRecord): boolean {
  if (renewsUntil === null || !CASE_STEPS.deemGranted.from.includes(status)) return false;
  return renewsUntil < chinaDate(ctx.clock.now());
}

/**
 * The step that time itself has taken with a case that is held, though nobody noted it yet: no other can be taken
 * before it. A term of the applicant that is over goes before a renewal. CASE-3, CASE-7
 */
export async function dueStep(ctx: CasesContext, file: CaseRecord): Promise<CaseStepName | null> {
  if (file.status === 'toSupplement' && (await isTermOver(ctx, 'caseSupplement', file))) {
    return 'lapseSupplement';
  }
  if (file.status === 'acceptedWithDefects' && (await isTermOver(ctx, 'caseDefects', file))) {
    return 'lapseDefects';
  }
  return isRenewedBySilence(ctx, file) ? 'deemGranted' : null;
}
