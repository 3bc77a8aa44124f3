import type { ResourceModel } from '../../catalog';
import type { GrantModel } from '../decision/grant-model';
import { fitsVersion } from './check-row-condition';
import { compileRows } from './compile-rows';
import type { RowCondition } from './row-condition';
import { joined, type RowFilter } from './row-filter';

type CellGrant = Pick<GrantModel, 'items' | 'cells'>;

/** The conditions under which a grant opens an item; none when it does so on all its rows. */
function conditionsOn({ cells }: CellGrant, item: string): RowCondition[] {
  return cells.filter(({ items }) => items.includes(item)).map(({ condition }) => condition);
}

/** True where a grant opens an item on all rows, of those of its own, on which another does. */
export function opensAsMuch(one: CellGrant, other: CellGrant, item: string): boolean {
  const met = new Set(conditionsOn(other, item).map((condition) => JSON.stringify(condition)));
  return conditionsOn(one, item).every((condition) => met.has(JSON.stringify(condition)));
}

/**
 * Items of a version that a grant names, without those whose conditions cannot be told in that
 * version: they would be open where they should not be.
 */
export function itemsOf(grant: CellGrant, resource: ResourceModel): string[] {
  const isTold = (item: string) =>
    conditionsOn(grant, item).every((condition) => fitsVersion(condition, resource));
  const names = resource.items.map(({ apiName }) => apiName);
  return names.filter((apiName) => grant.items.includes(apiName) && isTold(apiName));
}

/** Rows on which one of some grants opens an item; null where one of them does so on all. */
function filterOf(
  grants: readonly CellGrant[],
  item: string,
  resource: ResourceModel,
): RowFilter | null {
  const openings = grants.map((grant) => conditionsOn(grant, item));
  if (openings.some((conditions) => conditions.length === 0)) return null;
  const filters = openings.map((conditions) =>
    joined(
      'and',
      conditions.map((condition) => compileRows(condition, resource)),
    ),
  );
  return joined('or', filters);
}

/**
 * The items of grants with the same rows that are not open on all of those, each with the rows it
 * is open on, over source fields. What one grant opens, another does not close.
 */
export function cellFilters(
  grants: readonly CellGrant[],
  resource: ResourceModel,
): ReadonlyMap<string, RowFilter> {
  const found = new Map<string, RowFilter>();
  const given = grants.map((grant) => ({ grant, items: new Set(itemsOf(grant, resource)) }));
  for (const item of new Set(grants.flatMap(({ cells }) => cells.flatMap(({ items }) => items)))) {
    const giving = given.filter(({ items }) => items.has(item)).map(({ grant }) => grant);
    const filter = giving.length > 0 ? filterOf(giving, item, resource) : null;
    if (filter) found.set(item, filter);
  }
  return found;
}
