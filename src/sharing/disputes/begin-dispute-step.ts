import { requireActor } from '../../identity';
import { GatewayError } from '../../platform';
import type { SharingContext } from '../context';
import { mayKnow } from '../procedure/require-application';
import { checkLifeStep } from '../steps/check-life-step';
import { selectLifeSteps } from '../steps/life-step.store';
import {
  DISPUTE_STEPS,
  type DisputeRecord,
  type DisputeStatus,
  type DisputeStepName,
} from './dispute';
import { lockDispute, selectDispute } from './dispute.store';

/** A step that may be taken, and the dispute that is held for it. */
export interface OpenDisputeStep {
  readonly name: DisputeStepName;
  readonly dispute: DisputeRecord;
}

/** The dispute of this id, where the caller may know of it. Errors: NOT_FOUND. */
async function knownDispute(ctx: SharingContext, id: string): Promise<DisputeRecord> {
  const dispute = await selectDispute(ctx.db, id);
  if (dispute && mayKnow(requireActor(ctx), dispute)) return dispute;
  throw new GatewayError('NOT_FOUND', { what: { zh: '争议', en: 'dispute' }, id });
}

/**
 * Finds a dispute, holds it until the transaction ends, and checks that the caller may take the
 * step. Of the authorities only the responsible one may; a dispute of others looks absent.
 *
 * Errors: NOT_FOUND, FORBIDDEN, CONFLICT, STEP_NOT_ALLOWED.
 */
export async function beginDisputeStep(
  ctx: SharingContext,
  name: DisputeStepName,
  id: string,
): Promise<OpenDisputeStep> {
  const actor = requireActor(ctx);
  await lockDispute(ctx.db, id);
  const dispute = await knownDispute(ctx, id);
  const history = await selectLifeSteps<DisputeStatus, DisputeStepName>(ctx.db, 'dispute', [id]);
  const { number, status } = dispute;
  const what = { zh: `争议 ${number}`, en: `dispute ${number}` };
  checkLifeStep(actor, { table: DISPUTE_STEPS, name, what, status, sides: dispute, history });
  return { name, dispute };
}
