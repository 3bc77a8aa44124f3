/** Milliseconds of a day. */
const DAY = 86_400_000;

/** China keeps UTC+8 all year (since 1992), so no time zone tables are needed. */
const CHINA_OFFSET = 8 * 3_600_000;

/** Midnight UTC of a calendar date, or NaN where the text is no real YYYY-MM-DD. */
function utcOf(date: string): number {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return Number.NaN;
  const time = Date.parse(`${date}T00:00:00Z`);
  // Date.parse takes 30 February for 1 March: only a date that falls on its own day is real.
  return new Date(time).getUTCDate() === Number(date.slice(8)) ? time : Number.NaN;
}

/** The UTC calendar date of a time in milliseconds. */
function textOf(time: number): string {
  return Number.isNaN(time) ? '' : new Date(time).toISOString().slice(0, 10);
}

/** True for a real calendar date written YYYY-MM-DD. */
export function isRealDate(date: string): boolean {
  return !Number.isNaN(utcOf(date));
}

/** The date that many days after (or, below zero, before) a date. Throws RangeError on no date. */
export function addDays(date: string, days: number): string {
  return textOf(checkedUtc(date) + days * DAY);
}

/** The calendar date in China (UTC+8) at an instant, as YYYY-MM-DD. */
export function chinaDate(instant: Date): string {
  return textOf(instant.getTime() + CHINA_OFFSET);
}

/** The instant a calendar date begins in China. Throws RangeError on no date. */
export function chinaDayStart(date: string): Date {
  return new Date(checkedUtc(date) - CHINA_OFFSET);
}

/** Midnight UTC of a date that must be real. */
function checkedUtc(date: string): number {
  const time = utcOf(date);
  if (Number.isNaN(time)) throw new RangeError('expected a real date written YYYY-MM-DD');
  return time;
}
