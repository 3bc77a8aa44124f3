import type { CivilRegistry } from './civil-registry';
import { CITY_DAY, dayOf, yearsAfter } from './dates';
import { inventAddress } from './divisions';
import type { Household, Person } from './model';
import { ethnicGroup, givenName, type Sex, surname, surnameOf } from './names';
import type { Random } from './random';

/** Ages at which the law allows marriage. */
const MARRIAGEABLE = { 男: 22, 女: 20 } as const;
/** The law leaves a month between a birth and its registration. */
const REGISTRATION_DAYS = 30;
const DAYS_A_YEAR = 365;

interface Couple {
  readonly husband: Person;
  readonly wife: Person;
  readonly weddingDay: number;
}

interface FamilyKind {
  readonly weight: number;
  /** The most people it may bring. */
  readonly size: number;
  readonly build: (registry: CivilRegistry, random: Random) => void;
}

const SINGLE: FamilyKind = { weight: 26, size: 1, build: single };

/** How people live together, and how often. */
const FAMILY_KINDS: readonly FamilyKind[] = [
  SINGLE,
  { weight: 22, size: 2, build: (registry, random) => void couple(registry, random, 24, 84) },
  { weight: 42, size: 5, build: family },
  { weight: 6, size: 6, build: threeGenerations },
  { weight: 4, size: 2, build: divorced },
];

/** Fills the city family by family until exactly `count` people live in it. */
export function settle(registry: CivilRegistry, count: number, random: Random): void {
  while (registry.people.length < count) {
    const kind = random.weighted(FAMILY_KINDS);
    const fits = registry.people.length + kind.size <= count;
    (fits ? kind : SINGLE).build(registry, random);
  }
}

function single(registry: CivilRegistry, random: Random): void {
  const sex: Sex = random.chance(0.5) ? '男' : '女';
  adult(registry, random, home(registry, random), sex, bornAged(random, 19, 90));
}

function family(registry: CivilRegistry, random: Random): void {
  const parents = couple(registry, random, 24, 56);
  const wish = random.int(1, 3);
  for (let child = 0, day = parents.weddingDay; child < wish; child++) {
    day += random.int(280, 4 * DAYS_A_YEAR);
    if (day > Math.min(CITY_DAY - 1, yearsAfter(parents.wife.birthDay, 45))) return;
    giveBirth(registry, random, parents, day);
  }
}

function threeGenerations(registry: CivilRegistry, random: Random): void {
  const parents = couple(registry, random, 24, 45);
  const { household, birthDay } = parents.husband;
  const fatherBorn = birthDay - random.int(25, 34) * DAYS_A_YEAR;
  const name = surnameOf(parents.husband.name) + givenName(random, '男');
  const father = adult(registry, random, household, '男', fatherBorn, '父', name);
  const mother = adult(registry, random, household, '女', fatherBorn + random.int(0, 700), '母');
  registry.marry(father, mother, yearsAfter(mother.birthDay, 22));
  const day = parents.weddingDay + random.int(280, 3 * DAYS_A_YEAR);
  if (day < CITY_DAY) giveBirth(registry, random, parents, day);
}

function divorced(registry: CivilRegistry, random: Random): void {
  const wife = adult(registry, random, home(registry, random), '女', bornAged(random, 28, 75));
  const husband = partnerOf(registry, random, wife, home(registry, random), '户主');
  const day = weddingDay(random, husband, wife);
  registry.marry(husband, wife, day, random.int(Math.min(day + 90, CITY_DAY), CITY_DAY - 1));
}

/** A married couple in a household of their own; ages are the wife's. */
function couple(registry: CivilRegistry, random: Random, youngest: number, oldest: number): Couple {
  const household = home(registry, random);
  const husbandHeads = random.chance(0.7);
  const born = bornAged(random, youngest, oldest);
  const wife = adult(registry, random, household, '女', born, husbandHeads ? '妻' : '户主');
  const husband = partnerOf(registry, random, wife, household, husbandHeads ? '户主' : '夫');
  const day = weddingDay(random, husband, wife);
  registry.marry(husband, wife, day);
  return { husband, wife, weddingDay: day };
}

function partnerOf(
  registry: CivilRegistry,
  random: Random,
  wife: Person,
  household: Household,
  relation: string,
): Person {
  const latest = Math.min(wife.birthDay + 3 * DAYS_A_YEAR, yearsAfter(CITY_DAY, -24));
  const born = random.int(Math.min(wife.birthDay, latest) - 6 * DAYS_A_YEAR, latest);
  return adult(registry, random, household, '男', born, relation);
}

/** A day on which both were old enough. */
function weddingDay(random: Random, husband: Person, wife: Person): number {
  const legal = Math.max(
    yearsAfter(husband.birthDay, MARRIAGEABLE[husband.sex]),
    yearsAfter(wife.birthDay, MARRIAGEABLE[wife.sex]),
  );
  return random.int(legal, Math.min(legal + 9 * DAYS_A_YEAR, CITY_DAY - 1));
}

/** A birth with its certificate; children of the last month are not registered yet. */
function giveBirth(registry: CivilRegistry, random: Random, parents: Couple, day: number): void {
  const sex: Sex = random.chance(0.52) ? '男' : '女';
  const { husband: father, wife: mother } = parents;
  const childName =
    surnameOf((random.chance(0.93) ? father : mother).name) + givenName(random, sex);
  const details = { minute: random.int(0, 1439), weightGrams: random.int(2500, 4100) };
  const birth = registry.deliver({ childName, sex, day, mother, father, ...details });
  if (day > CITY_DAY - REGISTRATION_DAYS) return;
  registry.register({
    name: childName,
    sex,
    birthDay: day,
    ethnicGroup: father.ethnicGroup,
    household: father.household,
    relation: sex === '男' ? '子' : '女',
    birth,
  });
}

function adult(
  registry: CivilRegistry,
  random: Random,
  household: Household,
  sex: Sex,
  birthDay: number,
  relation = '户主',
  name = surname(random) + givenName(random, sex),
): Person {
  const ethnic = ethnicGroup(random);
  return registry.register({ name, sex, birthDay, ethnicGroup: ethnic, household, relation });
}

function home(registry: CivilRegistry, random: Random): Household {
  const { division, address } = inventAddress(random);
  return registry.openHousehold(division.code, address, random.int(dayOf(1985, 1, 1), CITY_DAY));
}

function bornAged(random: Random, youngest: number, oldest: number): number {
  const ages = [yearsAfter(CITY_DAY, -oldest), yearsAfter(CITY_DAY, -youngest)] as const;
  return random.int(ages[0], ages[1]);
}
