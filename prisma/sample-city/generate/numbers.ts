import { creditCode, organisationCode } from '../../../src/platform';

/** Registrar 9 and category 1 of GB 32100: a company registered by market regulation. */
const COMPANY = ['9', '1'] as const;
/** Registrar 1 and category 1: an organ of the state. */
const ORGAN = ['1', '1'] as const;

/**
 * A telephone number nobody has: eleven digits beginning 1200, while mobile numbers begin 13–19
 * and short numbers of the 12x services are shorter.
 */
export function inventPhone(index: number): string {
  return `1200${String(index).padStart(7, '0')}`;
}

/**
 * A bank card with a good Luhn digit under 9999, the card prefix of country 999, which ISO 3166
 * gives to nobody. 19 digits.
 */
export function inventBankCard(index: number): string {
  const digits = `999900${String(index).padStart(12, '0')}`;
  return digits + luhnDigit(digits);
}

/** The credit code of the `index`-th company of a district; organisation codes begin XN (虚拟). */
export function companyCode(division: string, index: number): string {
  return creditCode(...COMPANY, division, organisationCode(`XN${String(index).padStart(6, '0')}`));
}

/** The credit code of a sample department; organisation codes begin XN9. */
export function departmentCode(division: string, index: number): string {
  return creditCode(...ORGAN, division, organisationCode(`XN9${String(index).padStart(5, '0')}`));
}

/** An amount of fen (hundredths of a yuan) as an exact decimal, such as `12345.60`. */
export function yuan(fen: number): string {
  return `${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, '0')}`;
}

/** The check digit that makes the sum of ISO/IEC 7812-1 end in 0. */
function luhnDigit(digits: string): number {
  let sum = 0;
  for (let at = 0; at < digits.length; at++) {
    const digit = Number(digits[digits.length - 1 - at]);
    const doubled = at % 2 === 0 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return (10 - (sum % 10)) % 10;
}
