import { countReadsByHour, type HourOfReads } from '../../../audit';
import { addDays, chinaDayStart, isGatewayError, type WorkingCalendar } from '../../../platform';
import { anomalyRule, type Look } from '../anomaly-rule';
import type { LimitsOf } from '../limits';
import { DAYS_BEFORE, sumOf } from '../weeks-before';

const SAYS = {
  zh: '{day}，{department}在夜间或者非工作日读取 {reads} 次，此前四周日均 {before} 次（{least} 次且 {times} 倍起报）',
  en: 'On {day} {department} read {reads} times at night or on days off, {before} a day on average of the four weeks before (told from {least} and {times} times as many on)',
};

/** Whether offices are closed on a day; of a year that nobody announced only the nights are known. */
function isDayOff(calendar: WorkingCalendar, day: string): boolean {
  try {
    return !calendar.isWorkingDay(day);
  } catch (error) {
    if (isGatewayError(error, 'CALENDAR_UNANNOUNCED')) return false;
    throw error;
  }
}

/** Reads by department while offices were closed. */
function closedReads(
  { ctx: { calendar } }: Look,
  { opens, closes }: LimitsOf<'offHours'>,
  hours: readonly HourOfReads[],
): ReadonlyMap<string, number> {
  const closed = hours.filter(
    ({ day, hour }) => hour < opens || hour >= closes || isDayOff(calendar, day),
  );
  return sumOf(closed, ({ departmentId }) => departmentId);
}

/** Many more reads at night or on days off than a department usually makes then. SHR-6 */
export const offHours = anomalyRule('offHours', SAYS, async (look, limits) => {
  const { ctx, day, from, names } = look;
  const { least, times } = limits;
  const today = closedReads(look, limits, await countReadsByHour(ctx.db, look, null));
  const many = [...today].filter(([, reads]) => reads >= least);
  if (many.length === 0) return [];
  const weeks = { from: chinaDayStart(addDays(day, -DAYS_BEFORE)), to: from };
  const departments = many.map(([id]) => id);
  const before = closedReads(look, limits, await countReadsByHour(ctx.db, weeks, departments));
  const average = (id: string): number => (before.get(id) ?? 0) / DAYS_BEFORE;
  const unusual = many.filter(([id, reads]) => reads >= times * average(id));
  return unusual.map(([departmentId, reads]) => ({
    ...{ day, departmentId, subject: departmentId },
    figures: {
      ...{ day, department: names.department(departmentId), reads, least, times },
      before: Math.round(average(departmentId) * 10) / 10,
    },
  }));
});
