import type { DepartmentStatistics, Figures } from './statistics';

/** A department with how it kept its time. */
interface Placed {
  readonly figures: Figures;
  readonly inTimeRate: number | null;
  /** How much of what it had to do is over. */
  readonly over: number;
}

function placed(figures: Figures): Placed {
  const { answers, deliveries, corrections, reviews } = figures;
  const kinds = [answers, deliveries, corrections, reviews];
  const inTime = kinds.reduce((sum, kind) => sum + kind.inTime, 0);
  const over = kinds.reduce((sum, kind) => sum + kind.inTime + kind.overdue, 0);
  const inTimeRate = over === 0 ? null : Math.round((inTime / over) * 10_000) / 10_000;
  return { figures, inTimeRate, over };
}

/** Whoever kept more of its time comes first, then who had more to do, then by name. */
function compare(one: Placed, other: Placed): number {
  const byRate = (other.inTimeRate ?? -1) - (one.inTimeRate ?? -1);
  const byWork = other.over - one.over;
  const [name, next] = [one.figures.department.name, other.figures.department.name];
  return byRate || byWork || (name < next ? -1 : 1);
}

/** Departments in the order of the league table; equal ones share a place. SHR-12 */
export function leagueOf(all: readonly Figures[]): DepartmentStatistics[] {
  const ordered = all.map(placed).sort(compare);
  return ordered.map(({ figures, inTimeRate, over }) => {
    const place = ordered.findIndex((one) => one.inTimeRate === inTimeRate && one.over === over);
    return { ...figures, inTimeRate, rank: inTimeRate === null ? null : place + 1 };
  });
}
