import { NOTHING } from '../../catalog';
import type { Subject } from '../../duties';
import { forbidden, holds, requireActor } from '../../identity';
import { GatewayError, type Words } from '../../platform';
import type { CasesContext } from '../context';
import type { DisclosureRecord } from './disclosure';
import { DISCLOSURE_STEPS, type DisclosureStepName, disclosureStepsFrom } from './disclosure-steps';
import { type DisclosureMoved, lockDisclosure, moveDisclosure } from './disclosures.store';

/** A request as clocks know it. */
export function subjectOf({ id, number }: Pick<DisclosureRecord, 'id' | 'number'>): Subject {
  return { type: 'disclosure', id, number };
}

/** What a request is called in an error. */
export function disclosureWords({ number }: Pick<DisclosureRecord, 'number'>): Words {
  return { zh: `信息公开申请 ${number}`, en: `request for disclosure ${number}` };
}

/** A refusal that tells no more than what the caller named. */
export function noSuchDisclosure(id: string): GatewayError {
  const what = { zh: '信息公开申请', en: 'request for disclosure' };
  return new GatewayError('NOT_FOUND', { what, id });
}

/** The department whose requests a clerk or an officer handles. Errors: FORBIDDEN. */
export function handlingDepartment(ctx: CasesContext, operation: string): string {
  const actor = requireActor(ctx);
  if (!holds(actor, 'clerk', 'sharingOfficer')) throw forbidden(operation);
  return actor.department.id;
}

/**
 * Finds a request of the caller's department, holds it until the end, and checks by the table that the step can
 * be taken. Errors: FORBIDDEN; NOT_FOUND; STEP_NOT_ALLOWED with what is possible.
 */
export async function beginDisclosureStep(
  ctx: CasesContext,
  name: DisclosureStepName,
  id: string,
): Promise<DisclosureRecord> {
  const step = DISCLOSURE_STEPS[name].operation ?? name;
  const departmentId = handlingDepartment(ctx, step);
  const request = await lockDisclosure(ctx.db, ctx.secrets, id);
  if (request?.departmentId !== departmentId) throw noSuchDisclosure(id);
  const { status } = request;
  if (DISCLOSURE_STEPS[name].from.includes(status)) return request;
  const possible = disclosureStepsFrom(status);
  const allowed = possible.length > 0 ? possible : NOTHING;
  const what = disclosureWords(request);
  throw new GatewayError('STEP_NOT_ALLOWED', { what, status, step, allowed });
}

/** Takes a step that was begun. */
export function takeDisclosureStep(
  ctx: CasesContext,
  name: DisclosureStepName,
  request: DisclosureRecord,
  change: DisclosureMoved = {},
): Promise<DisclosureRecord> {
  const { to } = DISCLOSURE_STEPS[name];
  return moveDisclosure(ctx.db, ctx.secrets, request, { to, change });
}
