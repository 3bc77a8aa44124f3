import { IN_BUSINESS } from './companies';
import { dayOf } from './dates';
import { INSURED } from './insurance';
import {
  type City,
  type Company,
  isCompany,
  type Party,
  type Person,
  partyCode,
  type TaxCertificate,
} from './model';
import { Random } from './random';

/** The last year that is settled on the city's day, and the one before. */
export const TAX_YEARS = [2024, 2025] as const;

/** 个人所得税 starts above 60,000 yuan a year. */
const ALLOWANCE_FEN = 6_000_000;
const INCOME_TAX = '个人所得税';

/** Kinds of tax a company pays, the letter in the certificate number, and how many pay. */
const COMPANY_TAXES = [
  { kind: '增值税', letter: 'V', share: 1 },
  { kind: '企业所得税', letter: 'E', share: 0.7 },
] as const;

/**
 * The certificates of one taxpayer, the oldest first. They are derived from the seed and the
 * taxpayer's code alone, so nobody needs to keep them: the tax office's server asks here.
 */
export function taxCertificatesOf(city: City, party: Party): readonly TaxCertificate[] {
  const random = new Random(`${city.options.seed}/tax/${partyCode(party)}`);
  if (isCompany(party)) return companyTaxes(party, random);
  return incomeTaxes(city, party, random);
}

/** Every certificate of the city: people first, then companies, each in their order. */
export function* taxCertificates(city: City): Generator<TaxCertificate> {
  for (const person of city.people) yield* taxCertificatesOf(city, person);
  for (const company of city.companies) yield* taxCertificatesOf(city, company);
}

function incomeTaxes(city: City, person: Person, random: Random): readonly TaxCertificate[] {
  const account = city.insurance.get(person);
  if (account?.status !== INSURED.employed) return [];
  const fen = incomeTax(account.baseFen * 12);
  if (fen === 0) return [];
  return TAX_YEARS.filter((year) => account.firstMonth <= year * 12).map((year) =>
    certify(person, year, INCOME_TAX, 'P', fen, random),
  );
}

/** Three per cent to 36,000 yuan above the allowance, ten to 144,000, twenty beyond. */
function incomeTax(yearlyFen: number): number {
  const taxable = Math.max(0, yearlyFen - ALLOWANCE_FEN);
  const first = Math.min(taxable, 3_600_000) * 0.03;
  const second = Math.max(0, Math.min(taxable, 14_400_000) - 3_600_000) * 0.1;
  return Math.round(first + second + Math.max(0, taxable - 14_400_000) * 0.2);
}

function companyTaxes(company: Company, random: Random): readonly TaxCertificate[] {
  if (company.status !== IN_BUSINESS) return [];
  return TAX_YEARS.filter((year) => company.establishedDay < dayOf(year, 7, 1)).flatMap((year) =>
    COMPANY_TAXES.filter(({ share }) => random.chance(share)).map(({ kind, letter }) =>
      certify(company, year, kind, letter, random.int(10_000, 90_000_000), random),
    ),
  );
}

/** Paid in the spring after the year, in office hours. */
function certify(
  party: Party,
  year: number,
  kind: string,
  letter: string,
  fen: number,
  random: Random,
): TaxCertificate {
  const number = `${letter}11${year}${String(party.index).padStart(8, '0')}`;
  const paidDay = dayOf(year + 1, 3, 1) + random.int(0, 90);
  return { number, party, year, kind, fen, paidDay, paidMinute: random.int(9 * 60, 17 * 60) };
}
