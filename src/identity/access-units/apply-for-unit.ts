import { chinaDate, databaseProblem, GatewayError, newId } from '../../platform';
import { checkName } from '../check-text';
import type { IdentityContext } from '../context';
import { getDepartment } from '../departments/find-departments';
import { forbidden, holds, requireActor } from '../rights';
import type { AccessUnitRecord } from './access-unit';
import { insertUnit, nextUnitNumber } from './access-units.store';

/** Longest reasons, in characters. */
const LONGEST = 500;

/**
 * Applies for an access unit of the caller's department: the authority of the city, or of its district,
 * approves it and allocates addresses. NET-1, NET-2
 *
 * Errors: FORBIDDEN; INPUT_INVALID; CONFLICT where the department has one, or has applied for it.
 */
export async function applyForAccessUnit(
  ctx: IdentityContext,
  reasons: string,
): Promise<AccessUnitRecord> {
  const actor = requireActor(ctx);
  if (!holds(actor, 'developer', 'sharingOfficer')) throw forbidden('applyForAccessUnit');
  const department = await getDepartment(ctx, actor.department.id);
  const at = ctx.clock.now();
  const unit: AccessUnitRecord = {
    ...{ id: newId(), departmentId: department.id, divisionCode: department.divisionCode },
    ...{ status: 'applied', reasons: checkName('reasons', reasons, LONGEST), ranges: [] },
    ...{ appliedAt: at, appliedBy: actor.id, decidedAt: null, decidedBy: null },
    ...{ why: null, endedAt: null },
    number: await nextUnitNumber(ctx.db, chinaDate(at).slice(0, 4)),
  };
  await insertUnit(ctx.db, unit).catch((cause: unknown) => {
    if (databaseProblem(cause) !== 'unique') throw cause;
    const what = { zh: '本部门的接入单位', en: 'the access unit of your department' };
    const expected = { zh: '尚无', en: 'none' };
    const got = { zh: '已有或者已申请', en: 'one, or an application for it' };
    throw new GatewayError('CONFLICT', { what, expected, got }, { cause });
  });
  return unit;
}
