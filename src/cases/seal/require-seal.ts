import { type Actor, getPerson, requireActor } from '../../identity';
import { GatewayError } from '../../platform';
import type { CasesContext } from '../context';
import type { SealRecord } from './seal';
import { lockSeal } from './seals.store';

function notFound(id: string): GatewayError {
  return new GatewayError('NOT_FOUND', { what: { zh: '印章', en: 'seal' }, id });
}

/** The seal of this id where it is the caller's department's, held until the end. Errors: NOT_FOUND. */
export async function requireOwnSeal(ctx: CasesContext, id: string): Promise<SealRecord> {
  const seal = await lockSeal(ctx.db, id);
  if (seal?.departmentId === requireActor(ctx).department.id) return seal;
  throw notFound(id);
}

/** The seal of this id, whosever it is, held until the end. Errors: NOT_FOUND. */
export async function requireSeal(ctx: CasesContext, id: string): Promise<SealRecord> {
  const seal = await lockSeal(ctx.db, id);
  if (seal) return seal;
  throw notFound(id);
}

/**
 * Refuses somebody who does not work, or not in the caller's department, as the one to answer for a
 * seal. SEAL-5. Errors: INPUT_INVALID.
 */
export async function requireColleague(
  ctx: CasesContext,
  { department }: Actor,
  { field, id }: { readonly field: string; readonly id: string },
): Promise<void> {
  const person = await getPerson(ctx, id).catch(() => null);
  if (person?.departmentId === department.id && person.disabledAt === null) return;
  const expected = { zh: '本部门在职人员', en: 'somebody who works in your department' };
  throw new GatewayError('INPUT_INVALID', { field, expected, got: { zh: '其他', en: 'another' } });
}
