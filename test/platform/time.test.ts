import fc from 'fast-check';
import { GatewayError } from '../../src/platform/errors/gateway-error';
import { ANNOUNCED_YEARS } from '../../src/platform/time/announced-years';
import { WorkingCalendar } from '../../src/platform/time/calendar';
import {
  addDays,
  chinaDate,
  chinaDayStart,
  isRealDate,
} from '../../src/platform/time/calendar-date';
import { systemClock, TestClock } from '../../src/platform/time/clock';

const calendar = new WorkingCalendar();
const beyond = ANNOUNCED_YEARS.last + 1;

/** Day of the week of a date: 0 is Sunday. */
function weekday(date: string): number {
  return new Date(date).getUTCDay();
}

function daysOf(year: number): string[] {
  const days: string[] = [];
  for (let day = `${year}-01-01`; day.startsWith(String(year)); day = addDays(day, 1))
    days.push(day);
  return days;
}

describe('calendar dates', () => {
  it.each(['2024-02-29', '2000-02-29', '1900-01-01', '2026-12-31'])('%s is real', (date) => {
    expect(isRealDate(date)).toBe(true);
  });

  it.each([
    '2025-02-29',
    '1900-02-29',
    '2026-02-30',
    '2026-13-01',
    '2026-00-10',
    '2026-1-1',
    '',
    'x',
    '2026-01-01T00:00:00Z',
    ' 2026-01-01',
  ])('%j is no date', (date) => {
    expect(isRealDate(date)).toBe(false);
    expect(() => addDays(date, 1)).toThrow(RangeError);
    expect(() => chinaDayStart(date)).toThrow(RangeError);
  });

  it('turns the day at midnight in China, which is 16:00 UTC the day before', () => {
    expect(chinaDate(new Date('2026-06-29T15:59:59.999Z'))).toBe('2026-06-29');
    expect(chinaDate(new Date('2026-06-29T16:00:00Z'))).toBe('2026-06-30');
    expect(chinaDayStart('2026-06-30').toISOString()).toBe('2026-06-29T16:00:00.000Z');
  });

  it('counts days over months, leap days and years, forwards and back', () => {
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(addDays('2025-12-31', 1)).toBe('2026-01-01');
    expect(addDays('2026-03-01', -1)).toBe('2026-02-28');
  });
});

describe('the working-day calendar', () => {
  it('keeps the notice for 2025 to the day (国办发明电〔2024〕12号)', () => {
    const off = [
      ['2025-01-01'],
      [
        '2025-01-28',
        '2025-01-29',
        '2025-01-30',
        '2025-01-31',
        '2025-02-01',
        '2025-02-02',
        '2025-02-03',
        '2025-02-04',
      ],
      ['2025-04-04', '2025-04-05', '2025-04-06'],
      ['2025-05-01', '2025-05-02', '2025-05-03', '2025-05-04', '2025-05-05'],
      ['2025-05-31', '2025-06-01', '2025-06-02'],
      [
        '2025-10-01',
        '2025-10-02',
        '2025-10-03',
        '2025-10-04',
        '2025-10-05',
        '2025-10-06',
        '2025-10-07',
        '2025-10-08',
      ],
    ].flat();
    const made = ['2025-01-26', '2025-02-08', '2025-04-27', '2025-09-28', '2025-10-11'];
    for (const date of daysOf(2025)) {
      const plain = weekday(date) >= 1 && weekday(date) <= 5;
      const works = made.includes(date) || (plain && !off.includes(date));
      expect([date, calendar.isWorkingDay(date)]).toEqual([date, works]);
    }
  });

  it.each([
    ['2020-01-31', false, 'the Spring Festival of 2020 was made longer'],
    ['2015-09-03', false, 'the 70th anniversary of the victory'],
    ['2015-09-06', true, 'a Sunday worked for it'],
    ['2011-12-31', true, 'a Saturday worked for New Year of 2012'],
    ['2024-02-04', true, 'a Sunday worked before the Spring Festival of 2024'],
    ['2024-02-09', true, 'New Year’s Eve was no public holiday in 2024'],
    ['2026-02-28', true, 'a Saturday worked after the Spring Festival of 2026'],
    ['2026-10-01', false, 'National Day'],
  ])('%s works: %s (%s)', (date, works) => {
    expect(calendar.isWorkingDay(date)).toBe(works);
  });

  it('begins a period on the next working day', () => {
    expect(calendar.addWorkingDays('2026-06-26', 1)).toBe('2026-06-29');
    expect(calendar.addWorkingDays('2026-06-27', 1)).toBe('2026-06-29');
    expect(calendar.addWorkingDays('2026-06-29', 10)).toBe('2026-07-13');
    expect(calendar.addWorkingDays('2026-06-27', 0)).toBe('2026-06-27');
  });

  it('steps over holidays and counts weekends that are worked', () => {
    expect(calendar.addWorkingDays('2025-09-26', 1)).toBe('2025-09-28');
    expect(calendar.addWorkingDays('2025-09-30', 1)).toBe('2025-10-09');
    expect(calendar.addWorkingDays('2025-09-30', 3)).toBe('2025-10-11');
    expect(calendar.addWorkingDays('2025-01-27', 1)).toBe('2025-02-05');
  });

  it('counts between two days what addWorkingDays adds, and below zero backwards', () => {
    const start = fc.integer({ min: 0, max: 700 }).map((days) => addDays('2024-01-01', days));
    fc.assert(
      fc.property(start, fc.integer({ min: 0, max: 200 }), (from, days) => {
        const to = calendar.addWorkingDays(from, days);
        expect(calendar.workingDaysBetween(from, to)).toBe(days);
        expect(calendar.workingDaysBetween(to, from) + days).toBe(0);
      }),
      { numRuns: 200 },
    );
  });

  it('refuses a year that nobody announced rather than guess, also in the middle of a period', () => {
    const expected = new GatewayError('CALENDAR_UNANNOUNCED', {
      year: beyond,
      known: `${ANNOUNCED_YEARS.first}–${ANNOUNCED_YEARS.last}`,
    });
    expect(() => calendar.isWorkingDay(`${beyond}-03-01`)).toThrow(expected);
    expect(() => calendar.addWorkingDays(`${ANNOUNCED_YEARS.last}-12-30`, 5)).toThrow(expected);
    expect(() => calendar.isWorkingDay('2003-06-02')).toThrow('The holidays of 2003 are not known');
  });

  it('estimates by plain weekends and the days it was told of, where it would refuse to count', () => {
    const { last } = ANNOUNCED_YEARS;
    for (const days of [0, 1, 9]) {
      const known = calendar.addWorkingDays(`${last}-06-01`, days);
      expect(calendar.estimateWorkingDays(`${last}-06-01`, days)).toBe(known);
    }
    const from = `${last}-12-31`;
    const weekdays = daysOf(beyond).filter((day) => ![0, 6].includes(weekday(day)));
    expect(calendar.estimateWorkingDays(from, 5)).toBe(weekdays[4]);
    const off = new WorkingCalendar({ extraHolidays: [`${weekdays[1]}`] });
    expect(off.estimateWorkingDays(from, 5)).toBe(weekdays[5]);
    const weekend = daysOf(beyond).find((day) => [0, 6].includes(weekday(day))) ?? '';
    const on = new WorkingCalendar({ extraWorkdays: [weekend] });
    const likely = [...weekdays, weekend].sort();
    expect(on.estimateWorkingDays(from, 5)).toBe(likely[4]);
    expect(() => calendar.estimateWorkingDays('soon', 1)).toThrow(RangeError);
  });

  it('tells up to which day it knows', () => {
    const { last } = ANNOUNCED_YEARS;
    expect(calendar.lastKnownDay(`${last}-11-27`)).toBe(`${last}-12-31`);
    expect(calendar.lastKnownDay('2020-02-29')).toBe(`${last}-12-31`);
    expect(calendar.lastKnownDay(`${beyond}-01-04`)).toBeNull();
    const extended = new WorkingCalendar({ extraHolidays: [`${beyond}-01-01`, `${beyond}-10-01`] });
    expect(extended.lastKnownDay(`${last}-11-27`)).toBe(`${beyond}-12-31`);
  });

  it('knows a year of which the operator added the whole notice', () => {
    const extended = new WorkingCalendar({
      extraHolidays: [`${beyond}-01-01`, `${beyond}-10-01`, `${beyond}-03-02`],
      extraWorkdays: [`${beyond}-03-06`],
    });
    expect(extended.isWorkingDay(`${beyond}-01-01`)).toBe(false);
    expect(extended.isWorkingDay(`${beyond}-03-02`)).toBe(false);
    expect(extended.isWorkingDay(`${beyond}-03-06`)).toBe(true);
    const monday = daysOf(beyond).find((day) => weekday(day) === 1 && day > `${beyond}-04`) ?? '';
    expect(extended.isWorkingDay(monday)).toBe(true);
    expect(extended.isWorkingDay(addDays(monday, -1))).toBe(false);
  });

  it('does not take one odd day for the notice of a year', () => {
    for (const day of ['01-01', '03-02', '10-01']) {
      const odd = new WorkingCalendar({ extraHolidays: [`${beyond}-${day}`] });
      expect(odd.isWorkingDay(`${beyond}-${day}`)).toBe(false);
      expect(() => odd.isWorkingDay(`${beyond}-03-03`)).toThrow('not known');
    }
  });

  it('lets the operator’s day outweigh the package', () => {
    const local = new WorkingCalendar({
      extraHolidays: ['2026-06-30'],
      extraWorkdays: ['2026-07-04'],
    });
    expect(calendar.isWorkingDay('2026-06-30')).toBe(true);
    expect(local.isWorkingDay('2026-06-30')).toBe(false);
    expect(local.isWorkingDay('2026-07-04')).toBe(true);
    expect(local.addWorkingDays('2026-06-29', 4)).toBe('2026-07-04');
  });

  it.each([-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])(
    'refuses a period of %s days',
    (days) => {
      expect(() => calendar.addWorkingDays('2026-06-29', days)).toThrow(RangeError);
    },
  );

  it.each(['2026-02-30', '', '2026-6-1'])('refuses %j as a date', (date) => {
    expect(() => calendar.isWorkingDay(date)).toThrow(RangeError);
    expect(() => calendar.addWorkingDays(date, 0)).toThrow(RangeError);
    expect(() => calendar.workingDaysBetween(date, '2026-06-29')).toThrow(RangeError);
    expect(() => calendar.workingDaysBetween('2026-06-29', date)).toThrow(RangeError);
  });
});

describe('clocks', () => {
  it('the system clock tells the time, and a monotonic one that grows', () => {
    const before = Date.now();
    const start = systemClock.monotonic();
    expect(systemClock.now().getTime()).toBeGreaterThanOrEqual(before);
    expect(systemClock.monotonic()).toBeGreaterThanOrEqual(start);
  });

  it('a test clock stands still, passes time on both faces, and is set on the wall only', () => {
    const clock = new TestClock('2026-06-30T09:00:00+08:00');
    expect(clock.now().toISOString()).toBe('2026-06-30T01:00:00.000Z');
    clock.advance(90_000);
    expect(clock.now().toISOString()).toBe('2026-06-30T01:01:30.000Z');
    expect(clock.monotonic()).toBe(90_000);
    clock.set(new Date('2026-06-01T00:00:00Z'));
    expect(clock.now().toISOString()).toBe('2026-06-01T00:00:00.000Z');
    expect(clock.monotonic()).toBe(90_000);
  });

  it('a test clock hands out dates that nobody can turn it by', () => {
    const clock = new TestClock('2026-06-30T00:00:00Z');
    clock.now().setFullYear(1999);
    expect(clock.now().getUTCFullYear()).toBe(2026);
  });

  it('a test clock refuses to run backwards or to start at no instant', () => {
    const clock = new TestClock(new Date(0));
    expect(() => clock.advance(-1)).toThrow(RangeError);
    expect(() => clock.advance(Number.NaN)).toThrow(RangeError);
    expect(() => clock.set('yesterday')).toThrow(RangeError);
    expect(() => new TestClock('')).toThrow(RangeError);
  });
});
