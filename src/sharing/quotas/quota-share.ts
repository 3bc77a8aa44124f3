import type { ResourceModel } from '../../catalog';
import type { GrantModel } from '../decision/grant-model';
import { itemsOf } from '../row-condition/cell-filters';
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

/**
 * Whose quota a read of grants with the same rows counts against. An item that a grant without a
 * quota gives is free, so that a further grant takes nothing away; of several with a quota, the
 * first that gives an item is charged, and only that one.
 */
export function quotaShares(
  grants: readonly GrantModel[],
  resource: ResourceModel,
): readonly QuotaShare[] {
  const free = grants.filter(({ quota }) => quota.length === 0);
  const taken = new Set(free.flatMap((grant) => itemsOf(grant, resource)));
  const limited = grants.filter(({ quota }) => quota.length > 0);
  return limited.map((grant, at) => {
    const own = itemsOf(grant, resource).filter((name) => !taken.has(name));
    for (const name of own) taken.add(name);
    const { id, number, quota } = grant;
    const isFallback = free.length === 0 && at === 0;
    return { grant: { id, number }, quota, items: new Set(own), isFallback };
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
