import { type Actor, forbidden, getPerson, holds, requireActor } from '../../identity';
import { databaseProblem, GatewayError, newId, type Words } from '../../platform';
import type { SharingContext } from '../../sharing';
import { guideInForce } from '../guide/guide-in-force';
import { requireText } from '../require-text';
import {
  type AuthorisationRecord,
  type OutsideGround,
  type OutsideRecord,
  WINDOW_POWERS,
  type WindowPower,
} from './centre';
import {
  endAuthorisationRow,
  endOutside,
  endWindowClerk,
  holdPlace,
  insertOutside,
  insertWindowClerk,
  isAccepted,
  isOutside,
  replaceAuthorisation,
  selectAuthorisations,
} from './centres.store';
import { requireWindow } from './manage-centres';
import { reviewIn } from './reviews';

/** A sharing officer, who speaks for their department. Errors: FORBIDDEN. */
function officer(ctx: SharingContext, operation: string): Actor {
  const actor = requireActor(ctx);
  if (holds(actor, 'sharingOfficer')) return actor;
  throw forbidden(operation);
}

/** What a window is to be authorised for. */
export interface Authorising {
  readonly windowId: string;
  readonly serviceItem: string;
  readonly powers: readonly WindowPower[];
}

/** Errors: INPUT_INVALID for a matter that cannot be finished at a window, naming the step of its guide. CTR-3 */
async function checkFinish(
  ctx: SharingContext,
  { departmentId, serviceItem }: { readonly departmentId: string; readonly serviceItem: string },
): Promise<void> {
  const { content } = await guideInForce(ctx, { departmentId, serviceItem });
  const found = reviewIn(content);
  if (found === null) return;
  const expected = {
    zh: '不含现场核查、听证、专家评审等审查方式的事项',
    en: 'an item without site check, hearing, expert review and the like',
  };
  const got = `${found.step}: ${found.review}`;
  throw new GatewayError('INPUT_INVALID', { field: 'powers', expected, got });
}

/** An item of a department. */
type Item = Pick<OutsideRecord, 'departmentId' | 'serviceItem'>;

function itemWords({ serviceItem }: Item): Words {
  return { zh: `事项 ${serviceItem}`, en: `the item ${serviceItem}` };
}

/** Errors: CONFLICT for an item that is stated to be handled outside of the centres. CTR-2 */
async function checkNotOutside(ctx: SharingContext, item: Item): Promise<void> {
  if (!(await isOutside(ctx.db, item))) return;
  const expected = { zh: '在政务服务中心办理', en: 'one that is handled in centres' };
  const got = { zh: '已说明在中心外办理', en: 'one stated to be handled outside' };
  throw new GatewayError('CONFLICT', { what: itemWords(item), expected, got });
}

/** Errors: CONFLICT for an item that a window takes in. CTR-2 */
async function checkNotAccepted(ctx: SharingContext, item: Item): Promise<void> {
  if (!(await isAccepted(ctx.db, item))) return;
  const expected = { zh: '没有窗口受理', en: 'one that no window accepts' };
  const got = { zh: '已授权窗口受理', en: 'one that a window accepts' };
  throw new GatewayError('CONFLICT', { what: itemWords(item), expected, got });
}

/** Errors: FORBIDDEN for another department's own window. */
async function windowFor(ctx: SharingContext, operation: string, id: string, actor: Actor) {
  const window = await requireWindow(ctx, id);
  const { departmentId } = window;
  if (departmentId === null || departmentId === actor.department.id) return window;
  throw forbidden(operation);
}

/**
 * Authorises a window to advise on, accept, make and deliver an item, or to finish it at once, as a sharing officer of
 * the department that handles the item by a published guide. What it was authorised for before is replaced. CTR-3
 *
 * Errors: FORBIDDEN; NOT_FOUND; GUIDE_NOT_IN_FORCE; INPUT_INVALID; CONFLICT for one to be accepted that is handled outside.
 */
export async function authoriseWindow(
  ctx: SharingContext,
  { windowId, serviceItem, powers: asked }: Authorising,
): Promise<AuthorisationRecord> {
  const actor = officer(ctx, 'authoriseWindow');
  await windowFor(ctx, 'authoriseWindow', windowId, actor);
  const departmentId = actor.department.id;
  await guideInForce(ctx, { departmentId, serviceItem });
  const powers = WINDOW_POWERS.filter((power) => asked.includes(power));
  if (powers.length === 0) {
    const got = { zh: '无', en: 'nothing' };
    throw new GatewayError('INPUT_INVALID', { field: 'powers', expected: WINDOW_POWERS, got });
  }
  if (powers.includes('finish')) await checkFinish(ctx, { departmentId, serviceItem });
  await holdPlace(ctx.db, { departmentId, serviceItem });
  if (powers.includes('accept')) await checkNotOutside(ctx, { departmentId, serviceItem });
  const authorisation: AuthorisationRecord = {
    ...{ id: newId(), windowId, departmentId, serviceItem, powers },
    ...{ since: ctx.clock.now(), by: actor.id, endedAt: null },
  };
  await replaceAuthorisation(ctx.db, authorisation);
  return authorisation;
}

/** Ends what a window is authorised for. CTR-3. Errors: FORBIDDEN; NOT_FOUND. */
export async function endWindowAuthorisation(
  ctx: SharingContext,
  { windowId, serviceItem }: Omit<Authorising, 'powers'>,
): Promise<boolean> {
  const departmentId = officer(ctx, 'endWindowAuthorisation').department.id;
  const of = { windowId, departmentId, serviceItem };
  if (await endAuthorisationRow(ctx.db, of, ctx.clock.now())) return true;
  const what = { zh: '窗口授权', en: 'authorisation of the window' };
  throw new GatewayError('NOT_FOUND', { what, id: windowId });
}

/** Who is to work where. */
export interface Binding {
  /** Null for who works behind the windows, on all cases of the department. */
  readonly windowId: string | null;
  readonly personId: string;
}

/** Errors: NOT_FOUND; FORBIDDEN for a window that the department did not authorise, or that is another's. */
async function checkOwnWork(ctx: SharingContext, windowId: string, actor: Actor): Promise<void> {
  const departmentId = actor.department.id;
  const window = await windowFor(ctx, 'bindWindowClerk', windowId, actor);
  const authorised = await selectAuthorisations(ctx.db, { windowId, departmentId });
  if (window.departmentId === null && authorised.length === 0) throw forbidden('bindWindowClerk');
}

/**
 * Binds a clerk of the department to a window that it authorised, whose cases they then see, or to the work behind all of
 * its windows. Who is bound to nothing sees no case of a department that has windows. CTR-3
 *
 * Errors: FORBIDDEN; NOT_FOUND; INPUT_INVALID for somebody who is no clerk of the department; CONFLICT.
 */
export async function bindWindowClerk(
  ctx: SharingContext,
  { windowId, personId }: Binding,
): Promise<boolean> {
  const actor = officer(ctx, 'bindWindowClerk');
  const departmentId = actor.department.id;
  if (windowId !== null) await checkOwnWork(ctx, windowId, actor);
  const person = await getPerson(ctx, personId).catch(() => null);
  const isClerk = person?.departmentId === departmentId && person.roles.includes('clerk');
  if (!isClerk || person.disabledAt !== null) {
    const expected = { zh: '本部门窗口人员', en: 'a clerk of your department' };
    const got = { zh: '其他', en: 'somebody else' };
    throw new GatewayError('INPUT_INVALID', { field: 'personId', expected, got });
  }
  const bound = { windowId, personId, since: ctx.clock.now(), by: actor.id };
  await insertWindowClerk(ctx.db, bound).catch((cause: unknown) => {
    if (databaseProblem(cause) !== 'unique') throw cause;
    const what = { zh: '窗口人员', en: 'the clerk' };
    const expected = { zh: '尚未安排', en: 'somebody not bound to it' };
    const got = { zh: '已安排', en: 'one who is' };
    throw new GatewayError('CONFLICT', { what, expected, got }, { cause });
  });
  return true;
}

/** Frees a clerk from a window, or from the work behind them. CTR-3. Errors: FORBIDDEN; NOT_FOUND. */
export async function freeWindowClerk(ctx: SharingContext, of: Binding): Promise<boolean> {
  const { department } = officer(ctx, 'freeWindowClerk');
  const person = await getPerson(ctx, of.personId).catch(() => null);
  const isOwn = person?.departmentId === department.id;
  if (isOwn && (await endWindowClerk(ctx.db, of, ctx.clock.now()))) return true;
  const what = { zh: '窗口人员', en: 'clerk at the window' };
  throw new GatewayError('NOT_FOUND', { what, id: of.personId });
}

/** Why an item is handled outside of the centres. */
export interface Stating {
  readonly serviceItem: string;
  readonly ground: OutsideGround;
  readonly reasons: string;
}

/**
 * States why an item of the department is handled outside of the centres: secrecy, or a site that it needs. CTR-2
 *
 * Errors: FORBIDDEN; GUIDE_NOT_IN_FORCE; INPUT_INVALID; CONFLICT where it was stated, or a window accepts the item.
 */
export async function stateOutsideCentre(
  ctx: SharingContext,
  { serviceItem, ground, ...said }: Stating,
): Promise<OutsideRecord> {
  const { id: statedBy, department } = officer(ctx, 'stateOutsideCentre');
  const departmentId = department.id;
  await guideInForce(ctx, { departmentId, serviceItem });
  await holdPlace(ctx.db, { departmentId, serviceItem });
  await checkNotAccepted(ctx, { departmentId, serviceItem });
  const outside: OutsideRecord = {
    ...{ id: newId(), departmentId, serviceItem, ground, statedBy },
    ...{ reasons: requireText('reasons', said.reasons, 500), endedAt: null },
    statedAt: ctx.clock.now(),
  };
  await insertOutside(ctx.db, outside).catch((cause: unknown) => {
    if (databaseProblem(cause) !== 'unique') throw cause;
    const what = itemWords({ departmentId, serviceItem });
    const expected = { zh: '未说明理由', en: 'one of which nothing was stated' };
    const got = { zh: '已说明', en: 'one of which it was' };
    throw new GatewayError('CONFLICT', { what, expected, got }, { cause });
  });
  return outside;
}

/** Ends that an item is handled outside. CTR-2. Errors: FORBIDDEN; NOT_FOUND. */
export async function endOutsideCentre(ctx: SharingContext, serviceItem: string): Promise<boolean> {
  const departmentId = officer(ctx, 'endOutsideCentre').department.id;
  if (await endOutside(ctx.db, { departmentId, serviceItem }, ctx.clock.now())) return true;
  const what = { zh: '中心外办理的事项', en: 'item outside of the centres' };
  throw new GatewayError('NOT_FOUND', { what, id: serviceItem });
}
