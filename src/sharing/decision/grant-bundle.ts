import type { MaskName, ResourceModel } from '../../catalog';
import { type PlacedGrant, quotaShares } from '../quotas/quota-share';
import { cellFilters, itemsOf } from '../row-condition/cell-filters';
import { compileRows } from '../row-condition/compile-rows';
import type { RowFilter } from '../row-condition/row-filter';
import type { Decision } from './decision';
import type { GrantModel } from './grant-model';
import { type Rails, sortedByRails } from './rails';

/** How an item is masked where it is. */
export function maskOf(mask: MaskName | null): MaskName {
  return mask ?? 'full';
}

/** Grants with the same rows and the same items masked, and what they give together. */
export interface Bundle {
  readonly items: ReadonlySet<string>;
  readonly withheld: Rails;
  /** Of the items, those that are given masked, and how. */
  readonly masks: ReadonlyMap<string, MaskName>;
  /** The same for bundles of the same rows. */
  readonly rows: number;
  /** Null for all rows. */
  readonly condition: RowFilter | null;
  readonly cells: ReadonlyMap<string, RowFilter>;
  /** The one that gives most items, the newest of those. */
  readonly main: GrantModel;
  readonly numbers: readonly string[];
  readonly quotas: Decision['quotas'];
}

type Placed = [PlacedGrant, ...PlacedGrant[]];

/** What grants with the same rows, among all of a decision, give together. */
function bundleOf(
  placed: Placed,
  all: readonly PlacedGrant[],
  resource: ResourceModel,
  rails: Rails,
): Bundle {
  const [{ grant: first, rows }] = placed;
  const grants = placed.map(({ grant }) => grant);
  const given = grants.flatMap((grant) => itemsOf(grant, resource));
  const released = sortedByRails(given, rails);
  const cells = [...cellFilters(grants, resource)];
  const most = (one: GrantModel, other: GrantModel) =>
    itemsOf(other, resource).length > itemsOf(one, resource).length ? other : one;
  const masked = resource.items.filter(
    ({ apiName }) => released.items.has(apiName) && first.masked.includes(apiName),
  );
  return {
    ...released,
    rows,
    masks: new Map(masked.map(({ apiName, mask }) => [apiName, maskOf(mask)])),
    condition: first.rowScope && compileRows(first.rowScope, resource),
    cells: new Map(cells.filter(([name]) => released.items.has(name))),
    main: grants.reduce(most),
    numbers: grants.map(({ number }) => number),
    quotas: quotaShares(placed, all, resource),
  };
}

/** Grants, each with the number of its rows. */
function placedBy(grants: readonly GrantModel[], resource: ResourceModel): PlacedGrant[] {
  const scopes = new Map<string, number>();
  return grants.map((grant) => {
    const scope = JSON.stringify(grant.rowScope && compileRows(grant.rowScope, resource));
    const rows = scopes.get(scope) ?? scopes.size;
    scopes.set(scope, rows);
    return { grant, rows };
  });
}

/** Grants by the rows they allow and what they mask, in the order in which they come. */
export function bundlesOf(
  grants: readonly GrantModel[],
  resource: ResourceModel,
  rails: Rails,
): Bundle[] {
  const alike = new Map<string, Placed>();
  const all = placedBy(grants, resource);
  for (const placed of all) {
    const key = JSON.stringify([placed.rows, [...placed.grant.masked].sort()]);
    const same = alike.get(key);
    if (same) same.push(placed);
    else alike.set(key, [placed]);
  }
  return [...alike.values()].map((placed) => bundleOf(placed, all, resource, rails));
}
