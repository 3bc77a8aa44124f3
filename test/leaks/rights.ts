import type { ItemModel, ResourceModel } from '../../src/catalog';
import type { Row } from '../../src/sources';
import { CALLER, type City, type CityGrant, NOW, SERVICE_ITEMS } from './city';
import { canBeTold, isWithin, type RowScope } from './grant-rows';

/** What the caller may see of a resource for one purpose, by the rules and without the code. */
export interface Rights {
  readonly items: ReadonlySet<string>;
  /** Null for all rows. */
  readonly rows: RowScope | null;
}

/** How much of a value may be seen. */
export type Sight = 'clear' | 'masked' | 'hidden';

/** True for a service item in force that the caller handles. GDE-1 */
export function isOwnPurpose(serviceItem: string): boolean {
  const found = SERVICE_ITEMS.get(serviceItem);
  if (!found?.departments.has(CALLER) || found.startsAt > NOW) return false;
  return found.endedAt === null || NOW < found.endedAt;
}

/** A live grant of this version for this purpose whose rows can be told. SHR-1 SHR-6 */
function gives(grant: CityGrant, resource: ResourceModel, serviceItem: string): boolean {
  const { version } = resource;
  return (
    grant.resourceId === resource.id &&
    grant.serviceItems.includes(serviceItem) &&
    grant.status === 'active' &&
    grant.startsAt.getTime() <= NOW &&
    NOW < grant.expiresAt.getTime() &&
    grant.versionFrom <= version &&
    (grant.versionTo === null || version <= grant.versionTo) &&
    canBeTold(grant.flat, resource)
  );
}

/** Grants of the same rows add up; all rows go before some, then more items before fewer. */
function bestOf(grants: readonly CityGrant[]): Rights | null {
  const found = new Map<string, Rights>();
  for (const { flat, items } of grants) {
    const rows = JSON.stringify(flat);
    const known = found.get(rows)?.items ?? [];
    if (items.length > 0) found.set(rows, { rows: flat, items: new Set([...known, ...items]) });
  }
  const rank = ({ rows, items }: Rights) => (rows === null ? 1000 : 0) + items.size;
  const [best] = [...found.values()].sort((one, other) => rank(other) - rank(one));
  return best ?? null;
}

/** What the caller may see of a resource for a purpose; null for nothing. CAT-3 SHR-1 SHR-6 */
export function rightsOf(city: City, resource: ResourceModel, serviceItem: string): Rights | null {
  const { sharingType, items } = resource;
  if (!isOwnPurpose(serviceItem) || sharingType === 'notShared') return null;
  if (sharingType === 'unconditional') {
    return { items: new Set(items.map(({ apiName }) => apiName)), rows: null };
  }
  return bestOf(city.grants.filter((grant) => gives(grant, resource, serviceItem)));
}

/** How an item shows in a row that may be seen: the most sensitive ones are masked. */
export function sightOf(rights: Rights, item: ItemModel): Sight {
  if (!rights.items.has(item.apiName)) return 'hidden';
  return item.sensitivity === 4 ? 'masked' : 'clear';
}

/** True for a row that may be seen. */
export function maySee({ rows }: Rights, resource: ResourceModel, row: Row): boolean {
  return isWithin(rows, resource, row);
}
