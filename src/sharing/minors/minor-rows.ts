import type { ResourceModel } from '../../catalog';
import { chinaDate, isRealDate } from '../../platform';
import type { GuardRail } from '../decision/decision';
import type { RowFilter } from '../row-condition/row-filter';

/** From this age on nobody is a minor any more. */
export const ADULT_AGE = 18;

/** What stands in the reasons of a decision that withholds rows about minors. */
export const MINOR_ROWS: GuardRail = Object.freeze({
  id: 'minor-rows',
  sentence: Object.freeze({
    zh: '涉及未成年人的行，以及无法判明年龄的行，只为主管部门列明可以使用此类数据的服务事项提供。',
    en: 'Rows about minors, and rows that do not tell how old somebody is, are given only for service items that the sharing authority has listed for them.',
  }),
});

/**
 * The day before which everybody was born who is of age at an instant, in China's time: whoever has
 * an eighteenth birthday today is so from tomorrow on, as a year that was begun ends with its day.
 */
export function adultBefore(now: Date): string {
  const today = chinaDate(now);
  const year = String(Number(today.slice(0, 4)) - ADULT_AGE).padStart(4, '0');
  const day = `${year}${today.slice(4)}`;
  // Only 29 February has no counterpart; the day after the 28th is then 1 March.
  return isRealDate(day) ? day : `${year}-03-01`;
}

/**
 * Rows about people who are of age, by the item that the entry names; null where it names none. A row
 * without a birth date is not among them.
 */
export function adultRows({ ageItem, items }: ResourceModel): RowFilter | null {
  if (ageItem === null) return null;
  const item = items.find(({ apiName }) => apiName === ageItem);
  // An entry is checked for it; where it does not hold nevertheless, nobody is known to be of age.
  if (!item) return { op: 'or', of: [] };
  return { op: 'ofAge', field: item.field, by: item.type === 'D' ? 'date' : 'citizenNumber' };
}
