import { requireActor } from '../../identity';
import type { CasesContext } from '../context';
import type { CaseRecord } from '../file/case';
import { checkStep, holdCase } from './begin-step';
import { takeCaseStep } from './take-step';

/**
 * Completes a decided case of the caller's department at the moment of sealing, by which being in
 * time is judged: for the seal, in its transaction. SEAL-4
 *
 * Errors: NOT_FOUND, CONFLICT, STEP_NOT_ALLOWED.
 */
export async function completeCase(
  ctx: CasesContext,
  caseId: string,
  at: Date,
): Promise<CaseRecord> {
  const file = await holdCase(ctx, requireActor(ctx), caseId);
  await checkStep(ctx, 'complete', file);
  return takeCaseStep(ctx, 'complete', file, { change: { completedAt: at } });
}

/**
 * Notes that a case that is over stands in the archive: for the archive, in its transaction. ARC-1
 *
 * Errors: NOT_FOUND, CONFLICT, STEP_NOT_ALLOWED.
 */
export async function markArchived(ctx: CasesContext, caseId: string): Promise<CaseRecord> {
  const file = await holdCase(ctx, requireActor(ctx), caseId);
  await checkStep(ctx, 'archive', file);
  return takeCaseStep(ctx, 'archive', file);
}
