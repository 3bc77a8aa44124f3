import { type CodeProblem, lengthWords, strayWords } from './code-problem';
import { isKnownProvince } from './division-code';

/** The 31 characters of GB 32100-2015; their places are their values. No I, O, S, V, Z. */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28] as const;

/** Weights and check characters of the organisation code inside (GB 11714-1997). */
const ORGANISATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2] as const;
const ORGANISATION_CHECKS = '0123456789X';

/** Registrations made by the state itself carry this prefix instead of a province. */
const NATIONAL = '10';

const EXPECTED = {
  zh: '18 位统一社会信用代码 (GB 32100-2015)',
  en: 'an 18-character unified social credit code (GB 32100-2015)',
};

/** The weighted sum of the first characters, each worth its place in the alphabet. */
function weighted(code: string, weights: readonly number[]): number {
  return weights.reduce(
    (sum, weight, place) => sum + weight * ALPHABET.indexOf(code.charAt(place)),
    0,
  );
}

/** The check character of 17 characters: MOD 31 of GB 32100-2015. */
function checkOf(code: string): string {
  return ALPHABET.charAt((31 - (weighted(code, WEIGHTS) % 31)) % 31);
}

/** The 36 characters of GB 11714, whose values differ from those of GB 32100 after H. */
function organisationValue(character: string): number {
  return Number.parseInt(character, 36);
}

/**
 * Makes the 9-character organisation code of 8 characters (GB 11714-1997), for `creditCode`.
 * Throws RangeError unless it gets 8 characters of the credit code alphabet.
 */
export function organisationCode(body: string): string {
  if (body.length !== 8 || [...body].some((character) => !ALPHABET.includes(character))) {
    throw new RangeError('expected 8 characters of the credit code alphabet');
  }
  const sum = ORGANISATION_WEIGHTS.reduce(
    (total, weight, place) => total + weight * organisationValue(body.charAt(place)),
    0,
  );
  return body + ORGANISATION_CHECKS.charAt((11 - (sum % 11)) % 11);
}

/** What is wrong inside a code whose characters are right. */
function contentProblem(code: string): CodeProblem | null {
  const division = code.slice(2, 8);
  if (!/^[0-9]{6}$/.test(division)) {
    return {
      expected: EXPECTED,
      got: { zh: '第 3–8 位不全是数字', en: 'no 6 digits in places 3–8' },
    };
  }
  if (!isKnownProvince(division) && !division.startsWith(NATIONAL)) {
    return {
      expected: EXPECTED,
      got: { zh: '第 3–4 位不是已知省份', en: 'no known province in places 3–4' },
    };
  }
  if (code.charAt(17) === checkOf(code)) return null;
  return {
    expected: EXPECTED,
    got: { zh: '校验位不符', en: 'a check character that does not fit' },
  };
}

/**
 * Checks a unified social credit code of GB 32100-2015: 18 characters of its alphabet, a division
 * of a known province (or of the state), and the check character. The check character of the
 * organisation code inside is left alone: the outer one already catches every single mistake, and
 * refusing a code that a registrar did issue would be worse than passing one.
 */
export function creditCodeProblem(code: string): CodeProblem | null {
  if (code.length !== 18) return { expected: EXPECTED, got: lengthWords(code) };
  if ([...code].some((character) => !ALPHABET.includes(character))) {
    return { expected: EXPECTED, got: strayWords(code, ALPHABET) };
  }
  return contentProblem(code);
}

/**
 * Makes a unified social credit code with its check character, of a registrar (1 character, 9 is
 * market regulation), a category (1, such as 1 for a company), a division (6 digits) and an
 * organisation code (9, see `organisationCode`). Throws RangeError on anything that would not
 * validate.
 */
export function creditCode(
  registrar: string,
  category: string,
  division: string,
  organisation: string,
): string {
  const body = registrar + category + division + organisation;
  const code = body.length === 17 ? body + checkOf(body) : body;
  const problem = creditCodeProblem(code);
  if (problem) throw new RangeError(`expected ${problem.expected.en}, got ${problem.got.en}`);
  return code;
}
