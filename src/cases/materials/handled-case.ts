import { NOTHING } from '../../catalog';
import type { ExchangeContext } from '../../exchange';
import { forbidden, holds, requireActor } from '../../identity';
import { GatewayError } from '../../platform';
import type { CaseRecord } from '../file/case';
import { lockCase, selectCase } from '../file/cases.store';
import { takesMaterials } from './takes-materials';

/** True for the clerks of the department whose case it is: the only ones who see what was fetched. */
export async function handles(
  { actor }: Pick<ExchangeContext, 'actor'>,
  { departmentId }: CaseRecord,
): Promise<boolean> {
  return actor !== null && actor.department.id === departmentId && holds(actor, 'clerk');
}

function noSuchCase(id: string): GatewayError {
  return new GatewayError('NOT_FOUND', { what: { zh: '办件', en: 'case' }, id });
}

/** The case of this id, where the caller handles it. Errors: NOT_FOUND, FORBIDDEN. */
export async function requireHandledCase(
  ctx: ExchangeContext,
  id: string,
  operation: string,
): Promise<CaseRecord> {
  const { department } = requireActor(ctx);
  const found = await selectCase(ctx.db, ctx.secrets, id);
  if (found?.departmentId !== department.id) throw noSuchCase(id);
  if (await handles(ctx, found)) return found;
  throw forbidden(operation);
}

/**
 * The case of this id, held until the transaction ends, where the caller handles it and it still
 * takes materials. Errors: NOT_FOUND for another department's, FORBIDDEN, STEP_NOT_ALLOWED.
 */
export async function lockHandledCase(
  ctx: ExchangeContext,
  id: string,
  operation: string,
): Promise<CaseRecord> {
  const { department } = requireActor(ctx);
  const found = await lockCase(ctx.db, ctx.secrets, id);
  if (found?.departmentId !== department.id) throw noSuchCase(id);
  if (!(await handles(ctx, found))) throw forbidden(operation);
  if (takesMaterials(found)) return found;
  const what = { zh: `办件 ${found.number}`, en: `case ${found.number}` };
  const { status } = found;
  throw new GatewayError('STEP_NOT_ALLOWED', { what, status, step: operation, allowed: NOTHING });
}
