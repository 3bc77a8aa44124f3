/** What a quota counts: reads, rows that were released, or people and companies that were asked about. */
export const QUOTA_MEASURES = ['calls', 'rows', 'subjects'] as const;

/** See QUOTA_MEASURES. */
export type QuotaMeasure = (typeof QUOTA_MEASURES)[number];

/** The time that a quota is for: a minute, a calendar day in China, or the whole term of the grant. */
export const QUOTA_SPANS = ['minute', 'day', 'total'] as const;

/** See QUOTA_SPANS. */
export type QuotaSpan = (typeof QUOTA_SPANS)[number];

/** One limit: so many at most of a measure within a span. */
export interface QuotaLimit {
  readonly measure: QuotaMeasure;
  readonly span: QuotaSpan;
  readonly most: number;
}

/**
 * What a grant may be used for at most; each measure and span stands in it once.
 *
 * @example [{ measure: 'calls', span: 'minute', most: 60 }, { measure: 'subjects', span: 'day', most: 500 }]
 */
export type Quota = readonly QuotaLimit[];

/** A quota as plain data, from GraphQL input or from a column; none where nothing is said. */
export function plainQuota(quota: unknown): Quota {
  const limits = (quota ?? []) as Quota;
  return limits.map(({ measure, span, most }) => ({ measure, span, most }));
}
