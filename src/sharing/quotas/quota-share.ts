import type { ResourceModel } from '../../catalog';
import type { GrantModel } from '../decision/grant-model';
import { itemsOf, opensAsMuch } from '../row-condition/cell-filters';
import type { Quota } from './quota';

/** A grant with a quota, and which reads of a decision count against it. */
export interface QuotaShare {
  readonly grant: { readonly id: string; readonly number: string };
  readonly quota: Quota;
  /** API names of the items that are had by this grant: a read that uses one of them counts. */
  readonly items: ReadonlySet<string>;
  /** Reads that use no item of any share count here, since no grant without a quota gives the rows. */
  readonly isFallback: boolean;
}

/** A grant, and a number that grants of the same rows share. */
export interface PlacedGrant {
  readonly grant: GrantModel;
  readonly rows: number;
}

/** True where a grant has all rows that another has. */
function hasRowsOf(one: PlacedGrant, other: PlacedGrant): boolean {
  return one.grant.rowScope === null || one.rows === other.rows;
}

/** True where an item is had without another grant: this one gives it wherever that does, and as clear. */
function spares(one: PlacedGrant, other: PlacedGrant, item: string): boolean {
  const isAsClear = !one.grant.masked.includes(item) || other.grant.masked.includes(item);
  return isAsClear && hasRowsOf(one, other) && opensAsMuch(one.grant, other.grant, item);
}

/**
 * Whose quota a read counts against, of `grants` with the same rows and masks among `all` of a
 * decision. An item that a grant without a quota gives as widely and as clear is free, so that a
 * further grant takes nothing away; of several with a quota that do so, only the first is charged.
 */
export function quotaShares(
  grants: readonly PlacedGrant[],
  all: readonly PlacedGrant[],
  resource: ResourceModel,
): readonly QuotaShare[] {
  const given = (placed: PlacedGrant) => ({
    placed,
    gives: new Set(itemsOf(placed.grant, resource)),
  });
  const hasQuota = ({ grant }: PlacedGrant) => grant.quota.length > 0;
  const limited = grants.filter(hasQuota);
  if (limited.length === 0) return [];
  const free = all.filter((placed) => !hasQuota(placed));
  const before = free.map(given);
  return limited.map((placed, at) => {
    const isSpared = (item: string) =>
      before.some((one) => one.gives.has(item) && spares(one.placed, placed, item));
    const { id, number, quota } = placed.grant;
    const own = given(placed);
    const items = new Set([...own.gives].filter((item) => !isSpared(item)));
    before.push(own);
    const isFallback = at === 0 && !free.some((one) => hasRowsOf(one, placed));
    return { grant: { id, number }, quota, items, isFallback };
  });
}

/** The shares that a read of these items counts against. */
export function sharesFor(
  shares: readonly QuotaShare[],
  items: readonly string[],
): readonly QuotaShare[] {
  const used = shares.filter((share) => items.some((item) => share.items.has(item)));
  return used.length > 0 ? used : shares.filter(({ isFallback }) => isFallback);
}
