import { requireActor } from '../../identity';
import { GatewayError } from '../../platform';
import type { SharingContext } from '../../sharing';
import type { WindowPower } from './centre';
import {
  hasWindows,
  selectAuthorisations,
  selectWindow,
  selectWindowsOfClerk,
} from './centres.store';

/** What is to be done with which item at which window. */
export interface AtWindow {
  readonly windowId: string;
  readonly departmentId: string;
  readonly serviceItem: string;
}

type Reader = Pick<SharingContext, 'db'>;

/**
 * Refuses what a department did not authorise a window for. CTR-3. Errors: WINDOW_NOT_AUTHORISED, also for a window that
 * is closed or never was.
 */
export async function requireWindowPower(
  ctx: Reader,
  { windowId, departmentId, serviceItem }: AtWindow,
  power: WindowPower,
): Promise<void> {
  const held = await selectAuthorisations(ctx.db, { windowId, departmentId });
  const own = held.find((one) => one.serviceItem === serviceItem);
  if (own?.powers.includes(power)) return;
  throw new GatewayError('WINDOW_NOT_AUTHORISED', { item: serviceItem, power });
}

/**
 * Ids of the windows whose cases the calling clerk handles; null for all of the department: for who is bound to the work
 * behind the windows, for a department without any, and for those who are no person. Bound to nothing it is none. CTR-3
 */
export async function windowsOfCaller(
  ctx: Reader & Pick<SharingContext, 'actor'>,
): Promise<readonly string[] | null> {
  const actor = requireActor(ctx);
  if (actor.kind !== 'person') return null;
  const bound = await selectWindowsOfClerk(ctx.db, actor.id);
  if (bound.includes(null)) return null;
  if (bound.length === 0 && !(await hasWindows(ctx.db, actor.department.id))) return null;
  return bound.filter((window) => window !== null);
}

/** True for an open window where a department works: its own, or one it authorised. SEAL-1, CTR-3 */
export async function worksAt(
  ctx: Reader,
  { windowId, departmentId }: Omit<AtWindow, 'serviceItem'>,
): Promise<boolean> {
  const window = await selectWindow(ctx.db, windowId);
  if (window === null || window.closedAt !== null) return false;
  if (window.departmentId === departmentId) return true;
  return (await selectAuthorisations(ctx.db, { windowId, departmentId })).length > 0;
}
