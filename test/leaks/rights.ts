import type { ItemModel, ResourceModel } from '../../src/catalog';
import type { Row } from '../../src/sources';
import { CALLER, type City, type CityGrant, NOW, SERVICE_ITEMS } from './city';
import { canBeTold, isWithin, type RowScope } from './grant-rows';

/** What the caller may see of a resource for one purpose, by the rules and without the code. */
export interface Rights {
  readonly items: ReadonlySet<string>;
  /** Items that were granted and are withheld all the same. */
  readonly withheld: ReadonlySet<string>;
  /** Null for all rows. */
  readonly rows: RowScope | null;
  /** The item by which rows about people under 18 are left out; null where none are. */
  readonly adultsBy: ItemModel | null;
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

/** True for an item that is released: not above the ceiling, and outside only what is not sensitive. */
function isReleased({ rails }: City, resource: ResourceModel, serviceItem: string, name: string) {
  const { sensitivity = 0 } = resource.items.find(({ apiName }) => apiName === name) ?? {};
  const isInReach = !rails.isOutside || sensitivity < 3;
  return isInReach && sensitivity <= (rails.ceilings[serviceItem] ?? 4);
}

/** True where the resource is about minors, and the purpose is not listed for it. */
export function isForbidden(
  { rails }: City,
  resource: ResourceModel,
  serviceItem: string,
): boolean {
  return resource.aboutMinors && !rails.forMinors.includes(serviceItem);
}

type Given = Pick<CityGrant, 'flat' | 'items'>;

/** All that is given for the purpose, before anything is withheld. */
function givenOf(city: City, resource: ResourceModel, serviceItem: string): readonly Given[] {
  const { sharingType, items } = resource;
  if (sharingType === 'notShared' || isForbidden(city, resource, serviceItem)) return [];
  if (sharingType === 'unconditional') {
    return [{ flat: null, items: items.map(({ apiName }) => apiName) }];
  }
  return city.grants.filter((grant) => gives(grant, resource, serviceItem));
}

/** True where something is given for the purpose and all of it is withheld. */
export function isAllWithheld(city: City, resource: ResourceModel, serviceItem: string): boolean {
  const given = givenOf(city, resource, serviceItem).flatMap(({ items }) => items);
  return given.length > 0 && given.every((name) => !isReleased(city, resource, serviceItem, name));
}

/** Grants of the same rows add up; all rows go before some, then more items before fewer. */
function bestOf(
  grants: readonly Given[],
  released: (name: string) => boolean,
  adultsBy: ItemModel | null,
): Rights | null {
  const found = new Map<string, Rights>();
  for (const { flat, items } of grants) {
    const rows = JSON.stringify(flat);
    const known = found.get(rows);
    const all = [...(known?.items ?? []), ...(known?.withheld ?? []), ...items];
    found.set(rows, {
      ...{ rows: flat, adultsBy },
      items: new Set(all.filter(released)),
      withheld: new Set(all.filter((name) => !released(name))),
    });
  }
  const rank = ({ rows, items }: Rights) => (rows === null ? 1000 : 0) + items.size;
  const [best] = [...found.values()]
    .filter(({ items }) => items.size > 0)
    .sort((one, other) => rank(other) - rank(one));
  return best ?? null;
}

/** What the caller may see of a resource for a purpose; null for nothing. CAT-3 SHR-1 SHR-6 */
export function rightsOf(city: City, resource: ResourceModel, serviceItem: string): Rights | null {
  if (!isOwnPurpose(serviceItem)) return null;
  const released = (name: string) => isReleased(city, resource, serviceItem, name);
  const { items, ageItem } = resource;
  const isListed = city.rails.forMinors.includes(serviceItem);
  const adultsBy = (!isListed && items.find(({ apiName }) => apiName === ageItem)) || null;
  return bestOf(givenOf(city, resource, serviceItem), released, adultsBy);
}

/** How an item shows in a row that may be seen: the most sensitive ones are masked. */
export function sightOf(rights: Rights, item: ItemModel): Sight {
  if (!rights.items.has(item.apiName)) return 'hidden';
  return item.sensitivity === 4 ? 'masked' : 'clear';
}

/** True for a row that may be seen. */
export function maySee({ rows, adultsBy }: Rights, resource: ResourceModel, row: Row): boolean {
  return isWithin(rows, resource, row) && (adultsBy === null || isAdult(adultsBy, row));
}

/** True for a row that tells of a birth more than 18 years ago: on 30 June 2026, in China. */
function isAdult({ type, field }: ItemModel, row: Row): boolean {
  const told = String(row[field] ?? '');
  const born = type === 'D' ? told.replaceAll('-', '') : told.slice(6, 14);
  return born !== '' && Number(born) <= 20_080_629;
}
