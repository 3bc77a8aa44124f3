import { GatewayError } from '../../platform';
import {
  readGuideVersion,
  requireWindowPower,
  reviewIn,
  type WindowPower,
  worksAt,
} from '../../services';
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

/**
 * Refuses a clerk at a window to finish what that was not authorised for, or what the guide of the case puts through a review
 * that is not for a window: it may have come to that since the window was authorised. CTR-3. Errors: WINDOW_NOT_AUTHORISED.
 */
export async function checkFinishing(
  ctx: CasesContext,
  file: AtWindow & Pick<CaseRecord, 'guideVersionId'>,
): Promise<void> {
  if (file.windowId === null || (await CASE_PARTS.windowsOf(ctx)) === null) return;
  await checkWindowPower(ctx, file, 'finish');
  const { content } = await readGuideVersion(ctx, file.guideVersionId);
  if (reviewIn(content) === null) return;
  throw new GatewayError('WINDOW_NOT_AUTHORISED', { item: file.serviceItem, power: 'finish' });
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
