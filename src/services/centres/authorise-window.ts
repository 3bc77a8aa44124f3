import { type Actor, forbidden, getPerson, holds, requireActor } from '../../identity';
import { databaseProblem, GatewayError, newId } from '../../platform';
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
  insertOutside,
  insertWindowClerk,
  replaceAuthorisation,
  selectAuthorisations,
} from './centres.store';
import { requireWindow } from './manage-centres';

/** Ways of review that take a matter away from the window (行政服务中心管理办法, art. 8). CTR-3 */
const REVIEWS = [
  ...['现场核查', '现场勘', '勘测', '检验', '检疫', '检测', '鉴定'],
  ...['公告', '听证', '招标', '拍卖', '专家评审', '集体讨论', '集体决定'],
] as const;

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
  for (const { name, standard } of content.steps) {
    const found = REVIEWS.find((review) => `${name}${standard ?? ''}`.includes(review));
    if (!found) continue;
    const expected = {
      zh: '不含现场核查、听证、专家评审等审查方式的事项',
      en: 'an item without site check, hearing, expert review and the like',
    };
    throw new GatewayError('INPUT_INVALID', {
      field: 'powers',
      expected,
      got: `${name}: ${found}`,
    });
  }
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
 * Errors: FORBIDDEN; NOT_FOUND; GUIDE_NOT_IN_FORCE; INPUT_INVALID.
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
  readonly windowId: string;
  readonly personId: string;
}

/**
 * Binds a clerk of the department to a window that it authorised: they then see the cases of their windows only. CTR-3
 *
 * Errors: FORBIDDEN; NOT_FOUND; INPUT_INVALID for somebody who is no clerk of the department; CONFLICT.
 */
export async function bindWindowClerk(
  ctx: SharingContext,
  { windowId, personId }: Binding,
): Promise<boolean> {
  const actor = officer(ctx, 'bindWindowClerk');
  const departmentId = actor.department.id;
  const window = await windowFor(ctx, 'bindWindowClerk', windowId, actor);
  const authorised = await selectAuthorisations(ctx.db, { windowId, departmentId });
  if (window.departmentId === null && authorised.length === 0) throw forbidden('bindWindowClerk');
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

/** Frees a clerk from a window. CTR-3. Errors: FORBIDDEN; NOT_FOUND. */
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
 * Errors: FORBIDDEN; GUIDE_NOT_IN_FORCE; INPUT_INVALID; CONFLICT where it was stated.
 */
export async function stateOutsideCentre(
  ctx: SharingContext,
  { serviceItem, ground, ...said }: Stating,
): Promise<OutsideRecord> {
  const { id: statedBy, department } = officer(ctx, 'stateOutsideCentre');
  const departmentId = department.id;
  await guideInForce(ctx, { departmentId, serviceItem });
  const outside: OutsideRecord = {
    ...{ id: newId(), departmentId, serviceItem, ground, statedBy },
    ...{ reasons: requireText('reasons', said.reasons, 500), endedAt: null },
    statedAt: ctx.clock.now(),
  };
  await insertOutside(ctx.db, outside).catch((cause: unknown) => {
    if (databaseProblem(cause) !== 'unique') throw cause;
    const what = { zh: `事项 ${serviceItem}`, en: `the item ${serviceItem}` };
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
