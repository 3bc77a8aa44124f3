import { addDays } from '../../platform';

/** How far from today a change of law may hold, in days: laws come into force some years ahead at most. */
const MOST_DAYS_AHEAD = 3 * 365;
const MOST_DAYS_AGO = 10 * 365;

/** The first and the last day, YYYY-MM-DD, from which on a change that is told today may hold. */
export function changeSpan(today: string): { readonly from: string; readonly to: string } {
  return { from: addDays(today, -MOST_DAYS_AGO), to: addDays(today, MOST_DAYS_AHEAD) };
}
