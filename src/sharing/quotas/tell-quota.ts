import type { SharingContext } from '../context';
import type { GrantModel } from '../decision/grant-model';
import type { QuotaLimit } from './quota';
import { selectUsed } from './quota.store';
import type { QuotaShare } from './quota-share';
import { windowEnd, windowStart } from './quota-window';

/** A limit with what was used of it. */
export interface QuotaState extends QuotaLimit {
  readonly used: number;
  readonly resetsAt: Date | null;
}

/** The limits of a grant, each with what was used in the span that runs now. */
export async function tellQuota(
  { db, clock }: SharingContext,
  { id: grantId, quota }: Pick<GrantModel, 'id' | 'quota'>,
): Promise<QuotaState[]> {
  if (quota.length === 0) return [];
  const now = clock.now();
  const limits = quota.map((limit) => ({
    ...{ ...limit, grantId, startsAt: windowStart(limit.span, now) },
  }));
  const known = await selectUsed(db, limits);
  return quota.map((limit) => {
    const { measure, span } = limit;
    const found = known.find((one) => one.measure === measure && one.span === span);
    return { ...limit, used: found?.used ?? 0, resetsAt: windowEnd(span, now) };
  });
}

/** The limits that reads of a decision count against, each with the number of its grant. */
export async function tellQuotas(
  ctx: SharingContext,
  shares: readonly QuotaShare[],
): Promise<(QuotaState & { readonly grant: string })[]> {
  const charged = shares.filter(({ items, isFallback }) => items.size > 0 || isFallback);
  const told = charged.map(async ({ grant: { id, number }, quota }) => {
    const states = await tellQuota(ctx, { id, quota });
    return states.map((state) => ({ ...state, grant: number }));
  });
  return (await Promise.all(told)).flat();
}
