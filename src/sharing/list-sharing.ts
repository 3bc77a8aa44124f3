import { holds, requireActor } from '../identity';
import { GatewayError } from '../platform';
import type { SharingContext } from './context';
import type { ApplicationStatus } from './procedure/procedure';
import {
  type ApplicationRecord,
  type GrantRecord,
  type Page,
  type Side,
  selectApplications,
  selectGrants,
} from './sharing.store';

/** Most rows of one page. */
const MAX_PAGE = 100;

/** One page of a list, newest first. */
export interface Listing<Row> {
  readonly nodes: readonly Row[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** Whose rows the caller may see: its own on either side; all for those who oversee. */
export function sideOf(ctx: SharingContext): Side {
  const actor = requireActor(ctx);
  const all = holds(actor, 'sharingAuthority', 'leadership');
  return { departmentId: all ? null : actor.department.id };
}

/** Refuses a page that is too long, and a cursor that is none. Errors: INPUT_INVALID, CURSOR_INVALID. */
export function checkPage({ first, after }: Page): Page {
  if (!Number.isInteger(first) || first < 1 || first > MAX_PAGE) {
    const expected = { zh: `1 至 ${MAX_PAGE}`, en: `1 to ${MAX_PAGE}` };
    throw new GatewayError('INPUT_INVALID', { field: 'first', expected, got: first });
  }
  if (after !== null && !/^[0-9a-f-]{36}$/.test(after)) throw new GatewayError('CURSOR_INVALID');
  return { first, after };
}

/** A page of what was found, of which one more than asked tells whether there are more. */
export function listing<Row extends { readonly id: string }>(
  found: readonly Row[],
  first: number,
): Listing<Row> {
  const nodes = found.slice(0, first);
  const pageInfo = { hasNextPage: found.length > first, endCursor: nodes.at(-1)?.id ?? null };
  return { nodes, pageInfo };
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
