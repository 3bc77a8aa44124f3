import { NOTHING } from '../../catalog';
import { requireActor } from '../../identity';
import { GatewayError } from '../../platform';
import type { CasesContext } from '../context';
import type { CaseRecord } from '../file/case';
import { caseWords, holdCase } from '../procedure/begin-step';
import { isOwnSystem, mayHandle } from '../procedure/may-handle';
import { takesMaterials } from './takes-materials';

/**
 * True for those who see what was fetched: the clerks who handle the case, and the department's own
 * system, which acts for the applicants of its online channels.
 */
export async function handles(ctx: CasesContext, file: CaseRecord): Promise<boolean> {
  return isOwnSystem(requireActor(ctx), file) || (await mayHandle(ctx, file));
}

/**
 * The case of this id, held until the transaction ends, where the caller handles it and it still
 * takes materials. Errors: those of `holdCase`, STEP_NOT_ALLOWED.
 */
export async function lockHandledCase(
  ctx: CasesContext,
  id: string,
  operation: string,
): Promise<CaseRecord> {
  const found = await holdCase(ctx, id, { operation, bySystem: true });
  if (takesMaterials(found)) return found;
  const facts = { what: caseWords(found), status: found.status, step: operation };
  throw new GatewayError('STEP_NOT_ALLOWED', { ...facts, allowed: NOTHING });
}
