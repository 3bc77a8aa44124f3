import type { ItemModel, ResourceModel } from '../../src/catalog';
import type { Row } from '../../src/sources';
import { CALLER, type City, type CityGrant, NOW, SERVICE_ITEMS } from './city';
import { canBeTold, type FlatCell, isWithin, type RowScope } from './grant-rows';

/** What the caller may see of a resource for one purpose, by the rules and without the code. */
export interface Rights {
  readonly items: ReadonlySet<string>;
  /** Items that were granted and are withheld all the same. */
  readonly withheld: ReadonlySet<string>;
  /** What each grant gives of it. */
  readonly given: readonly Given[];
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

/** Items that are given on some rows; null for all rows. */
export interface Given {
  readonly items: readonly string[];
  /** Of these, those that are given masked only. */
  readonly masked: readonly string[];
  readonly flat: RowScope | null;
  /** Rules under which items are given on some of these rows only; all about an item must hold. */
  readonly flatCells: readonly FlatCell[];
}

/** All that is given for the purpose, before anything is withheld. */
function givenOf(city: City, resource: ResourceModel, serviceItem: string): readonly Given[] {
  const { sharingType, items } = resource;
  if (sharingType === 'notShared' || isForbidden(city, resource, serviceItem)) return [];
  if (sharingType === 'unconditional') {
    const names = items.map(({ apiName }) => apiName);
    return [{ flat: null, flatCells: [], masked: [], items: names }];
  }
  return city.grants.filter((grant) => gives(grant, resource, serviceItem));
}

/** True where something is given for the purpose and all of it is withheld. */
export function isAllWithheld(city: City, resource: ResourceModel, serviceItem: string): boolean {
  const given = givenOf(city, resource, serviceItem).flatMap(({ items }) => items);
  return given.length > 0 && given.every((name) => !isReleased(city, resource, serviceItem, name));
}

/** What the caller may see of a resource for a purpose; null for nothing. CAT-3 SHR-1 SHR-6 */
export function rightsOf(city: City, resource: ResourceModel, serviceItem: string): Rights | null {
  if (!isOwnPurpose(serviceItem)) return null;
  const released = (name: string) => isReleased(city, resource, serviceItem, name);
  const { items, ageItem } = resource;
  const isListed = city.rails.forMinors.includes(serviceItem);
  const adultsBy = (!isListed && items.find(({ apiName }) => apiName === ageItem)) || null;
  const all = givenOf(city, resource, serviceItem);
  const given = all
    .map((one) => ({ ...one, items: one.items.filter(released) }))
    .filter(({ items: names }) => names.length > 0);
  if (given.length === 0) return null;
  const withheld = all.flatMap(({ items: names }) => names.filter((name) => !released(name)));
  const seen = given.flatMap(({ items: names }) => names);
  return { given, items: new Set(seen), withheld: new Set(withheld), adultsBy };
}

/** True for an item that is masked whatever was granted. */
const isSensitive = ({ sensitivity }: ItemModel) => sensitivity === 4;

/** What a caller is told who uses an item: how it is given, or that it is so by a rule alone. */
export type Use = Sight | 'conditional';

/** How an item may be used, of whatever rows a grant gives: in clear and without a rule, if at all. */
export function useOf(rights: Rights, item: ItemModel): Use {
  const { apiName } = item;
  if (!rights.items.has(apiName)) return 'hidden';
  if (isSensitive(item)) return 'masked';
  if (rights.given.some((given) => isPlain(given, apiName))) return 'clear';
  const isMasked = ({ items, masked }: Given) =>
    items.includes(apiName) && masked.includes(apiName);
  return rights.given.some(isMasked) ? 'masked' : 'conditional';
}

/** True for a grant that gives an item in clear on all its rows. */
function isPlain({ items, masked, flatCells }: Given, item: string): boolean {
  const isRuled = flatCells.some((cell) => cell.items.includes(item));
  return items.includes(item) && !masked.includes(item) && !isRuled;
}

/** Which rows a grant gives and what of them it masks, as a text. */
const kindOf = ({ flat, masked }: Given): string => JSON.stringify([flat, [...masked].sort()]);

/** True where grants of some rows give the item, and none of them in clear without a rule. */
export function isRuledBySome({ given }: Rights, { apiName }: ItemModel): boolean {
  const isOpened = (one: Given) =>
    given.some((other) => kindOf(other) === kindOf(one) && isPlain(other, apiName));
  return given.some((one) => one.items.includes(apiName) && !isOpened(one));
}

/** What grants give of one row. */
function givenIn({ given }: Rights, resource: ResourceModel, row: Row): readonly Given[] {
  return given.filter(({ flat }) => isWithin(flat, resource, row));
}

/** How an item shows in one row that may be seen. */
export function sightIn(rights: Rights, resource: ResourceModel, row: Row, item: ItemModel): Sight {
  const { apiName } = item;
  const isOpen = ({ items, flatCells }: Given) =>
    items.includes(apiName) &&
    flatCells.every((one) => !one.items.includes(apiName) || isWithin(one.flat, resource, row));
  const here = givenIn(rights, resource, row).filter(isOpen);
  if (here.length === 0) return 'hidden';
  if (isSensitive(item)) return 'masked';
  return here.some(({ masked }) => !masked.includes(apiName)) ? 'clear' : 'masked';
}

/** True for a row that may be found by an item: where a grant gives it in clear without a rule. */
export function isFoundBy(
  rights: Rights,
  resource: ResourceModel,
  row: Row,
  item: ItemModel,
): boolean {
  const isUsable = (one: Given) => isPlain(one, item.apiName);
  return !isSensitive(item) && givenIn(rights, resource, row).some(isUsable);
}

/** True for a row that may be seen. */
export function maySee({ given, adultsBy }: Rights, resource: ResourceModel, row: Row): boolean {
  const isGiven = given.some(({ flat }) => isWithin(flat, resource, row));
  return isGiven && (adultsBy === null || isAdult(adultsBy, row));
}

/** True for a row that tells of a birth more than 18 years ago: on 30 June 2026, in China. */
function isAdult({ type, field }: ItemModel, row: Row): boolean {
  const told = String(row[field] ?? '');
  const born = type === 'D' ? told.replaceAll('-', '') : told.slice(6, 14);
  return born !== '' && Number(born) <= 20_080_629;
}
