import { isRealDate } from '../time/calendar-date';
import { type CodeProblem, lengthWords, strayWords } from './code-problem';
import { isKnownProvince } from './division-code';

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const CHECKS = '10X98765432';
const DIGITS = '0123456789';

/** Prefix of residents from Taiwan with a mainland residence permit; no division of GB/T 2260. */
const TAIWAN_RESIDENTS = '83';

const EXPECTED = {
  zh: '18 位公民身份号码 (GB 11643)',
  en: 'an 18-character citizen number (GB 11643)',
};

/** The check character of 17 digits: MOD 11-2 of GB 11643. */
function checkOf(digits: string): string {
  const sum = WEIGHTS.reduce((total, weight, place) => total + weight * Number(digits[place]), 0);
  return CHECKS.charAt(sum % 11);
}

/** The birth date inside a citizen number, as YYYY-MM-DD. The number must have 18 characters. */
function birthDateOf(code: string): string {
  return `${code.slice(6, 10)}-${code.slice(10, 12)}-${code.slice(12, 14)}`;
}

/** What is wrong inside a number whose shape is right. */
function contentProblem(code: string): CodeProblem | null {
  if (!isKnownProvince(code) && !code.startsWith(TAIWAN_RESIDENTS)) {
    return {
      expected: EXPECTED,
      got: { zh: '前两位不是已知省份', en: 'no known province in places 1–2' },
    };
  }
  if (!/^(18|19|20)/.test(code.slice(6)) || !isRealDate(birthDateOf(code))) {
    return {
      expected: EXPECTED,
      got: { zh: '第 7–14 位不是真实日期', en: 'no real date in places 7–14' },
    };
  }
  if (code.charAt(17) === checkOf(code)) return null;
  return {
    expected: EXPECTED,
    got: { zh: '校验位不符', en: 'a check character that does not fit' },
  };
}

/**
 * Checks a citizen number of GB 11643: 18 characters, a known province, a real date of birth
 * between 1800 and 2099, and the check character (capital X).
 */
export function citizenNumberProblem(code: string): CodeProblem | null {
  if (code.length !== 18) return { expected: EXPECTED, got: lengthWords(code) };
  if (!/^[0-9]{17}/.test(code)) return { expected: EXPECTED, got: strayWords(code, DIGITS) };
  if (code.endsWith('x')) {
    return { expected: EXPECTED, got: { zh: '末位是小写 x', en: 'a small x at the end' } };
  }
  return contentProblem(code);
}

/**
 * Makes a citizen number with its check character.
 * `division` has 6 digits, `birthDate` is YYYY-MM-DD, `sequence` is 0–999: odd for men, even for
 * women. Throws RangeError on anything that would not validate.
 */
export function citizenNumber(division: string, birthDate: string, sequence: number): string {
  const order = String(sequence).padStart(3, '0');
  const digits = division + birthDate.replaceAll('-', '') + order;
  const code = /^[0-9]{17}$/.test(digits) ? digits + checkOf(digits) : digits;
  const problem = citizenNumberProblem(code);
  if (problem) throw new RangeError(`expected ${problem.expected.en}, got ${problem.got.en}`);
  return code;
}
