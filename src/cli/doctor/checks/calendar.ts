import { type Config, calendarOutlook, chinaDate, WorkingCalendar } from '../../../platform';
import { type Finding, fail, ok, warn } from '../finding';

/** The working days of today are known, and those of the weeks to come. */
export function checkCalendar(config: Config, now: Date): Finding {
  const about = 'calendar';
  const { state, end } = calendarOutlook(new WorkingCalendar(config), now);
  const mend =
    'upgrade, or enter the days of the notice in ONCE_EXTRA_HOLIDAYS and ONCE_EXTRA_WORKDAYS';
  if (end === null) {
    return fail(about, `the working days of ${chinaDate(now).slice(0, 4)} are not known`, mend);
  }
  const says = `working days known to the end of ${end.slice(0, 4)}`;
  if (state === 'ok') return ok(about, says);
  return warn(about, `${says}; terms that end later are shown as provisional, by weekends`, mend);
}
