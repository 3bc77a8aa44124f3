import { holds, requireActor } from '../../identity';
import { checkPage, type Listing, listing, type Page } from '../../platform';
import type { CasesContext } from '../context';
import { handlingDepartment, noSuchDisclosure } from './begin-disclosure-step';
import type { DisclosureRecord, DisclosureStatus } from './disclosure';
import { selectDisclosure, selectDisclosures } from './disclosures.store';

/** The department whose requests the caller sees; null for all. Errors: FORBIDDEN. */
function departmentOf(ctx: CasesContext, query: string): string | null {
  return holds(requireActor(ctx), 'leadership') ? null : handlingDepartment(ctx, query);
}

/** Requests, newest first. Errors: FORBIDDEN, INPUT_INVALID, CURSOR_INVALID. */
export async function listDisclosures(
  ctx: CasesContext,
  { status, ...page }: Page & { readonly status: DisclosureStatus | null },
): Promise<Listing<DisclosureRecord>> {
  const departmentId = departmentOf(ctx, 'disclosureRequests');
  const { first, after } = checkPage(page);
  const wanted = { departmentId, status, first, after };
  return listing(await selectDisclosures(ctx.db, ctx.secrets, wanted), first);
}

/** One request. Errors: FORBIDDEN; NOT_FOUND, also for another department's. */
export async function showDisclosure(ctx: CasesContext, id: string): Promise<DisclosureRecord> {
  const departmentId = departmentOf(ctx, 'disclosureRequest');
  const request = await selectDisclosure(ctx.db, ctx.secrets, id);
  if (request && (departmentId === null || request.departmentId === departmentId)) return request;
  throw noSuchDisclosure(id);
}
