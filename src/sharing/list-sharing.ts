import { holds, requireActor } from '../identity';
import { checkPage, type Listing, listing, type Page } from '../platform';
import type { SharingContext } from './context';
import { type GrantRecord, selectGrants } from './grants/grants.store';
import { type ApplicationRecord, selectApplications } from './procedure/applications.store';
import type { ApplicationStatus } from './procedure/procedure';
import type { Side } from './side';

/** Whose rows the caller may see: its own on either side; all for those who oversee. */
export function sideOf(ctx: SharingContext): Side {
  const actor = requireActor(ctx);
  const all = holds(actor, 'sharingAuthority', 'leadership');
  return { departmentId: all ? null : actor.department.id };
}

/** Applications of the caller's department on either side, newest first; the authority sees all. */
export async function listApplications(
  ctx: SharingContext,
  asked: Page & { readonly status?: ApplicationStatus | null },
): Promise<Listing<ApplicationRecord>> {
  const side = sideOf(ctx);
  const page = checkPage(asked);
  const found = await selectApplications(ctx.db, side, asked.status ?? null, page);
  return listing(found, page.first);
}

/** Grants of the caller's department on either side, newest first; the authority sees all. */
export async function listGrants(ctx: SharingContext, asked: Page): Promise<Listing<GrantRecord>> {
  const side = sideOf(ctx);
  const page = checkPage(asked);
  return listing(await selectGrants(ctx.db, side, page), page.first);
}
