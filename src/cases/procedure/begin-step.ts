import { NOTHING } from '../../catalog';
import { type Actor, forbidden, requireActor } from '../../identity';
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

/** Holds a case until the transaction ends. Errors: NOT_FOUND, also for another department's. */
export async function holdCase(ctx: CasesContext, actor: Actor, id: string): Promise<CaseRecord> {
  const file = await lockCase(ctx.db, ctx.secrets, id);
  if (file?.departmentId !== actor.department.id) throw noSuchCase(id);
  return file;
}

/** Errors: FORBIDDEN for whoever does not handle the case. */
async function checkWho(ctx: CasesContext, name: CaseStepName, file: CaseRecord): Promise<void> {
  const { by, operation } = CASE_STEPS[name];
  const system = by === 'clerkOrSystem' && isOwnSystem(requireActor(ctx), file);
  if (!system && !(await mayHandle(ctx, file))) throw forbidden(operation ?? name);
}

const operationsOf = (names: readonly CaseStepName[]): readonly string[] => [
  ...new Set(names.map((name) => CASE_STEPS[name].operation ?? name)),
];

/** A step that is not possible, with those that are. */
function notAllowed(
  name: CaseStepName,
  file: CaseRecord,
  status: CaseStatus,
  allowed: readonly CaseStepName[],
): GatewayError {
  const possible = allowed.length > 0 ? operationsOf(allowed) : NOTHING;
  const step = CASE_STEPS[name].operation ?? name;
  return new GatewayError('STEP_NOT_ALLOWED', {
    ...{ what: caseWords(file), status, step, allowed: possible },
  });
}

/**
 * Refuses a step that cannot be taken from where a case that is held stands. Errors: CONFLICT where
 * somebody else's step came first; else STEP_NOT_ALLOWED with what is allowed.
 */
function checkWhere(name: CaseStepName, file: CaseRecord, steps: readonly CaseStepRecord[]): void {
  const { from } = CASE_STEPS[name];
  const taken = steps.map(({ step }) => step);
  if (leadsOn(name, file.status, taken)) return;
  const before = steps.at(-1)?.from ?? null;
  if (before !== null && from.includes(before) && !from.includes(file.status)) {
    const facts = { what: caseWords(file), expected: before, got: file.status };
    throw new GatewayError('CONFLICT', facts);
  }
  throw notAllowed(name, file, file.status, caseStepsFrom(file.status, taken));
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
  const file = await holdCase(ctx, requireActor(ctx), id);
  await checkWho(ctx, name, file);
  await checkStep(ctx, name, file);
  return file;
}
