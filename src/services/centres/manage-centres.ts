import { forbidden, getDepartment, holds, requireActor } from '../../identity';
import { databaseProblem, GatewayError, newId, type Words } from '../../platform';
import type { SharingContext } from '../../sharing';
import { requireText } from '../require-text';
import type { CentreRecord, WindowGround, WindowRecord } from './centre';
import { centreName, type NewCentre } from './centre-name';
import {
  closeCentreRow,
  closeWindowRow,
  insertCentre,
  insertWindow,
  lockCentre,
  lockWindow,
} from './centres.store';

const CENTRE: Words = { zh: '政务服务中心', en: 'service centre' };
const WINDOW: Words = { zh: '窗口', en: 'window' };

function conflict(what: Words, expected: Words, got: Words, cause?: unknown): GatewayError {
  return new GatewayError('CONFLICT', { what, expected, got }, { cause });
}

/**
 * Refuses whoever does not manage centres there: the government-service department of the city manages all of them,
 * that of a district its own. Errors: FORBIDDEN.
 */
async function checkManages(
  ctx: SharingContext,
  operation: string,
  divisionCode: string,
): Promise<void> {
  const actor = requireActor(ctx);
  if (!holds(actor, 'sharingAuthority')) throw forbidden(operation);
  const own = (await getDepartment(ctx, actor.department.id)).divisionCode;
  if (!divisionCode.startsWith(own.replace(/(00)+$/, ''))) throw forbidden(operation);
}

/** The centre, held, so that none is closed while a window opens in it. Errors: NOT_FOUND; FORBIDDEN for another's. */
async function managedCentre(
  ctx: SharingContext,
  operation: string,
  id: string,
): Promise<CentreRecord> {
  const centre = await lockCentre(ctx.db, id);
  if (centre === null || centre.closedAt !== null) {
    throw new GatewayError('NOT_FOUND', { what: CENTRE, id });
  }
  await checkManages(ctx, operation, centre.divisionCode);
  return centre;
}

/** Errors: INPUT_INVALID for a centre of another level than its division. */
function checkLevel({ kind, divisionCode }: NewCentre): void {
  const isCity = divisionCode.endsWith('00');
  if (kind === 'subCentre' || isCity === (kind === 'city')) return;
  const expected = { zh: '与层级相符的区划代码', en: 'a division of that level' };
  throw new GatewayError('INPUT_INVALID', { field: 'divisionCode', expected, got: divisionCode });
}

/**
 * Opens a government-service centre: one comprehensive one for the city and for each district or township, and at most
 * one sub-centre of each of the eight kinds. Its name follows from that. CTR-1
 *
 * Errors: FORBIDDEN; INPUT_INVALID; CONFLICT where there is one.
 */
export async function openCentre(ctx: SharingContext, asked: NewCentre): Promise<CentreRecord> {
  checkLevel(asked);
  const name = centreName(asked);
  const { kind, divisionCode, specialty } = asked;
  await checkManages(ctx, 'openCentre', divisionCode);
  const centre: CentreRecord = {
    ...{ id: newId(), name, kind, divisionCode, specialty },
    ...{ openedAt: ctx.clock.now(), openedBy: requireActor(ctx).id, closedAt: null },
  };
  await insertCentre(ctx.db, centre).catch((cause: unknown) => {
    if (databaseProblem(cause) !== 'unique') throw cause;
    throw conflict(CENTRE, { zh: '尚未设立', en: 'none yet' }, { zh: name, en: name }, cause);
  });
  return centre;
}

/** Closes a centre whose windows are all closed. CTR-1. Errors: FORBIDDEN; NOT_FOUND; CONFLICT. */
export async function closeCentre(ctx: SharingContext, id: string): Promise<CentreRecord> {
  const centre = await managedCentre(ctx, 'closeCentre', id);
  const closedAt = ctx.clock.now();
  if (await closeCentreRow(ctx.db, id, closedAt)) return { ...centre, closedAt };
  const got = { zh: '仍有窗口', en: 'open ones' };
  throw conflict(CENTRE, { zh: '窗口均已撤销', en: 'no open window' }, got);
}

/** A window to be opened. */
export interface NewWindow {
  readonly centreId: string;
  readonly name: string;
  /** Null for one that takes in items of all departments. */
  readonly departmentId: string | null;
  readonly ground: WindowGround | null;
  readonly reasons: string | null;
}

/** Grounds that hold where: in townships for two departments only, in sub-centres for theirs. CTR-1, CTR-2 */
function groundsOf({ kind }: CentreRecord): readonly WindowGround[] {
  if (kind === 'township') return ['townshipMarketRegulation', 'townshipPolice'];
  return kind === 'subCentre' ? ['subCentre'] : ['stateRule', 'specialReason'];
}

/** The departments that have windows of their own in townships, by what their names say. CTR-2 */
const TOWNSHIP_DEPARTMENTS: Readonly<Partial<Record<WindowGround, RegExp>>> = Object.freeze({
  townshipMarketRegulation: /市场监(?:督管理|管)/,
  townshipPolice: /公安/,
});

/** Errors: INPUT_INVALID for another department than the ground is for. CTR-2 */
function checkTownship(name: string, ground: WindowGround | null): void {
  const isOne = ground === null ? undefined : TOWNSHIP_DEPARTMENTS[ground];
  if (isOne === undefined || isOne.test(name)) return;
  const expected = {
    zh: '市场监管、公安部门',
    en: 'the market regulation or the police department',
  };
  throw new GatewayError('INPUT_INVALID', { field: 'departmentId', expected, got: name });
}

/** Errors: INPUT_INVALID for a department's own window without a ground that holds there. CTR-2 */
function checkGround(centre: CentreRecord, { departmentId, ground }: NewWindow): void {
  if (departmentId === null && ground === null) return;
  const allowed = departmentId === null ? [] : groundsOf(centre);
  if (ground !== null && allowed.includes(ground)) return;
  const none = { zh: '综合窗口无需理由', en: 'none for a comprehensive window' };
  const expected = allowed.length > 0 ? allowed : none;
  const got = ground ?? { zh: '无', en: 'nothing' };
  throw new GatewayError('INPUT_INVALID', { field: 'ground', expected, got });
}

/**
 * Opens a window of a centre. By rule it takes in items of all departments; one for a single department needs a
 * ground and reasons. CTR-2
 *
 * Errors: FORBIDDEN; NOT_FOUND; INPUT_INVALID; CONFLICT where the centre has one of the name.
 */
export async function openWindow(ctx: SharingContext, asked: NewWindow): Promise<WindowRecord> {
  const centre = await managedCentre(ctx, 'openWindow', asked.centreId);
  checkGround(centre, asked);
  const { centreId, departmentId, ground } = asked;
  if (departmentId !== null) {
    checkTownship((await getDepartment(ctx, departmentId)).name, ground);
  }
  const window: WindowRecord = {
    ...{ id: newId(), centreId, departmentId, ground, closedAt: null },
    name: requireText('name', asked.name, 50),
    reasons: ground === null ? null : requireText('reasons', asked.reasons ?? '', 500),
    openedAt: ctx.clock.now(),
  };
  await insertWindow(ctx.db, window).catch((cause: unknown) => {
    if (databaseProblem(cause) !== 'unique') throw cause;
    const got = { zh: window.name, en: window.name };
    throw conflict(WINDOW, { zh: '尚无同名窗口', en: 'none of the name' }, got, cause);
  });
  return window;
}

/** A window that is open, held. Errors: NOT_FOUND. */
export async function requireWindow(
  ctx: Pick<SharingContext, 'db'>,
  id: string,
): Promise<WindowRecord> {
  const window = await lockWindow(ctx.db, id);
  if (window && window.closedAt === null) return window;
  throw new GatewayError('NOT_FOUND', { what: WINDOW, id });
}

/** Closes a window: what it was authorised for ends, and who works there is free. CTR-2. Errors: FORBIDDEN; NOT_FOUND. */
export async function closeWindow(ctx: SharingContext, id: string): Promise<WindowRecord> {
  const window = await requireWindow(ctx, id);
  await managedCentre(ctx, 'closeWindow', window.centreId);
  const closedAt = ctx.clock.now();
  await closeWindowRow(ctx.db, id, closedAt);
  return { ...window, closedAt };
}
