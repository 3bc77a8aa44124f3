import { isGatewayError, type WorkingCalendar } from '../platform';
import type { DeadlineRecord } from './deadline';

/** The last day of a clock, and the one on which its department is reminded. */
type DueDays = Pick<DeadlineRecord, 'dueOn' | 'remindOn'>;

/** No days: of a clock that is stopped, or whose end nobody can tell yet. */
export const NO_DAYS: DueDays = Object.freeze({ dueOn: null, remindOn: null });

type Count = Pick<DeadlineRecord, 'countedFrom' | 'daysLeft'>;

/** How many working days before the last one a department is reminded. */
const REMIND_BEFORE = 1;

/**
 * When a clock is due, and one working day before that. A clock that ends in a year whose holidays
 * are not announced has no last day yet: nothing is refused for it, and the sweep gives it its day as
 * soon as the calendar knows it. Until then its department is reminded by plain weekends.
 */
export function dueDays(calendar: WorkingCalendar, { countedFrom, daysLeft }: Count): DueDays {
  const early = Math.max(daysLeft - REMIND_BEFORE, 0);
  try {
    return {
      dueOn: calendar.addWorkingDays(countedFrom, daysLeft),
      remindOn: calendar.addWorkingDays(countedFrom, early),
    };
  } catch (error) {
    if (!isGatewayError(error, 'CALENDAR_UNANNOUNCED')) throw error;
    return { dueOn: null, remindOn: calendar.estimateWorkingDays(countedFrom, early) };
  }
}

/**
 * The last day by plain weekends of a running clock that ends in a year which is not announced; null
 * for any other. It is to be shown as provisional: nobody is late by it.
 */
export function provisionalDueOn(
  calendar: WorkingCalendar,
  deadline: Count & Pick<DeadlineRecord, 'dueOn' | 'stoppedAt' | 'metAt' | 'droppedAt'>,
): string | null {
  const { dueOn, stoppedAt, metAt, droppedAt, countedFrom, daysLeft } = deadline;
  if (dueOn !== null || stoppedAt || metAt || droppedAt) return null;
  return calendar.estimateWorkingDays(countedFrom, daysLeft);
}
