const DAY = 86_400_000;

/**
 * True where data is not older than a material allows, by the time as of which its provider gave it.
 * Data of an unknown age is fresh only where no age is asked for. GDE-9
 */
export function isFresh(
  asOf: Date | null,
  maxAgeDays: number | null | undefined,
  now: Date,
): boolean {
  if (maxAgeDays === null || maxAgeDays === undefined) return true;
  return asOf !== null && now.getTime() - asOf.getTime() <= maxAgeDays * DAY;
}
