const MILLISECONDS_A_DAY = 86_400_000;

/** The day number of a calendar date: whole days since 1970-01-01. Month and day count from 1. */
export function dayOf(year: number, month: number, day: number): number {
  return Date.UTC(year, month - 1, day) / MILLISECONDS_A_DAY;
}

/** The day on which the sample city stands still. Nothing in it happens later. */
export const CITY_DATE = '2026-06-30';

/** CITY_DATE as a day number. */
export const CITY_DAY = dayOf(2026, 6, 30);

/** A century has 36,525 days and a city a million dates: each text is made once. */
const texts = new Map<number, string>();

/** A day number as `YYYY-MM-DD`. */
export function isoDate(day: number): string {
  const known = texts.get(day);
  if (known) return known;
  const text = new Date(day * MILLISECONDS_A_DAY).toISOString().slice(0, 10);
  texts.set(day, text);
  return text;
}

/** A day number and a minute of that day as a Beijing time, such as `2026-06-18T09:30:00+08:00`. */
export function isoDateTime(day: number, minute: number): string {
  const hours = String(Math.floor(minute / 60)).padStart(2, '0');
  return `${isoDate(day)}T${hours}:${String(minute % 60).padStart(2, '0')}:00+08:00`;
}

/** The same calendar day `years` later; 29 February becomes 1 March. */
export function yearsAfter(day: number, years: number): number {
  const date = new Date(day * MILLISECONDS_A_DAY);
  return dayOf(date.getUTCFullYear() + years, date.getUTCMonth() + 1, date.getUTCDate());
}

/** Full years lived on a day, as the law counts age. */
export function ageOn(day: number, birthDay: number): number {
  const years = yearOf(day) - yearOf(birthDay);
  return yearsAfter(birthDay, years) > day ? years - 1 : years;
}

function yearOf(day: number): number {
  return new Date(day * MILLISECONDS_A_DAY).getUTCFullYear();
}

/** A month number (year × 12 + month − 1) of a day number. */
export function monthOf(day: number): number {
  const date = new Date(day * MILLISECONDS_A_DAY);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

/** A month number as `YYYY-MM`. */
export function isoMonth(month: number): string {
  return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
}
