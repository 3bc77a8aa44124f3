import type { WorkingCalendar } from './calendar';
import { addDays, chinaDate } from './calendar-date';

/** From how many days before its end on a calendar is warned of: from November, when the notice comes. */
const WARN_DAYS = 61;

/** How far a calendar reaches from an instant. */
export interface CalendarOutlook {
  /** `ending`: the end is near; `unknown`: not even today's year is known. */
  readonly state: 'ok' | 'ending' | 'unknown';
  /** The last day that is known, YYYY-MM-DD; null where today's year is not. */
  readonly end: string | null;
}

/** How far a calendar reaches, and whether somebody should see to it. */
export function calendarOutlook(calendar: WorkingCalendar, now: Date): CalendarOutlook {
  const today = chinaDate(now);
  const end = calendar.lastKnownDay(today);
  if (end === null) return { state: 'unknown', end };
  return { state: end < addDays(today, WARN_DAYS) ? 'ending' : 'ok', end };
}
