import { chinaDate } from '../../platform';

/** The first day of the month that lies so many months before (below zero: after) the one of an instant, in China. */
export function monthStart(instant: Date, monthsBefore: number): string {
  const [year = 0, month = 0] = chinaDate(instant).split('-').map(Number);
  const months = year * 12 + month - 1 - monthsBefore;
  const text = String((months % 12) + 1).padStart(2, '0');
  return `${String(Math.floor(months / 12)).padStart(4, '0')}-${text}-01`;
}
