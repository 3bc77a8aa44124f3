import { getDepartment, listDepartments } from '../../identity';
import { GatewayError } from '../../platform';
import { checkReasons } from '../check-reasons';
import type { SharingContext } from '../context';
import { beginDisputeStep } from './begin-dispute-step';
import type { DisputeRecord } from './dispute';
import { responsibleAuthority } from './responsible-authority';
import type { Saying } from './state-in-dispute';
import { takeDisputeStep } from './take-dispute-step';

/** The authority that is responsible for the parties. Errors: NOT_FOUND where there is none. */
async function requireAuthority(
  ctx: SharingContext,
  { consumerId, providerId, number }: DisputeRecord,
): Promise<string> {
  const parties = [await getDepartment(ctx, consumerId), await getDepartment(ctx, providerId)];
  const authority = responsibleAuthority(await listDepartments(ctx), parties);
  if (authority) return authority.id;
  const what = { zh: '负责的政务数据共享主管部门', en: 'sharing authority responsible for' };
  throw new GatewayError('NOT_FOUND', { what, id: number });
}

/**
 * Brings a dispute that negotiation does not settle to the sharing authority: that of the same level,
 * across levels or districts the common superior. SHR-9
 *
 * Errors: those of `beginDisputeStep`; NOT_FOUND where no authority is responsible; INPUT_INVALID
 * without reasons.
 */
export async function bringDispute(
  ctx: SharingContext,
  { id, text }: Saying,
): Promise<DisputeRecord> {
  const step = await beginDisputeStep(ctx, 'bring', id);
  const why = checkReasons('text', text);
  const authorityId = await requireAuthority(ctx, step.dispute);
  return takeDisputeStep(ctx, step, { why, authorityId });
}
