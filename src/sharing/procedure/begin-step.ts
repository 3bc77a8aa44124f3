import { NOTHING } from '../../catalog';
import { type Actor, forbidden, holds, requireActor } from '../../identity';
import { GatewayError } from '../../platform';
import type { SharingContext } from '../context';
import { lockApplication, type StepRecord, selectSteps } from './application-step.store';
import type { ApplicationRecord } from './applications.store';
import { type Party, STEPS, type StepName, stepsFrom } from './procedure';
import { knownApplication } from './require-application';

/** A step that may be taken, and the application that is held for it. */
export interface OpenStep {
  readonly name: StepName;
  readonly application: ApplicationRecord;
}

/** What callers call a step: its mutation. */
const operationOf = (name: StepName): string => STEPS[name].operation ?? name;

/** True for a person who acts for a party of the application. */
function actsFor(actor: Actor, party: Party, application: ApplicationRecord): boolean {
  if (party === 'consumer') return actor.department.id === application.consumerId;
  if (party === 'provider') return actor.department.id === application.providerId;
  return party === 'authority';
}

/** Errors: FORBIDDEN; SAME_PERSON for somebody who took a step that this one must check. */
function checkWho(
  actor: Actor,
  { name, application }: OpenStep,
  history: readonly StepRecord[],
): void {
  const { by, roles, notAfterOwn } = STEPS[name];
  const operation = operationOf(name);
  if (!actsFor(actor, by, application) || !holds(actor, ...roles)) throw forbidden(operation);
  const own = history.some((taken) => taken.by === actor.id && notAfterOwn.includes(taken.step));
  if (own) throw new GatewayError('SAME_PERSON', { operation });
}

/** Where it stood when the last person's step moved it on; the gateway's own steps are part of that. */
function stoodBefore(history: readonly StepRecord[]): StepRecord['from'] {
  return history.findLast(({ by }) => by !== null)?.from ?? null;
}

/**
 * Refuses a step that cannot be taken from where the application stands. Errors: CONFLICT where
 * somebody else's step came first, with what happened; else STEP_NOT_ALLOWED. Both say what is allowed.
 */
function checkWhere({ name, application }: OpenStep, history: readonly StepRecord[]): void {
  const { number, status } = application;
  const taken = history.map(({ step }) => step);
  const allowed = stepsFrom(status, taken);
  if (allowed.includes(name)) return;
  const what = { zh: `申请 ${number}`, en: `application ${number}` };
  const before = stoodBefore(history);
  const possible = allowed.length > 0 ? allowed.map(operationOf) : NOTHING;
  if (before !== null && STEPS[name].from.includes(before) && !STEPS[name].from.includes(status)) {
    throw new GatewayError('CONFLICT', { what, expected: before, got: status, allowed: possible });
  }
  const facts = { what, status, step: operationOf(name), allowed: possible };
  throw new GatewayError('STEP_NOT_ALLOWED', facts);
}

/**
 * Finds an application, holds it until the transaction ends, and checks that the caller may take
 * the step, by the table of the procedure. One of other departments looks absent.
 *
 * Errors: NOT_FOUND, FORBIDDEN, SAME_PERSON, CONFLICT, STEP_NOT_ALLOWED.
 */
export async function beginStep(
  ctx: SharingContext,
  name: StepName,
  id: string,
): Promise<OpenStep> {
  const actor = requireActor(ctx);
  await lockApplication(ctx.db, id);
  const open = { name, application: await knownApplication(ctx, id) };
  const history = await selectSteps(ctx.db, id);
  checkWho(actor, open, history);
  checkWhere(open, history);
  return open;
}
