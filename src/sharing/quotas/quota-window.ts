import { addDays, chinaDate, chinaDayStart } from '../../platform';
import type { QuotaSpan } from './quota';

const MINUTE = 60_000;

/** When the window that an instant lies in began. The one of a whole term has no other beginning. */
export function windowStart(span: QuotaSpan, now: Date): Date {
  if (span === 'total') return new Date(0);
  if (span === 'day') return chinaDayStart(chinaDate(now));
  return new Date(Math.floor(now.getTime() / MINUTE) * MINUTE);
}

/** When the next window begins and all may be used again; null where there is no next one. */
export function windowEnd(span: QuotaSpan, now: Date): Date | null {
  if (span === 'total') return null;
  if (span === 'day') return chinaDayStart(addDays(chinaDate(now), 1));
  return new Date(windowStart(span, now).getTime() + MINUTE);
}
