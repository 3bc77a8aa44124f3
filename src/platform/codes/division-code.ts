import { type CodeProblem, lengthWords, strayWords } from './code-problem';

const DIGITS = '0123456789';

/** Two-digit prefixes of GB/T 2260: the 34 province-level divisions. */
const PROVINCES: ReadonlySet<string> = new Set(
  (
    '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 ' +
    '50 51 52 53 54 61 62 63 64 65 71 81 82'
  ).split(' '),
);

/** True when the first two digits name a province-level division of GB/T 2260. */
export function isKnownProvince(code: string): boolean {
  return PROVINCES.has(code.slice(0, 2));
}

/**
 * Checks a division code of GB/T 2260: 6 digits, a known province, and no county without its
 * prefecture. The list of counties changes every year and is data, so it is not checked here.
 */
export function divisionCodeProblem(code: string): CodeProblem | null {
  const expected = {
    zh: '6 位行政区划代码 (GB/T 2260)',
    en: 'a 6-digit division code (GB/T 2260)',
  };
  if (code.length !== 6) return { expected, got: lengthWords(code) };
  if (!/^[0-9]{6}$/.test(code)) return { expected, got: strayWords(code, DIGITS) };
  if (!isKnownProvince(code)) {
    return { expected, got: { zh: '前两位不是已知省份', en: 'no known province in places 1–2' } };
  }
  if (code.slice(2, 4) === '00' && code.slice(4) !== '00') {
    return { expected, got: { zh: '有县级而无地级代码', en: 'a county without its prefecture' } };
  }
  return null;
}
