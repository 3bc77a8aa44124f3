import { IN_BUSINESS } from './companies';
import { ageOn, CITY_DAY, dayOf, yearsAfter } from './dates';
import { divisionByCode, inventAddress, type Place } from './divisions';
import type { Company, Marriage, Party, Person, RealEstateUnit } from './model';
import type { Random } from './random';

/** Housing became private property in the nineties. */
const FIRST_DAY = dayOf(1994, 7, 18);
const OFFICE_USES = ['办公', '商业', '仓储'] as const;

/** What is chosen about a unit; the registry adds its number. */
export type NewUnit = Omit<RealEstateUnit, 'number'>;

/** The book of real estate while it is being written: it numbers the units. */
export class LandRegistry {
  readonly units: RealEstateUnit[] = [];

  /** Enters a unit under the next number: 28 characters, in the invented cadastral area 990001. */
  enter(unit: NewUnit): RealEstateUnit {
    const serial = String(this.units.length + 1).padStart(13, '0');
    const number = `${unit.divisionCode}990001GB${serial.slice(0, 5)}F${serial.slice(5)}`;
    const entry = { number, ...unit };
    this.units.push(entry);
    return entry;
  }
}

/** Gives homes to about half of the heads of household, and a second one to some. */
export function distributeHomes(
  land: LandRegistry,
  heads: readonly Person[],
  marriages: readonly Marriage[],
  random: Random,
): void {
  const marriageOf = standingMarriages(marriages);
  for (const head of heads) {
    const marriage = marriageOf.get(head) ?? null;
    if (ageOn(CITY_DAY, head.birthDay) < 23) continue;
    if (!random.chance(marriage ? 0.62 : 0.28)) continue;
    const { divisionCode, address } = head.household;
    buy(land, head, marriage, { division: divisionByCode(divisionCode), address }, random);
    if (random.chance(0.12)) buy(land, head, marriage, inventAddress(random), random);
  }
}

/** Gives premises at their address to some companies in business. */
export function distributePremises(
  land: LandRegistry,
  companies: readonly Company[],
  random: Random,
): void {
  for (const company of companies) {
    if (company.status !== IN_BUSINESS || !random.chance(0.18)) continue;
    land.enter({
      owner: company,
      coOwner: null,
      divisionCode: company.divisionCode,
      address: company.address,
      area: random.int(6_000, 220_000),
      use: random.pick(OFFICE_USES),
      registeredDay: random.int(Math.max(FIRST_DAY, company.establishedDay), CITY_DAY - 1),
      mortgaged: random.chance(0.5),
    });
  }
}

function buy(
  land: LandRegistry,
  owner: Person,
  marriage: Marriage | null,
  place: Place,
  random: Random,
): void {
  const together = marriage !== null && random.chance(0.55);
  const since = Math.max(FIRST_DAY, yearsAfter(owner.birthDay, 22), together ? marriage.day : 0);
  land.enter({
    owner,
    coOwner: together ? spouseIn(marriage, owner) : null,
    divisionCode: place.division.code,
    address: place.address,
    area: random.int(3_500, 18_000),
    use: '住宅',
    registeredDay: random.int(since, CITY_DAY - 1),
    mortgaged: random.chance(0.35),
  });
}

/** Who is married now, and by which marriage. */
export function standingMarriages(marriages: readonly Marriage[]): ReadonlyMap<Party, Marriage> {
  const standing = new Map<Party, Marriage>();
  for (const marriage of marriages) {
    if (marriage.divorcedDay !== null) continue;
    standing.set(marriage.husband, marriage);
    standing.set(marriage.wife, marriage);
  }
  return standing;
}

/** The other one of a marriage. */
export function spouseIn(marriage: Marriage, person: Person): Person {
  return marriage.husband === person ? marriage.wife : marriage.husband;
}
