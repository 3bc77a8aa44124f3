import { NOTHING } from '../../catalog';
import { forbidden, holds, requireActor } from '../../identity';
import { GatewayError, type Words } from '../../platform';
import type { CasesContext } from '../context';
import type { CaseRecord, CaseStatus, CaseStepRecord } from '../file/case';
import { lockCase, selectCaseSteps } from '../file/cases.store';
import { dueStep } from './due-step';
import { isOwnSystem, mayHandle } from './may-handle';
import { CASE_STEPS, type CaseStepName, caseStepsFrom, leadsOn } from './steps';

/** What a case is called in an error. */
export function caseWords({ number }: Pick<CaseRecord, 'number'>): Words {
  return { zh: `办件 ${number}`, en: `case ${number}` };
}

/** A refusal that tells no more than what the caller named. */
export function noSuchCase(id: string): GatewayError {
  return new GatewayError('NOT_FOUND', { what: { zh: '办件', en: 'case' }, id });
}

/** What is to be done with a case, and by whom. */
export interface Handling {
  /** The mutation, for the refusal. */
  readonly operation: string;
  /** Whether the department's own system may do it, too. */
  readonly bySystem: boolean;
}

/**
 * Holds a case until the transaction ends, for whoever handles it. CTR-3
 *
 * Errors: FORBIDDEN for who handles no cases, whatever they name; NOT_FOUND for a case of another window or
 * department as for one that is not there, so that no answer tells of it.
 */
export async function holdCase(
  ctx: CasesContext,
  id: string,
  { operation, bySystem }: Handling,
): Promise<CaseRecord> {
  const actor = requireActor(ctx);
  const isSystem = bySystem && actor.kind === 'client';
  if (!isSystem && !holds(actor, 'clerk')) throw forbidden(operation);
  const file = await lockCase(ctx.db, ctx.secrets, id);
  if (!file) throw noSuchCase(id);
  if ((bySystem && isOwnSystem(actor, file)) || (await mayHandle(ctx, file))) return file;
  throw noSuchCase(id);
}

/** Steps as callers call them. */
function possible(names: readonly CaseStepName[]) {
  const operations = names.map((name) => CASE_STEPS[name].operation ?? name);
  return operations.length > 0 ? [...new Set(operations)] : NOTHING;
}

/** A step that is not possible, with those that are. */
function notAllowed(
  name: CaseStepName,
  file: CaseRecord,
  status: CaseStatus,
  allowed: readonly CaseStepName[],
): GatewayError {
  const step = CASE_STEPS[name].operation ?? name;
  return new GatewayError('STEP_NOT_ALLOWED', {
    ...{ what: caseWords(file), status, step, allowed: possible(allowed) },
  });
}

/**
 * Refuses a step that cannot be taken from where a case that is held stands. Errors: CONFLICT where
 * somebody else's step came first; else STEP_NOT_ALLOWED. Both say what is allowed.
 */
function checkWhere(name: CaseStepName, file: CaseRecord, steps: readonly CaseStepRecord[]): void {
  const { from } = CASE_STEPS[name];
  const taken = steps.map(({ step }) => step);
  if (leadsOn(name, file.status, taken)) return;
  const before = steps.at(-1)?.from ?? null;
  const allowed = caseStepsFrom(file.status, taken);
  if (before !== null && from.includes(before) && !from.includes(file.status)) {
    const facts = { what: caseWords(file), expected: before, got: file.status };
    throw new GatewayError('CONFLICT', { ...facts, allowed: possible(allowed) });
  }
  throw notAllowed(name, file, file.status, allowed);
}

/** Checks by the table that a step can be taken with a case that is held. Errors: CONFLICT, STEP_NOT_ALLOWED. */
export async function checkStep(
  ctx: CasesContext,
  name: CaseStepName,
  file: CaseRecord,
): Promise<void> {
  const due = await dueStep(ctx, file);
  if (due !== null && due !== name) throw notAllowed(name, file, CASE_STEPS[due].to, []);
  checkWhere(name, file, await selectCaseSteps(ctx.db, file.id));
}

/**
 * Finds a case, holds it until the transaction ends, and checks that the caller may take the step,
 * by the table.
 *
 * Errors: NOT_FOUND, FORBIDDEN, CONFLICT, STEP_NOT_ALLOWED.
 */
export async function beginCaseStep(
  ctx: CasesContext,
  name: CaseStepName,
  id: string,
): Promise<CaseRecord> {
  const { by, operation } = CASE_STEPS[name];
  const handling = { operation: operation ?? name, bySystem: by === 'clerkOrSystem' };
  const file = await holdCase(ctx, id, handling);
  await checkStep(ctx, name, file);
  return file;
}
