import type { SharingContext } from '../context';
import type { QuotaLimit, QuotaMeasure } from './quota';
import type { Charge, SubjectUse, Used } from './quota.store';
import { quotaExceeded } from './quota-exceeded';
import type { QuotaShare } from './quota-share';
import { windowEnd, windowStart } from './quota-window';

/** What a read uses; measures that are absent are not counted now. */
export interface Use {
  readonly calls?: number;
  readonly rows?: number;
  /** Keyed digests of whom it is about, each once. */
  readonly subjects?: readonly string[];
}

/** What is left of one limit of a grant. */
export interface QuotaLeft {
  /** Number of the grant. */
  readonly grant: string;
  readonly measure: QuotaMeasure;
  readonly span: QuotaLimit['span'];
  readonly most: number;
  readonly left: number;
  /** When all may be used again; null for a limit of the whole term. */
  readonly resetsAt: Date | null;
}

type Counter = Pick<SharingContext, 'db' | 'clock' | 'sharing'>;

function amountOf(measure: QuotaMeasure, { calls = 0, rows = 0, subjects = [] }: Use): number {
  return { calls, rows, subjects: subjects.length }[measure];
}

function chargesOf({ grant, quota }: QuotaShare, use: Use, now: Date): Charge[] {
  return quota
    .filter(({ measure }) => use[measure] !== undefined)
    .map((limit) => ({
      ...{ ...limit, grantId: grant.id, startsAt: windowStart(limit.span, now) },
      amount: amountOf(limit.measure, use),
    }));
}

function subjectsOf(charges: readonly Charge[], { subjects = [] }: Use): SubjectUse[] {
  return charges
    .filter(({ measure }) => measure === 'subjects')
    .flatMap(({ grantId, span, startsAt }) =>
      subjects.map((subject) => ({ grantId, span, startsAt, subject })),
    );
}

function leftOf(shares: readonly QuotaShare[], used: readonly Used[], now: Date): QuotaLeft[] {
  return shares.flatMap(({ grant, quota }) =>
    quota.flatMap(({ measure, span, most }) => {
      const known = used.find(
        (one) => one.grantId === grant.id && one.measure === measure && one.span === span,
      );
      const left = known && Math.max(0, most - known.used);
      if (left === undefined) return [];
      return [{ grant: grant.number, measure, span, most, left, resetsAt: windowEnd(span, now) }];
    }),
  );
}

/**
 * Counts what a read uses of the quotas it counts against, all or nothing, and answers what is left.
 * What was counted is not given back, whatever becomes of the read. The limits hold over all
 * processes: the count is durable before this resolves, and no count goes beyond its limit.
 *
 * Errors: QUOTA_EXCEEDED, and then nothing was counted; DATABASE_UNAVAILABLE.
 */
export async function countUse(
  ctx: Counter,
  shares: readonly QuotaShare[],
  use: Use,
): Promise<readonly QuotaLeft[]> {
  const now = ctx.clock.now();
  const charges = shares.flatMap((share) => chargesOf(share, use, now));
  if (charges.length === 0) return [];
  const demand = { charges, subjects: subjectsOf(charges, use) };
  const used = await ctx.sharing.quotas.count(demand);
  if (!used) throw await quotaExceeded(ctx.db, shares, demand, now);
  return leftOf(shares, used, now);
}
