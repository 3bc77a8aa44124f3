import { forbidden, holds, requireActor } from '../../identity';
import { checkPage, type Listing, listing, type Page } from '../../platform';
import { CASE_PARTS } from '../case-parts';
import type { CasesContext } from '../context';
import type { CaseRecord, CaseStatus } from '../file/case';
import { selectCase, selectCases } from '../file/cases.store';
import { noSuchCase } from './begin-step';
import { selectParts } from './joint-parts.store';
import { isOwnSystem, mayHandle } from './may-handle';

/** Which cases to list. */
export interface CaseFilter extends Page {
  readonly status?: CaseStatus | null;
  readonly windowId?: string | null;
}

/**
 * Cases, newest first: to a clerk the open ones of their department, or of their windows; to the leadership
 * office all. Errors: FORBIDDEN, INPUT_INVALID, CURSOR_INVALID.
 */
export async function listCases(
  ctx: CasesContext,
  { status, windowId, ...page }: CaseFilter,
): Promise<Listing<CaseRecord>> {
  const actor = requireActor(ctx);
  const { first, after } = checkPage(page);
  const all = holds(actor, 'leadership');
  if (!all && !holds(actor, 'clerk')) throw forbidden('cases');
  const windows = all ? null : await CASE_PARTS.windowsOf(ctx);
  const found = await selectCases(ctx.db, ctx.secrets, {
    ...{ departmentId: all ? null : actor.department.id, windows, openOnly: !all },
    ...{ status: status ?? null, windowId: windowId ?? null, first, after },
  });
  return listing(found, first);
}

/** True for a clerk of a department that was asked for its part in a joint case. CASE-10 */
async function hasPart(ctx: CasesContext, { id }: CaseRecord): Promise<boolean> {
  const actor = requireActor(ctx);
  if (!holds(actor, 'clerk')) return false;
  const parts = await selectParts(ctx.db, ctx.secrets, id);
  return parts.some((part) => part.departmentId === actor.department.id && part.askedAt !== null);
}

/**
 * One case, to who handles it, the department's own system, a department with a part in it and the
 * leadership office. Errors: NOT_FOUND to all others.
 */
export async function showCase(ctx: CasesContext, id: string): Promise<CaseRecord> {
  const actor = requireActor(ctx);
  const file = await selectCase(ctx.db, ctx.secrets, id);
  if (!file) throw noSuchCase(id);
  if (holds(actor, 'leadership') || isOwnSystem(actor, file)) return file;
  if ((await mayHandle(ctx, file)) || (await hasPart(ctx, file))) return file;
  throw noSuchCase(id);
}
