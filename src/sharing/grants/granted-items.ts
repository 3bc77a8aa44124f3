import type { ResourceModel } from '../../catalog';
import type { SharingContext } from '../context';
import { grantStatus } from '../decision/grant-model';
import { itemsOf } from '../row-condition/cell-filters';
import { readGrants } from './grants.store';

/** Whose items are asked for, of what, and for which service item. */
interface Asked {
  readonly departmentId: string;
  readonly serviceItem: string;
  readonly resource: ResourceModel;
}

/**
 * API names of the items that a department could read of a resource for a service item, on whatever
 * rows: by its live grants, or all where sharing is unconditional. It is read from the tables, so it
 * holds inside a transaction too; what may be released is decided by `decide` alone. SHR-1, CAT-3
 */
export async function grantedItems(
  ctx: Pick<SharingContext, 'db' | 'clock'>,
  { departmentId, serviceItem, resource }: Asked,
): Promise<ReadonlySet<string>> {
  const { sharingType, items, version } = resource;
  if (sharingType === 'unconditional') return new Set(items.map(({ apiName }) => apiName));
  if (sharingType === 'notShared') return new Set();
  const now = ctx.clock.now().getTime();
  const live = (await readGrants(ctx.db, departmentId, resource.id)).filter(
    (grant) =>
      grantStatus(grant, now) === 'live' &&
      grant.serviceItems.includes(serviceItem) &&
      grant.versionFrom <= version &&
      version <= (grant.versionTo ?? version),
  );
  return new Set(live.flatMap((grant) => itemsOf(grant, resource)));
}
