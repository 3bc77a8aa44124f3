import { GatewayError } from '../platform';

/** Dates and instants in UTC of the years 0001 to 9999, which every source knows. */
const KNOWN_YEAR = /^(?!0000)\d{4}-/;

/** What is wrong with others. */
export const TIME_PROBLEM = Object.freeze({
  expected: {
    zh: '公元 1 年至 9999 年（按 UTC 计）的日期或时间',
    en: 'a date or time in the years 1 to 9999, in UTC',
  },
  got: { zh: '此外的年份', en: 'a year beyond' },
});

/** True for the text of a date or of an instant in UTC that every source can be asked about. */
export function isKnownTime(text: string): boolean {
  return KNOWN_YEAR.test(text);
}

/** Throws INPUT_INVALID, naming the place, for a date or an instant that no source can know. */
export function checkTime(field: string, text: string): string {
  if (isKnownTime(text)) return text;
  throw new GatewayError('INPUT_INVALID', { field, ...TIME_PROBLEM });
}
