/** How many days before a day it is compared with. */
export const DAYS_BEFORE = 28;

/** Reads of alike rows together. */
export function sumOf<Row extends { readonly reads: number }>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const row of rows) sums.set(keyOf(row), (sums.get(keyOf(row)) ?? 0) + row.reads);
  return sums;
}
