import { citizenNumber } from '../../../src/platform';
import { isoDate } from './dates';
import type { Birth, Household, Marriage, Person } from './model';
import type { Sex } from './names';
import { inventPhone } from './numbers';

const HOSPITALS = ['市妇婴样例医院', '一窗妇产样例医院', '青禾样例医院', '共享样例医院'] as const;

/** What is chosen about a new resident; the rest follows from it. */
export interface NewPerson {
  readonly name: string;
  readonly sex: Sex;
  readonly birthDay: number;
  readonly ethnicGroup: string;
  readonly household: Household;
  readonly relation: string;
  readonly birth?: Birth;
}

/** What is chosen about a birth. */
export type NewBirth = Omit<Birth, 'certificate' | 'hospital'>;

/**
 * The books in which the city's people are entered while it is being made. It gives out every
 * number, so that none is given twice, and in the order of entry, so that it is always the same.
 */
export class CivilRegistry {
  readonly people: Person[] = [];
  readonly marriages: Marriage[] = [];
  readonly births: Birth[] = [];
  private readonly members = new Map<Household, Person[]>();
  private readonly sequences = new Map<string, number>();

  /** Opens a household that nobody lives in yet. */
  openHousehold(divisionCode: string, address: string, registeredDay: number): Household {
    const members: Person[] = [];
    const number = `${divisionCode}${String(this.members.size + 1).padStart(8, '0')}`;
    const household = { number, divisionCode, address, registeredDay, members };
    this.members.set(household, members);
    return household;
  }

  /** Enters a resident under the next free citizen number of the district, day and sex. */
  register(entry: NewPerson): Person {
    const index = this.people.length;
    const person: Person = {
      index,
      citizenNumber: this.nextCitizenNumber(entry),
      name: entry.name,
      sex: entry.sex,
      birthDay: entry.birthDay,
      ethnicGroup: entry.ethnicGroup,
      household: entry.household,
      relation: entry.relation,
      phone: inventPhone(index),
      birth: entry.birth ?? null,
    };
    this.people.push(person);
    this.members.get(entry.household)?.push(person);
    return person;
  }

  /** Enters a marriage, and with `divorcedDay` its end. */
  marry(husband: Person, wife: Person, day: number, divorcedDay: number | null = null): Marriage {
    const certificate = this.certificate('J', husband.household, day);
    const divorceCertificate =
      divorcedDay === null ? null : this.certificate('L', husband.household, divorcedDay);
    const marriage = { certificate, husband, wife, day, divorcedDay, divorceCertificate };
    this.marriages.push(marriage);
    return marriage;
  }

  /** Enters a birth; whoever registers the child hands it on to `register`. */
  deliver(birth: NewBirth): Birth {
    const serial = this.births.length + 1;
    const certificate = `X11${String(serial).padStart(7, '0')}`;
    const hospital = HOSPITALS[serial % HOSPITALS.length] as string;
    const entry = { certificate, hospital, ...birth };
    this.births.push(entry);
    return entry;
  }

  private nextCitizenNumber({ household, birthDay, sex }: NewPerson): string {
    const key = `${household.divisionCode}${birthDay}${sex}`;
    const before = this.sequences.get(key) ?? 0;
    this.sequences.set(key, before + 1);
    // Odd for men, even for women; citizenNumber refuses the 500th of a day.
    const sequence = sex === '男' ? before * 2 + 1 : before * 2 + 2;
    return citizenNumber(household.divisionCode, isoDate(birthDay), sequence);
  }

  private certificate(letter: string, household: Household, day: number): string {
    const serial = String(this.marriages.length + 1).padStart(6, '0');
    return `${letter}${household.divisionCode}-${isoDate(day).slice(0, 4)}-${serial}`;
  }
}
