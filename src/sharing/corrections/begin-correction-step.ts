import { NOTHING } from '../../catalog';
import { type Actor, forbidden, holds, requireActor } from '../../identity';
import { GatewayError } from '../../platform';
import type { SharingContext } from '../context';
import {
  type CorrectionRecord,
  type CorrectionStepRecord,
  lockCorrection,
  selectCorrection,
  selectCorrectionSteps,
} from './correction.store';
import { standOf } from './correction-stand';
import { CORRECTION_STEPS, type CorrectionStepName, correctionStepsFrom } from './correction-steps';

/**
 * The correction of this id where the caller's department is one of its sides or oversees them;
 * whoever only read the datum has no part in it. Errors: NOT_FOUND.
 */
async function knownCorrection(
  ctx: SharingContext,
  actor: Actor,
  id: string,
): Promise<CorrectionRecord> {
  const correction = await selectCorrection(ctx.db, id);
  if (correction && standOf(actor, correction) !== 'reader') return correction;
  throw new GatewayError('NOT_FOUND', { what: { zh: '校核申请', en: 'correction' }, id });
}

/** Errors: FORBIDDEN; SAME_PERSON for whoever filed what they would answer. */
function checkWho(
  actor: Actor,
  name: CorrectionStepName,
  correction: CorrectionRecord,
  filedBy: string | undefined,
): void {
  const { by, roles, operation } = CORRECTION_STEPS[name];
  const side = by === 'consumer' ? correction.consumerId : correction.providerId;
  if (actor.department.id !== side || !holds(actor, ...roles)) throw forbidden(operation);
  if (by === 'consumer' || actor.id !== filedBy) return;
  throw new GatewayError('SAME_PERSON', { operation });
}

/** Errors: CONFLICT where somebody else's step came first; else STEP_NOT_ALLOWED. */
function checkWhere(
  name: CorrectionStepName,
  { number, status }: CorrectionRecord,
  before: CorrectionStepRecord['from'],
): void {
  const { from, operation: step } = CORRECTION_STEPS[name];
  if (from.includes(status)) return;
  const what = { zh: `校核申请 ${number}`, en: `correction ${number}` };
  const possible = correctionStepsFrom(status).map((one) => CORRECTION_STEPS[one].operation);
  const allowed = possible.length > 0 ? [...new Set(possible)] : NOTHING;
  if (before !== null && from.includes(before)) {
    throw new GatewayError('CONFLICT', { what, expected: before, got: status, allowed });
  }
  throw new GatewayError('STEP_NOT_ALLOWED', { what, status, step, allowed });
}

/**
 * Finds a correction, holds it until the transaction ends, and checks that the caller may take the
 * step, by the table.
 *
 * Errors: NOT_FOUND, FORBIDDEN, SAME_PERSON, CONFLICT, STEP_NOT_ALLOWED.
 */
export async function beginCorrectionStep(
  ctx: SharingContext,
  name: CorrectionStepName,
  id: string,
): Promise<CorrectionRecord> {
  const actor = requireActor(ctx);
  await lockCorrection(ctx.db, id);
  const correction = await knownCorrection(ctx, actor, id);
  const history = await selectCorrectionSteps(ctx.db, id);
  checkWho(actor, name, correction, history[0]?.by);
  checkWhere(name, correction, history.at(-1)?.from ?? null);
  return correction;
}
