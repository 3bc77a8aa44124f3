import type { DepartmentRecord } from '../../identity';

/** How high a department stands: what it may oversee stands no higher. */
const RANKS: Readonly<Record<string, number>> = Object.freeze({
  city: 0,
  district: 1,
  township: 2,
});

const rankOf = ({ level }: DepartmentRecord): number => RANKS[level] ?? 0;

/** The part of a division code that names the area: `110000` is all that begins with 11. */
function areaOf({ divisionCode }: DepartmentRecord): string {
  return divisionCode.replace(/(00)+$/, '');
}

/** Whether an authority stands over a department: it is no lower, and its area holds the other's. */
function isOver(authority: DepartmentRecord, department: DepartmentRecord): boolean {
  const within = department.divisionCode.startsWith(areaOf(authority));
  return within && rankOf(authority) <= rankOf(department);
}

/** The nearest first: the smaller area, then the lower level. */
function nearer(one: DepartmentRecord, other: DepartmentRecord): number {
  return areaOf(other).length - areaOf(one).length || rankOf(other) - rankOf(one);
}

/**
 * The sharing authority that is responsible for a dispute of two departments: that of their own level
 * where they share one; across levels or districts the nearest that stands over both; where there is
 * none in common, the city's. Nobody decides a dispute of their own. Null where there is none. SHR-9
 */
export function responsibleAuthority(
  departments: readonly DepartmentRecord[],
  parties: readonly DepartmentRecord[],
): DepartmentRecord | null {
  const authorities = departments
    .filter(({ duties }) => duties.includes('sharingAuthority'))
    .filter(({ id }) => parties.every((party) => party.id !== id));
  const common = authorities.filter((one) => parties.every((party) => isOver(one, party)));
  const city = authorities.find(({ level }) => level === 'city');
  return common.sort(nearer)[0] ?? city ?? null;
}
