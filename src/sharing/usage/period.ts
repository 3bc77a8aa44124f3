import { addDays, GatewayError, isRealDate, type Words } from '../../platform';

/** Calendar dates in China, YYYY-MM-DD, both included. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

/** Most days after the first: a year, so that what is counted stays bounded. */
const LONGEST = 365;

const OTHER: Words = Object.freeze({ zh: '其他内容', en: 'something else' });

/** Refuses what are no dates, or run backwards or for more than a year. Errors: INPUT_INVALID. */
export function checkPeriod({ from, to }: Period): Period {
  for (const [field, date] of Object.entries({ from, to })) {
    if (isRealDate(date)) continue;
    const expected = { zh: '真实日期 YYYY-MM-DD', en: 'a real date YYYY-MM-DD' };
    throw new GatewayError('INPUT_INVALID', { field, expected, got: OTHER });
  }
  if (from <= to && to <= addDays(from, LONGEST)) return { from, to };
  const expected = {
    zh: '不早于开始日期、且在一年之内的日期',
    en: 'a date not before the first, within a year of it',
  };
  throw new GatewayError('INPUT_INVALID', { field: 'to', expected, got: to });
}

/** The whole quarter of the calendar that ended last before a date. */
export function lastQuarter(date: string): Period {
  const [year, month] = [Number(date.slice(0, 4)), Number(date.slice(5, 7))];
  const next = Math.floor((month - 1) / 3) * 3 + 1;
  const first = next === 1 ? `${year - 1}-10-01` : `${year}-${pad(next - 3)}-01`;
  return { from: first, to: addDays(`${year}-${pad(next)}-01`, -1) };
}

const pad = (month: number): string => String(month).padStart(2, '0');
