import { citizenNumberProblem, type Words } from '../../platform';

/** Something in a text that is a person's own. */
interface PrivateCode {
  readonly kind: Words;
  /** Runs of characters that could be one. */
  readonly shape: RegExp;
  isOne(code: string): boolean;
}

/** The check digit of payment cards (ISO/IEC 7812, Luhn). */
function isCardNumber(code: string): boolean {
  const digits = [...code].reverse().map(Number);
  const sum = digits.reduce((total, digit, place) => {
    const weighed = place % 2 === 1 ? digit * 2 : digit;
    return total + (weighed > 9 ? weighed - 9 : weighed);
  }, 0);
  return sum % 10 === 0;
}

const CODES: readonly PrivateCode[] = Object.freeze([
  {
    kind: { zh: '公民身份号码', en: 'a citizen number' },
    shape: /(?<!\d)\d{17}[\dX](?![\dX])/gi,
    isOne: (code: string) => citizenNumberProblem(code.toUpperCase()) === null,
  },
  {
    kind: { zh: '手机号码', en: 'a mobile number' },
    shape: /(?<!\d)1[3-9]\d{9}(?!\d)/g,
    isOne: () => true,
  },
  {
    kind: { zh: '银行账号', en: 'a bank card number' },
    shape: /(?<!\d)\d{16,19}(?!\d)/g,
    isOne: isCardNumber,
  },
]);

/** Digits as they are typed: full width, and in groups with a blank or a stroke between. */
function plainDigits(text: string): string {
  return text.normalize('NFKC').replace(/(?<=\d)[ -](?=\d)/g, '');
}

/**
 * What kinds of private codes stand in a text, told by their form and check digits. What is hidden
 * by asterisks is none.
 */
export function privateCodesIn(text: string): readonly Words[] {
  const plain = plainDigits(text);
  return CODES.filter(({ shape, isOne }) =>
    [...plain.matchAll(shape)].some(([code]) => isOne(code)),
  ).map(({ kind }) => kind);
}
