/** Whose time it was and how it was kept. */
export interface Kept {
  readonly name: string;
  readonly inTime: number;
  readonly overdue: number;
}

/** A place in a league table. */
export interface Place {
  /** Of all that is over, the share that was done in time, 0 to 1; null where nothing was to be done. */
  readonly inTimeRate: number | null;
  readonly rank: number | null;
}

/** Somebody with how they kept their time. */
interface Placed<Row> {
  readonly row: Row;
  readonly name: string;
  readonly inTimeRate: number | null;
  /** How much of what they had to do is over. */
  readonly over: number;
}

function placed<Row>(row: Row, { name, inTime, overdue }: Kept): Placed<Row> {
  const over = inTime + overdue;
  const inTimeRate = over === 0 ? null : Math.round((inTime / over) * 10_000) / 10_000;
  return { row, name, inTimeRate, over };
}

/** Whoever kept more of their time comes first, then who had more to do, then by name. */
function compare(one: Placed<unknown>, other: Placed<unknown>): number {
  const byRate = (other.inTimeRate ?? -1) - (one.inTimeRate ?? -1);
  const byWork = other.over - one.over;
  return byRate || byWork || (one.name < other.name ? -1 : 1);
}

/** Rows in the order of a league table, each with its place; equal ones share one. SHR-12 */
export function leagueOf<Row>(rows: readonly Row[], keptBy: (row: Row) => Kept): (Row & Place)[] {
  const ordered = rows.map((row) => placed(row, keptBy(row))).sort(compare);
  return ordered.map(({ row, inTimeRate, over }) => {
    const place = ordered.findIndex((one) => one.inTimeRate === inTimeRate && one.over === over);
    return { ...row, inTimeRate, rank: inTimeRate === null ? null : place + 1 };
  });
}
