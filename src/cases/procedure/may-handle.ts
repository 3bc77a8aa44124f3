import { type Actor, holds, requireActor } from '../../identity';
import { CASE_PARTS } from '../case-parts';
import type { CasesContext } from '../context';
import type { CaseRecord } from '../file/case';

/** What says whose a case is. */
export type HandledCase = Pick<CaseRecord, 'departmentId' | 'windowId'>;

/** True for the department's own system, which acts for applicants of its online channels. */
export function isOwnSystem(actor: Actor, { departmentId }: HandledCase): boolean {
  return actor.kind === 'client' && actor.department.id === departmentId;
}

/**
 * True for a clerk of the case's department, who, where bound to windows, has that of the case: the
 * one place that says who handles a case. CTR-3
 */
export async function mayHandle(ctx: CasesContext, file: HandledCase): Promise<boolean> {
  const actor = requireActor(ctx);
  if (actor.department.id !== file.departmentId || !holds(actor, 'clerk')) return false;
  const windows = await CASE_PARTS.windowsOf(ctx);
  return windows === null || (file.windowId !== null && windows.includes(file.windowId));
}
