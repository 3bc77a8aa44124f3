import { forbidden, holds, requireActor } from '../../identity';
import { GatewayError } from '../../platform';
import type { CasesContext } from '../context';
import { checkText } from '../file/check-text';
import { requireWindowOf } from '../procedure/check-window';
import { requireColleague, requireOwnSeal } from './require-seal';
import type { SealRecord, SealRequestKind } from './seal';
import { insertSealRequest, selectSealRequests } from './seals.store';

/** What is to become of a seal. */
export interface SealChange {
  readonly sealId: string;
  /** The window it moves to; as it is where absent. */
  readonly windowId?: string | null;
  /** The leader who becomes responsible; as it is where absent. */
  readonly leaderId?: string | null;
  readonly reasons: string;
}

/** Errors: SEAL_NOT_ACTIVE; CONFLICT while another request waits. */
async function checkFree(ctx: CasesContext, { id, number, status }: SealRecord): Promise<void> {
  if (status !== 'active') throw new GatewayError('SEAL_NOT_ACTIVE', { seal: number, status });
  const waits = (await selectSealRequests(ctx.db, id)).find(({ outcome }) => outcome === null);
  if (!waits) return;
  const what = { zh: `印章 ${number}`, en: `seal ${number}` };
  const expected = { zh: '没有待确认的申请', en: 'no request that waits' };
  throw new GatewayError('CONFLICT', { what, expected, got: waits.kind });
}

/** Errors: INPUT_INVALID where a change would leave all as it is. */
function checkChanges(seal: SealRecord, asked: Pick<SealRecord, 'windowId' | 'leaderId'>): void {
  if (asked.windowId !== seal.windowId || asked.leaderId !== seal.leaderId) return;
  const expected = { zh: '新的窗口或负责人', en: 'another window or another leader' };
  const got = { zh: '与现在相同', en: 'those it has' };
  throw new GatewayError('INPUT_INVALID', { field: 'windowId', expected, got });
}

async function ask(
  ctx: CasesContext,
  kind: SealRequestKind,
  operation: string,
  { sealId, windowId, leaderId, reasons }: SealChange,
): Promise<SealRecord> {
  const actor = requireActor(ctx);
  if (!holds(actor, 'sharingOfficer')) throw forbidden(operation);
  const seal = await requireOwnSeal(ctx, sealId);
  await checkFree(ctx, seal);
  const asked = {
    windowId: windowId ? await requireWindowOf(ctx, windowId, seal.departmentId) : seal.windowId,
    leaderId: leaderId ?? seal.leaderId,
  };
  if (kind === 'change') {
    checkChanges(seal, asked);
    await requireColleague(ctx, actor, { field: 'leaderId', id: asked.leaderId });
  }
  const said = { reasons: checkText('reasons', reasons), askedBy: actor.id };
  await insertSealRequest(ctx.db, { sealId, kind, ...asked, ...said, askedAt: ctx.clock.now() });
  return seal;
}

/**
 * Asks to give a seal another window or another leader. It stays as it is until the management has
 * confirmed and filed that. SEAL-6
 *
 * Errors: FORBIDDEN, NOT_FOUND, INPUT_INVALID, SEAL_NOT_ACTIVE; CONFLICT while another request waits.
 */
export function askSealChange(ctx: CasesContext, input: SealChange): Promise<SealRecord> {
  return ask(ctx, 'change', 'askSealChange', input);
}

/**
 * Asks to cancel a seal. SEAL-6
 *
 * Errors: FORBIDDEN, NOT_FOUND, INPUT_INVALID, SEAL_NOT_ACTIVE; CONFLICT while another request waits.
 */
export function askSealCancellation(
  ctx: CasesContext,
  { sealId, reasons }: Pick<SealChange, 'sealId' | 'reasons'>,
): Promise<SealRecord> {
  return ask(ctx, 'cancellation', 'askSealCancellation', { sealId, reasons });
}
