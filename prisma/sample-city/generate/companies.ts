import { CITY_DAY, dayOf, yearsAfter } from './dates';
import { inventOffice } from './divisions';
import type { Company, Person, Shareholder } from './model';
import { inventTrade } from './names';
import { companyCode } from './numbers';
import type { Random } from './random';

/** 存续 (in business); only such companies employ people and pay tax. */
export const IN_BUSINESS = '存续（在营、开业、在册）';

const TYPES = [
  { weight: 60, type: '有限责任公司（自然人投资或控股）', ending: '有限公司' },
  { weight: 28, type: '有限责任公司（自然人独资）', ending: '有限公司' },
  { weight: 12, type: '股份有限公司（非上市）', ending: '股份有限公司' },
] as const;
const STATUSES = [
  { weight: 88, status: IN_BUSINESS },
  { weight: 9, status: '注销' },
  { weight: 3, status: '吊销，未注销' },
] as const;
const CAPITALS_WAN = [3, 10, 50, 100, 100, 200, 500, 1000, 5000] as const;
const FEN_A_WAN = 1_000_000;
const WHOLE = 10_000;

/** Adds companies to `known` until there are `count`, led and owned by `adults`. */
export function foundCompanies(
  known: readonly Company[],
  count: number,
  adults: readonly Person[],
  random: Random,
): readonly Company[] {
  const companies = [...known];
  while (companies.length < count) {
    companies.push(found(companies.length, adults, random));
  }
  return companies;
}

function found(index: number, adults: readonly Person[], random: Random): Company {
  const { division, address } = inventOffice(random);
  const { type, ending } = random.weighted(TYPES);
  const trade = inventTrade(random, index, ending);
  const shareholders = divideShares(owners(adults, type.includes('独资') ? 1 : 4, random), random);
  return {
    index,
    creditCode: companyCode(division.code, index),
    name: trade.name,
    type,
    legalRepresentative: (shareholders[0] as Shareholder).person,
    shareholders,
    capitalFen: random.pick(CAPITALS_WAN) * FEN_A_WAN,
    establishedDay: establishment(shareholders, random),
    divisionCode: division.code,
    address,
    status: random.weighted(STATUSES).status,
    scope: trade.scope,
  };
}

/** One to `most` different people. */
function owners(adults: readonly Person[], most: number, random: Random): readonly Person[] {
  const chosen = new Set<Person>();
  for (let draw = random.int(Math.min(2, most), most); draw > 0; draw--) {
    chosen.add(random.pick(adults));
  }
  return [...chosen];
}

/** Splits the whole without a rest: each takes a part of what is left, the last all of it. */
function divideShares(people: readonly Person[], random: Random): readonly Shareholder[] {
  let left = WHOLE;
  return people.map((person, at) => {
    const others = people.length - 1 - at;
    const share = others === 0 ? left : random.int(Math.ceil(left / (others + 2)), left - others);
    left -= share;
    return { person, share };
  });
}

/** A day on which every owner was of age. */
function establishment(shareholders: readonly Shareholder[], random: Random): number {
  const ofAge = shareholders.map(({ person }) => yearsAfter(person.birthDay, 18));
  return random.int(Math.max(dayOf(1996, 1, 1), ...ofAge), CITY_DAY - 1);
}
