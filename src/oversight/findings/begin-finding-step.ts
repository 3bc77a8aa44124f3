import { forbidden, holds, requireActor } from '../../identity';
import { GatewayError } from '../../platform';
import type { OversightContext } from '../context';
import type { FindingRecord } from './finding';
import {
  FINDING_STEPS,
  type FindingStep,
  type FindingStepName,
  findingStepsFrom,
} from './finding-steps';
import { lockFinding, selectFindingSteps } from './findings.store';

/** A step that may be taken, and the finding that is held for it. */
export interface OpenFindingStep {
  readonly name: FindingStepName;
  readonly finding: FindingRecord;
}

const ROLES = Object.freeze({ office: 'leadership', department: 'sharingOfficer' } as const);

function checkRole(ctx: OversightContext, name: FindingStepName, { by }: FindingStep): void {
  if (by === 'gateway' || !holds(requireActor(ctx), ROLES[by])) {
    throw forbidden(FINDING_STEPS[name].operation ?? name);
  }
}

/** Whoever answered for a department does not close it for the office, whatever roles they hold. */
async function checkNotOwn(ctx: OversightContext, { id }: FindingRecord): Promise<void> {
  const actor = requireActor(ctx);
  const steps = await selectFindingSteps(ctx.db, id);
  const answer = steps.findLast(({ step }) => step === 'answer');
  if (answer?.by === actor.id) throw forbidden('closeFinding');
}

/**
 * Finds a finding, holds it until the transaction ends, and checks that the caller may take the step: the
 * leadership office of any, an officer of what was given to their department; to them others look absent.
 *
 * Errors: FORBIDDEN, NOT_FOUND, STEP_NOT_ALLOWED.
 */
export async function beginFindingStep(
  ctx: OversightContext,
  name: FindingStepName,
  id: string,
): Promise<OpenFindingStep> {
  const rule = FINDING_STEPS[name];
  checkRole(ctx, name, rule);
  const finding = await lockFinding(ctx.db, id);
  const own = requireActor(ctx).department.id;
  if (!finding || (rule.by === 'department' && finding.assignedId !== own)) {
    throw new GatewayError('NOT_FOUND', { what: { zh: '问题线索', en: 'finding' }, id });
  }
  const { number, status } = finding;
  if (!rule.from.includes(status)) {
    const what = { zh: `问题线索 ${number}`, en: `finding ${number}` };
    const allowed = findingStepsFrom(status);
    throw new GatewayError('STEP_NOT_ALLOWED', { what, status, step: name, allowed });
  }
  if (name === 'close') await checkNotOwn(ctx, finding);
  return { name, finding };
}
