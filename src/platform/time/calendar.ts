import { isWorkday } from 'chinese-days';
import { GatewayError } from '../errors/gateway-error';
import { ANNOUNCED_YEARS } from './announced-years';
import { addDays, isRealDate } from './calendar-date';

/** Days that an operator adds from a notice the package does not know yet, as YYYY-MM-DD. */
export interface ExtraDays {
  /** Days off. */
  readonly extraHolidays?: readonly string[];
  /** Weekend days that are worked (调休). */
  readonly extraWorkdays?: readonly string[];
}

/**
 * PRC working days: public holidays off, make-up weekends (调休) on. All dates are calendar dates in
 * China, YYYY-MM-DD (see `chinaDate`). An operator's day outweighs the package.
 *
 * A year that nobody announced is refused with CALENDAR_UNANNOUNCED rather than guessed. It counts
 * as announced once the operator's days off hold both its New Year's Day and its National Day, that
 * is, when the whole notice was entered and not a single odd day.
 */
export class WorkingCalendar {
  private readonly holidays: ReadonlySet<string>;
  private readonly workdays: ReadonlySet<string>;
  /** Answers of the package; a few years of days at most. */
  private readonly known = new Map<string, boolean>();

  constructor(extra: ExtraDays = {}) {
    this.holidays = new Set(extra.extraHolidays);
    this.workdays = new Set(extra.extraWorkdays);
  }

  /** True when offices work on that date. Throws CALENDAR_UNANNOUNCED, RangeError on no date. */
  isWorkingDay(date: string): boolean {
    if (this.workdays.has(date)) return true;
    if (this.holidays.has(date)) return false;
    const known = this.known.get(date);
    if (known !== undefined) return known;
    this.refuseUnannounced(date);
    const works = isWorkday(date);
    this.known.set(date, works);
    return works;
  }

  /**
   * The last day of a period of `days` working days that begins with the receipt on `from`. The day
   * of receipt is not counted, so one working day from a Friday is the next Monday; 0 is `from`.
   * Throws CALENDAR_UNANNOUNCED, RangeError on no date.
   */
  addWorkingDays(from: string, days: number): string {
    return countDays(from, days, (date) => this.isWorkingDay(date));
  }

  /**
   * The same, told before a year is announced: its days count by plain weekends and by what the
   * operator added so far. The notice may move such a day, so nothing may be lost by it. Throws
   * RangeError on no date.
   */
  estimateWorkingDays(from: string, days: number): string {
    const isLikely = (date: string): boolean => {
      if (this.knows(date) || this.workdays.has(date) || this.holidays.has(date)) {
        return this.isWorkingDay(date);
      }
      const weekday = new Date(date).getUTCDay();
      return weekday !== 0 && weekday !== 6;
    };
    return countDays(from, days, isLikely);
  }

  /** The last day from a date on up to which every day is known; null where its own year is not. */
  lastKnownDay(from: string): string | null {
    let year = Number(from.slice(0, 4));
    if (!this.knows(from)) return null;
    while (this.knows(`${year + 1}-01-01`)) year += 1;
    return `${year}-12-31`;
  }

  /**
   * How many working days have passed on `to` since `from`: `from` is not counted, `to` is, so it
   * undoes `addWorkingDays`. Below zero where `to` is earlier. Throws
   * CALENDAR_UNANNOUNCED, RangeError on no date.
   */
  workingDaysBetween(from: string, to: string): number {
    const last = addDays(to, 0);
    let date = addDays(from, 0);
    if (last < date) return -this.workingDaysBetween(to, from);
    let count = 0;
    while (date < last) {
      date = addDays(date, 1);
      if (this.isWorkingDay(date)) count += 1;
    }
    return count;
  }

  /** Throws unless the holidays of the date's year are known. */
  private refuseUnannounced(date: string): void {
    if (!isRealDate(date)) throw new RangeError('expected a real date written YYYY-MM-DD');
    if (this.knows(date)) return;
    const { first, last } = ANNOUNCED_YEARS;
    const year = Number(date.slice(0, 4));
    throw new GatewayError('CALENDAR_UNANNOUNCED', { year, known: `${first}–${last}` });
  }

  /** True where the holidays of the date's year are known. */
  private knows(date: string): boolean {
    const year = Number(date.slice(0, 4));
    if (year >= ANNOUNCED_YEARS.first && year <= ANNOUNCED_YEARS.last) return true;
    return this.holidays.has(`${year}-01-01`) && this.holidays.has(`${year}-10-01`);
  }
}

/** The date on which so many days that count are over after another. */
function countDays(from: string, days: number, counts: (date: string) => boolean): string {
  if (!Number.isSafeInteger(days) || days < 0) {
    throw new RangeError('expected a whole number of working days from 0 up');
  }
  let date = addDays(from, 0);
  for (let left = days; left > 0; ) {
    date = addDays(date, 1);
    if (counts(date)) left -= 1;
  }
  return date;
}
