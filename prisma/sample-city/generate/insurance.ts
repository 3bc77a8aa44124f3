import { IN_BUSINESS } from './companies';
import { ageOn, CITY_DAY, dayOf, monthOf, yearsAfter } from './dates';
import type { Company, Insurance, Person } from './model';
import type { Random } from './random';

/** Status of an insured person, as the register words it. */
export const INSURED = {
  employed: '正常参保（职工）',
  selfEmployed: '正常参保（灵活就业）',
  paused: '暂停参保',
  retired: '待遇领取',
} as const;

const RETIREMENT_AGE = { 男: 60, 女: 55 } as const;
const THIS_MONTH = monthOf(CITY_DAY);
/** Social insurance in its present form began with 1998. */
const FIRST_MONTH = monthOf(dayOf(1998, 1, 1));
/** The lowest and highest contribution base of a month, in fen. */
const BASE = { lowest: 682_100, highest: 3_528_300 } as const;

const WORKING = [
  { weight: 70, status: INSURED.employed },
  { weight: 10, status: INSURED.selfEmployed },
  { weight: 8, status: INSURED.paused },
  { weight: 12, status: null },
] as const;

/** Adds an account for most adults that `accounts` does not hold yet. */
export function insure(
  accounts: Map<Person, Insurance>,
  people: readonly Person[],
  companies: readonly Company[],
  random: Random,
): void {
  const employers = companies.filter((company) => company.status === IN_BUSINESS);
  for (const person of people) {
    if (accounts.has(person)) continue;
    const account = openAccount(person, employers, random);
    if (account) accounts.set(person, account);
  }
}

function openAccount(
  person: Person,
  employers: readonly Company[],
  random: Random,
): Insurance | null {
  const age = ageOn(CITY_DAY, person.birthDay);
  if (age < 19) return null;
  const retired = age >= RETIREMENT_AGE[person.sex];
  const status = retired ? retiredStatus(random) : random.weighted(WORKING).status;
  if (!status) return null;
  const employer = status === INSURED.employed ? chooseEmployer(employers, random) : null;
  return { person, employer, status, baseFen: base(random), ...months(person, status, random) };
}

function retiredStatus(random: Random): string | null {
  return random.chance(0.85) ? INSURED.retired : null;
}

/** Early companies of the list are large: a square bends the draw towards them. */
function chooseEmployer(employers: readonly Company[], random: Random): Company | null {
  return employers[Math.floor(random.low() * employers.length)] ?? null;
}

function months(
  person: Person,
  status: string,
  random: Random,
): Pick<Insurance, 'firstMonth' | 'lastMonth' | 'monthsPaid' | 'monthsInARow'> {
  const lastMonth = lastPaid(person, status, random);
  const earliest = Math.max(FIRST_MONTH, monthOf(yearsAfter(person.birthDay, 18)));
  const firstMonth = random.int(Math.min(earliest, lastMonth), lastMonth);
  const span = lastMonth - firstMonth + 1;
  const missed = random.chance(0.3) ? random.int(0, Math.floor(span / 3)) : 0;
  const monthsPaid = span - missed;
  const monthsInARow = missed === 0 ? monthsPaid : random.int(1, monthsPaid);
  return { firstMonth, lastMonth, monthsPaid, monthsInARow };
}

/** The retired paid until they retired, the paused until some month of the last years. */
function lastPaid(person: Person, status: string, random: Random): number {
  if (status === INSURED.paused) return THIS_MONTH - random.int(1, 40);
  if (status !== INSURED.retired) return THIS_MONTH;
  const retirement = monthOf(yearsAfter(person.birthDay, RETIREMENT_AGE[person.sex]));
  return Math.max(FIRST_MONTH, Math.min(retirement, THIS_MONTH));
}

function base(random: Random): number {
  const drawn = BASE.lowest + random.low() * (BASE.highest - BASE.lowest);
  return Math.round(drawn / 100) * 100 + (random.chance(0.4) ? random.int(0, 99) : 0);
}
