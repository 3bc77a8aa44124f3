import { requireActor } from '../../identity';
import { GatewayError } from '../../platform';
import type { CasesContext } from '../context';
import type { CaseRecord } from '../file/case';
import type { SealRecord } from './seal';
import { selectKeepers } from './seals.store';

/** Errors: SEAL_NOT_ACTIVE, SEAL_ELSEWHERE, SEAL_NOT_YOURS. SEAL-1, SEAL-5, SEAL-6 */
export async function checkMayUse(
  ctx: CasesContext,
  seal: SealRecord,
  file: CaseRecord,
): Promise<void> {
  const { id, number, status, windowId, leaderId } = seal;
  if (status !== 'active') throw new GatewayError('SEAL_NOT_ACTIVE', { seal: number, status });
  if (file.windowId !== null && file.windowId !== windowId) {
    throw new GatewayError('SEAL_ELSEWHERE', { seal: number, case: file.number });
  }
  const who = requireActor(ctx).id;
  if (who === leaderId || (await selectKeepers(ctx.db, id)).includes(who)) return;
  throw new GatewayError('SEAL_NOT_YOURS', { seal: number });
}
