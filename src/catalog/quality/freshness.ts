import type { UpdateFrequency } from '../enums';

/** How the age of a resource stands to what its entry promises. */
export const FRESHNESS_STATES = ['fresh', 'late', 'unknown'] as const;

/** See FRESHNESS_STATES. */
export type FreshnessState = (typeof FRESHNESS_STATES)[number];

/** How fresh a resource is. */
export interface Freshness {
  readonly state: FreshnessState;
  /** What its rows are as of; null where nobody knows, or nothing was ever loaded. */
  readonly asOf: Date | null;
  /** Since when it is late; null where it is not, and where nothing was ever loaded. */
  readonly lateSince: Date | null;
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/**
 * How old rows may be before a promise is broken, in milliseconds: its period and some days over, so
 * that a load is not late for coming in the afternoon. CAT-10; the numbers are our reading.
 */
const LONGEST_AGE: Readonly<Record<UpdateFrequency, number | null>> = Object.freeze({
  realTime: HOUR,
  daily: 36 * HOUR,
  weekly: 8 * DAY,
  monthly: 35 * DAY,
  quarterly: 100 * DAY,
  halfYearly: 195 * DAY,
  yearly: 380 * DAY,
  irregular: null,
});

/**
 * How fresh rows are that are as of a time; null before the first load, undefined where nobody
 * knows it, as of a provider's own database: it is read as it is. CAT-10
 */
export function freshnessOf(
  frequency: UpdateFrequency,
  asOf: Date | null | undefined,
  now: Date,
): Freshness {
  const age = LONGEST_AGE[frequency];
  if (asOf === undefined || age === null) {
    return { state: 'unknown', asOf: asOf ?? null, lateSince: null };
  }
  if (asOf === null) return { state: 'late', asOf, lateSince: null };
  const due = new Date(asOf.getTime() + age);
  return now < due
    ? { state: 'fresh', asOf, lateSince: null }
    : { state: 'late', asOf, lateSince: due };
}
