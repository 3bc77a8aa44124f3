import type { ResourceModel } from '../../catalog';
import { GatewayError } from '../../platform';
import type { SharingContext } from '../context';
import { type GrantModel, grantStatus } from '../decision/grant-model';
import { notGrantedFacts } from '../decision/refusal';
import { readGrants } from '../grants/grants.store';
import { itemsOf } from '../row-condition/cell-filters';
import { fitsVersion } from '../row-condition/check-row-condition';

/** True for a grant that gives the right to read this version now. */
function isLive(grant: GrantModel, resource: ResourceModel, now: number): boolean {
  const { versionFrom, versionTo, rowScope } = grant;
  const covers = versionFrom <= resource.version && resource.version <= (versionTo ?? Infinity);
  return covers && grantStatus(grant, now) === 'live' && fitsVersion(rowScope, resource);
}

/** API names of the items that a department may read now, whatever for. */
async function readableItems(
  ctx: SharingContext,
  departmentId: string,
  resource: ResourceModel,
): Promise<ReadonlySet<string>> {
  const { sharingType, items } = resource;
  if (sharingType === 'unconditional') return new Set(items.map(({ apiName }) => apiName));
  const now = ctx.clock.now().getTime();
  const grants = await readGrants(ctx.db, departmentId, resource.id);
  const live = grants.filter((grant) => isLive(grant, resource, now));
  return new Set(live.flatMap((grant) => itemsOf(grant, resource)));
}

const NONE = Object.freeze({ zh: '没有有效的授权', en: 'there is no live grant' });

/**
 * Refuses a correction by a department that may not read what it finds wrong. SHR-11
 *
 * Errors: NOT_SHARED; NOT_GRANTED without a live grant; ITEM_NOT_GRANTED{item}.
 */
export async function checkMayCorrect(
  ctx: SharingContext,
  departmentId: string,
  { resource, items }: { readonly resource: ResourceModel; readonly items: readonly string[] },
): Promise<void> {
  const { apiName, sharingType } = resource;
  if (sharingType === 'notShared') throw new GatewayError('NOT_SHARED', { resource: apiName });
  const readable = await readableItems(ctx, departmentId, resource);
  if (readable.size === 0) throw new GatewayError('NOT_GRANTED', notGrantedFacts(resource, NONE));
  const item = items.find((name) => !readable.has(name));
  if (item !== undefined) throw new GatewayError('ITEM_NOT_GRANTED', { resource: apiName, item });
}
