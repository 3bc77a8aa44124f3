import { type DepartmentRecord, getDepartment, holds, requireActor } from '../../identity';
import { checkPage, type Listing, listing, type Page } from '../../platform';
import type { SharingContext } from '../context';
import {
  type EndingRecord,
  type EndingStepRecord,
  selectEndingSteps,
  selectEndings,
} from './endings.store';
import { holdersOf, withoutAgreement } from './holders';
import { seesAllSides } from './known-ending';

/** Endings that the caller's department proposed or that concern it; all for who oversees. */
export async function listEndings(
  ctx: SharingContext,
  { open, ...asked }: Page & { readonly open?: boolean | null },
): Promise<Listing<EndingRecord>> {
  const actor = requireActor(ctx);
  const page = checkPage(asked);
  const all = holds(actor, 'sharingAuthority', 'leadership');
  const departmentId = all ? null : actor.department.id;
  const found = await selectEndings(ctx.db, { departmentId, open: open ?? null, ...page });
  return listing(found, page.first);
}

/** The way an ending went; a consumer sees no answers of others. */
export async function historyOf(
  ctx: SharingContext,
  ending: EndingRecord,
): Promise<readonly EndingStepRecord[]> {
  const actor = requireActor(ctx);
  const history = await selectEndingSteps(ctx.db, ending.id);
  if (seesAllSides(actor, ending)) return history;
  return history.filter(
    ({ step, departmentId }) =>
      (step !== 'agree' && step !== 'object') || departmentId === actor.department.id,
  );
}

/** Departments whose agreement is missing; of a consumer's, itself at most. SHR-7 */
export async function awaitedOf(
  ctx: SharingContext,
  ending: EndingRecord,
): Promise<readonly DepartmentRecord[]> {
  if (ending.status !== 'negotiating' && ending.status !== 'agreed') return [];
  const actor = requireActor(ctx);
  const history = await selectEndingSteps(ctx.db, ending.id);
  const missing = withoutAgreement(await holdersOf(ctx, ending), history);
  const told = missing.filter((id) => seesAllSides(actor, ending) || id === actor.department.id);
  return Promise.all(told.map((id) => getDepartment(ctx, id)));
}
