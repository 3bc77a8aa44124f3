import {
  type Config,
  chinaDate,
  isGatewayError,
  systemClock,
  WorkingCalendar,
} from '../../../platform';
import { type Finding, fail, ok, warn } from '../finding';

/** The month of the year's notice for the next; from then on it should be known. */
const NOTICE_MONTH = 11;

/** The working days of this year are known, and of the next one as soon as it is announced. */
export function checkCalendar(config: Config): Finding {
  const about = 'calendar';
  const calendar = new WorkingCalendar(config);
  const [year = 0, month = 0] = chinaDate(systemClock.now()).split('-').map(Number);
  const mend =
    'upgrade, or enter the days of the notice in ONCE_EXTRA_HOLIDAYS and ONCE_EXTRA_WORKDAYS';
  if (!knows(calendar, year)) {
    return fail(about, `the working days of ${year} are not known`, mend);
  }
  const next = year + 1;
  if (knows(calendar, next)) return ok(about, `working days known to the end of ${next}`);
  const says = `working days known to the end of ${year}; ${next} is not announced here`;
  return month >= NOTICE_MONTH ? warn(about, says, mend) : ok(about, says);
}

function knows(calendar: WorkingCalendar, year: number): boolean {
  try {
    calendar.isWorkingDay(`${year}-03-02`);
    return true;
  } catch (error) {
    if (isGatewayError(error, 'CALENDAR_UNANNOUNCED')) return false;
    throw error;
  }
}
