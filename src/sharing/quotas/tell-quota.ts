import type { SharingContext } from '../context';
import type { GrantModel } from '../decision/grant-model';
import type { QuotaLimit } from './quota';
import { selectUsed } from './quota.store';
import { windowEnd, windowStart } from './quota-window';

/** A limit with what was used of it. */
interface QuotaState extends QuotaLimit {
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
