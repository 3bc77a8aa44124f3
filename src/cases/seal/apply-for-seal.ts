import { forbidden, getDepartment, holds, requireActor } from '../../identity';
import { databaseProblem, GatewayError, newId } from '../../platform';
import type { CasesContext } from '../context';
import { nextCaseNumber } from '../file/cases.store';
import { checkText } from '../file/check-text';
import { requireWindowOf } from '../procedure/check-window';
import { requireColleague } from './require-seal';
import type { SealRecord } from './seal';
import { holderOf, SEAL_KIND } from './seal-name';
import { insertSeal, insertSealRequest } from './seals.store';

/** A seal that a department wants. */
export interface NewSeal {
  /** The window where it is to be used. SEAL-1 */
  readonly windowId: string;
  /** Id of the window leader who is to be responsible for it. SEAL-5 */
  readonly leaderId: string;
  readonly reasons: string;
}

/** Errors: CONFLICT where the window has a seal of the department that lives. */
async function keep(ctx: CasesContext, seal: SealRecord): Promise<void> {
  await insertSeal(ctx.db, seal).catch((cause: unknown) => {
    if (databaseProblem(cause) !== 'unique') throw cause;
    const what = { zh: '该窗口', en: 'the window' };
    const expected = { zh: '没有本部门的印章', en: 'no seal of your department' };
    const got = { zh: '已有一枚', en: 'one that lives' };
    throw new GatewayError('CONFLICT', { what, expected, got }, { cause });
  });
}

/**
 * Applies for a special seal as a sharing officer of its department. Its name follows from place and
 * department; nobody chooses it (SEAL-7). It is used once the centre's management has confirmed and
 * filed its opening (SEAL-6).
 *
 * Errors: FORBIDDEN; NOT_FOUND for a window where the department does not work; INPUT_INVALID; CONFLICT where
 * the window has one of the department.
 */
export async function applyForSeal(ctx: CasesContext, input: NewSeal): Promise<SealRecord> {
  const actor = requireActor(ctx);
  if (!holds(actor, 'sharingOfficer')) throw forbidden('applyForSeal');
  const { leaderId } = input;
  const windowId = await requireWindowOf(ctx, input.windowId, actor.department.id);
  const reasons = checkText('reasons', input.reasons);
  await requireColleague(ctx, actor, { field: 'leaderId', id: leaderId });
  const holder = holderOf(await getDepartment(ctx, actor.department.id));
  const at = ctx.clock.now();
  const number = await nextCaseNumber(ctx.db, `S-${at.getUTCFullYear()}`);
  const seal: SealRecord = {
    ...{ id: newId(), number, name: holder + SEAL_KIND, holder, status: 'applied' },
    ...{ departmentId: actor.department.id, windowId, leaderId },
    ...{ appliedAt: at, openedAt: null, endedAt: null },
  };
  await keep(ctx, seal);
  const asked = { sealId: seal.id, kind: 'opening', windowId, leaderId, reasons } as const;
  await insertSealRequest(ctx.db, { ...asked, askedAt: at, askedBy: actor.id });
  return seal;
}
