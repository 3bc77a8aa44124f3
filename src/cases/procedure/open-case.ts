import { isDeepStrictEqual } from 'node:util';
import { findDepartment, forbidden, requireActor } from '../../identity';
import { GatewayError } from '../../platform';
import { findGuideInForce } from '../../services';
import { CASE_PARTS } from '../case-parts';
import type { CasesContext } from '../context';
import type { CaseRecord } from '../file/case';
import { holdOpening, insertCase, selectCaseByKey } from '../file/cases.store';
import type { Asker } from '../materials/advance-case';
import { caseWords } from './begin-step';
import { checkByGuide, checkOpening, type Opening } from './check-opening';
import { checkAcceptingWindow } from './check-window';
import { insertParts, selectParts } from './joint-parts.store';
import { isOwnSystem, mayHandle } from './may-handle';
import { noteCaseStep } from './take-step';

/** What was asked for when a case was opened, for comparing. */
async function askedFor(ctx: CasesContext, file: CaseRecord): Promise<Opening> {
  const { serviceItem, applicant, channel, windowId, fields, deliveryWay, resultForm } = file;
  const { renewsUntil, idempotencyKey } = file;
  const parts = await selectParts(ctx.db, ctx.secrets, file.id);
  const jointWith = parts.map(({ departmentId }) => departmentId).sort();
  const asked = { serviceItem, applicant, channel, windowId, fields, deliveryWay, resultForm };
  return { ...asked, renewsUntil, idempotencyKey, jointWith };
}

/** The case again where it was opened with the same. Errors: CONFLICT. */
async function sameCase(
  ctx: CasesContext,
  file: CaseRecord,
  opening: Opening,
): Promise<CaseRecord> {
  if (isDeepStrictEqual(await askedFor(ctx, file), { ...opening })) return file;
  throw new GatewayError('CONFLICT', {
    what: caseWords(file),
    expected: { zh: '与首次相同的内容', en: 'the same input under the same idempotency key' },
    got: { zh: '其他内容', en: 'another' },
  });
}

/** Errors: INPUT_INVALID for a department that is not there, or the lead itself. CASE-10 */
async function checkJoint(ctx: CasesContext, { jointWith }: Opening): Promise<void> {
  const own = requireActor(ctx).department.id;
  for (const id of jointWith) {
    if (id !== own && (await findDepartment(ctx, id)) !== null) continue;
    const expected = { zh: '其他部门', en: 'other departments' };
    throw new GatewayError('INPUT_INVALID', { field: 'jointWith', expected, got: id });
  }
}

/** Adds the case with its first step and its parts. */
async function begin(
  ctx: CasesContext,
  { jointWith, ...opening }: Opening,
  guideVersionId: string,
  asker: Asker,
): Promise<CaseRecord> {
  const { id: openedBy, department } = requireActor(ctx);
  const signed = { departmentId: department.id, openedAt: ctx.clock.now(), openedBy };
  const file = await insertCase(ctx.db, ctx.secrets, { ...opening, ...signed, guideVersionId });
  if (!file) throw new Error('an idempotency key that is held cannot be taken by another');
  await Promise.all([
    insertParts(ctx.db, file.id, jointWith),
    noteCaseStep(ctx, { name: 'open', file, from: null }, {}),
    CASE_PARTS.beginMaterials(ctx, file, asker),
  ]);
  return file;
}

/**
 * Opens a case under the guide in force of the caller's own department; opened again with the same
 * idempotency key and the same input it is the same case, so that none is doubled. GDE-1, CASE-1, CASE-10
 * A caller who asks for its materials is the one to look at the materials of what is answered.
 *
 * Errors: FORBIDDEN; GUIDE_NOT_IN_FORCE; INPUT_INVALID with what the guide says; WINDOW_NOT_AUTHORISED; CONFLICT for
 * another input under the same key.
 */
export async function openCase(
  ctx: CasesContext,
  written: Opening,
  asker: Asker = 'whoeverLooks',
): Promise<CaseRecord> {
  const actor = requireActor(ctx);
  const opening = checkOpening(ctx, written);
  const departmentId = actor.department.id;
  const whose = { departmentId, windowId: opening.windowId };
  const { idempotencyKey, serviceItem } = opening;
  const key = { departmentId, idempotencyKey };
  // In their order: what is looked for is looked for once it is held.
  const [isAllowed, , known, guide] = await Promise.all([
    isOwnSystem(actor, whose) || mayHandle(ctx, whose),
    holdOpening(ctx.db, key),
    selectCaseByKey(ctx.db, ctx.secrets, key),
    findGuideInForce(ctx, { serviceItem, departmentId }),
  ]);
  if (!isAllowed) throw forbidden('openCase');
  if (known) return sameCase(ctx, known, opening);
  if (!guide) throw new GatewayError('GUIDE_NOT_IN_FORCE', { item: serviceItem });
  const { id, content } = guide;
  checkByGuide(opening, content);
  await checkAcceptingWindow(ctx, { ...whose, serviceItem });
  await checkJoint(ctx, opening);
  return begin(ctx, opening, id, asker);
}
