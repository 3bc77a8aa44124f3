import { GatewayError } from '../../platform';
import { requireWindowPower, type WindowPower, worksAt } from '../../services';
import { CASE_PARTS } from '../case-parts';
import type { CasesContext } from '../context';
import type { CaseRecord } from '../file/case';

/** Where a case is, for its window. */
type AtWindow = Pick<CaseRecord, 'windowId' | 'departmentId' | 'serviceItem'>;

/**
 * Refuses a clerk at a window what its department did not authorise the window for; who works behind the windows does
 * all. CTR-3. Errors: WINDOW_NOT_AUTHORISED.
 */
export async function checkWindowPower(
  ctx: CasesContext,
  { windowId, departmentId, serviceItem }: AtWindow,
  power: WindowPower,
): Promise<void> {
  if (windowId === null || (await CASE_PARTS.windowsOf(ctx)) === null) return;
  await requireWindowPower(ctx, { windowId, departmentId, serviceItem }, power);
}

/** Refuses a window that may not take the item in, whoever opens the case. CTR-3. Errors: WINDOW_NOT_AUTHORISED. */
export async function checkAcceptingWindow(
  ctx: CasesContext,
  { windowId, departmentId, serviceItem }: AtWindow,
): Promise<void> {
  if (windowId === null) return;
  await requireWindowPower(ctx, { windowId, departmentId, serviceItem }, 'accept');
}

/** The id of an open window where a department works. SEAL-1. Errors: NOT_FOUND. */
export async function requireWindowOf(
  ctx: CasesContext,
  windowId: string,
  departmentId: string,
): Promise<string> {
  if (await worksAt(ctx, { windowId, departmentId })) return windowId;
  throw new GatewayError('NOT_FOUND', { what: { zh: '窗口', en: 'window' }, id: windowId });
}
