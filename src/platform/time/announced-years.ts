import { getHolidaysInRange } from 'chinese-days';

/** The first year whose holidays the package knows. */
const FIRST_YEAR = 2004;

/** True when the package knows the holidays of a year: National Day is in every year's notice. */
function isAnnounced(year: number): boolean {
  const nationalDay = `${year}-10-01`;
  return getHolidaysInRange(nationalDay, nationalDay, false).length > 0;
}

/** The last of the years in a row that the package knows. */
function lastYear(): number {
  let year = FIRST_YEAR;
  while (isAnnounced(year + 1)) year += 1;
  return year;
}

/** The years, both included, whose holidays the State Council has announced to the package. */
export const ANNOUNCED_YEARS = Object.freeze({ first: FIRST_YEAR, last: lastYear() });
