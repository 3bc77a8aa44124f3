import type { Config } from '../../platform';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** The longest wait, and how often it is looked whether what was refused is granted now. */
const LONGEST_WAIT_MS = HOUR;

/** How much longer a wait may become, so that what failed together does not come back together. */
const JITTER = 0.2;

/** What a read may wait for beside its source: its turn, its record, being kept. */
const BESIDE_SOURCE_MS = 30 * SECOND;

/** How often a source may take its whole time: asked twice, behind somebody who is as slow. */
const SOURCE_TIMES = 4;

/** How long whoever takes a read has for it before others may: longer than any source may take. */
export function leaseMs({ sourceTimeoutMs }: Pick<Config, 'sourceTimeoutMs'>): number {
  return SOURCE_TIMES * sourceTimeoutMs + BESIDE_SOURCE_MS;
}

/** How long a new case's reads are left to whoever opens it; looked at by nobody, they are fetched then. */
export const FIRST_LOOK_MS = 5 * SECOND;

function lengthened(milliseconds: number, random: () => number): number {
  return Math.round(milliseconds * (1 + JITTER * random()));
}

/**
 * How long to wait after so many attempts that nobody answered: the first wait of so many seconds, each further one twice as
 * long; `random` gives 0 to 1. CASE-11
 */
export function waitAfter(attempts: number, firstSeconds: number, random: () => number): number {
  const wait = firstSeconds * SECOND * 2 ** Math.max(attempts - 1, 0);
  return lengthened(Math.min(wait, LONGEST_WAIT_MS), random);
}

/** How long to wait until it is looked whether the department may read it now. */
export function waitWhenRefused(random: () => number): number {
  return lengthened(LONGEST_WAIT_MS, random);
}
