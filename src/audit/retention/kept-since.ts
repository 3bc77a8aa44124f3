import { chinaDayStart } from '../../platform';
import { monthStart } from '../months/month-start';

/** Records from this instant on must be kept: whole months in China, at least as many as the term has. SHR-10 */
export function keptSince(now: Date, keepMonths: number): Date {
  return chinaDayStart(monthStart(now, keepMonths));
}

/** The day (YYYY-MM-DD in China) from which a record of this instant need not be kept any more. SHR-10 */
export function keptUntil(at: Date, keepMonths: number): string {
  return monthStart(at, -(keepMonths + 1));
}
