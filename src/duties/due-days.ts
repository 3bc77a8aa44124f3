import { isGatewayError, type WorkingCalendar } from '../platform';
import type { DeadlineRecord } from './deadline';

/** The last day of a clock, and the one on which its department is reminded. */
type DueDays = Pick<DeadlineRecord, 'dueOn' | 'remindOn'>;

/** No days: of a clock that is stopped, or whose end nobody can tell yet. */
export const NO_DAYS: DueDays = Object.freeze({ dueOn: null, remindOn: null });

/**
 * When a clock is due, and one working day before that. A clock that ends in a year whose holidays
 * are not announced has no days yet: nothing is refused for it, and the sweep gives it its days as
 * soon as the calendar knows them.
 */
export function dueDays(
  calendar: WorkingCalendar,
  { countedFrom, daysLeft }: Pick<DeadlineRecord, 'countedFrom' | 'daysLeft'>,
): DueDays {
  try {
    return {
      dueOn: calendar.addWorkingDays(countedFrom, daysLeft),
      remindOn: calendar.addWorkingDays(countedFrom, Math.max(daysLeft - 1, 0)),
    };
  } catch (error) {
    if (isGatewayError(error, 'CALENDAR_UNANNOUNCED')) return NO_DAYS;
    throw error;
  }
}
