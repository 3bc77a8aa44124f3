const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** How long a delivery waits after each failed attempt, in milliseconds; after the last it is dead. */
export const RETRY_DELAYS: readonly number[] = Object.freeze([
  5 * SECOND,
  30 * SECOND,
  2 * MINUTE,
  10 * MINUTE,
  HOUR,
  6 * HOUR,
  24 * HOUR,
]);

/** How much longer a wait may become, so that what failed together does not come back together. */
const JITTER = 0.2;

/** A webhook that keeps failing for so long is disabled, in milliseconds. */
export const PATIENCE_MS = 72 * HOUR;

/** The longest that one failure keeps a webhook's other deliveries waiting, in milliseconds. */
const LONGEST_REST_MS = MINUTE;

/**
 * How long a delivery waits after its so-manieth failed attempt; null when there is no other.
 * `random` gives numbers from 0 to 1.
 */
export function retryDelay(attempts: number, random: () => number): number | null {
  const delay = RETRY_DELAYS[attempts - 1];
  return delay === undefined ? null : Math.round(delay * (1 + JITTER * random()));
}

/**
 * How long nothing is sent to a webhook that failed so often in a row: a receiver that is down takes
 * few of the turns that others wait for.
 */
export function restAfter(failures: number): number {
  return Math.min(RETRY_DELAYS[failures - 1] ?? LONGEST_REST_MS, LONGEST_REST_MS);
}
