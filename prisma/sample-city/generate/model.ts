import type { Sex } from './names';

/** Days are whole days since 1970-01-01; months are year × 12 + month − 1; money is fen. */

/** People registered together at one address (户). */
export interface Household {
  readonly number: string;
  readonly divisionCode: string;
  readonly address: string;
  readonly registeredDay: number;
  readonly members: readonly Person[];
}

/** A resident. One citizen number is one Person object everywhere in the city. */
export interface Person {
  /** Place in `City.people`. */
  readonly index: number;
  readonly citizenNumber: string;
  readonly name: string;
  readonly sex: Sex;
  readonly birthDay: number;
  readonly ethnicGroup: string;
  readonly household: Household;
  /** 与户主关系. */
  readonly relation: string;
  readonly phone: string;
  /** The certificate of a birth in this city, for children whose parents live here. */
  readonly birth: Birth | null;
}

/** The last marriage of two people, standing or dissolved. */
export interface Marriage {
  readonly certificate: string;
  readonly husband: Person;
  readonly wife: Person;
  readonly day: number;
  /** The day of the divorce; null while it stands. */
  readonly divorcedDay: number | null;
  /** The divorce certificate, null while the marriage stands. */
  readonly divorceCertificate: string | null;
}

/** A birth in a hospital of the city. The newest children are not in the household register yet. */
export interface Birth {
  readonly certificate: string;
  readonly childName: string;
  readonly sex: Sex;
  readonly day: number;
  /** Minute of the day. */
  readonly minute: number;
  readonly weightGrams: number;
  readonly mother: Person;
  readonly father: Person;
  readonly hospital: string;
}

/** A holder of shares in hundredths of a per cent; all of a company add up to 10000. */
export interface Shareholder {
  readonly person: Person;
  readonly share: number;
}

/** A registered company. */
export interface Company {
  /** Place in `City.companies`. */
  readonly index: number;
  readonly creditCode: string;
  readonly name: string;
  readonly type: string;
  readonly legalRepresentative: Person;
  readonly shareholders: readonly Shareholder[];
  readonly capitalFen: number;
  readonly establishedDay: number;
  readonly divisionCode: string;
  readonly address: string;
  readonly status: string;
  readonly scope: string;
}

/** A person's account with social insurance. */
export interface Insurance {
  readonly person: Person;
  /** The present employer; null for the self-employed, the paused and the retired. */
  readonly employer: Company | null;
  readonly firstMonth: number;
  readonly lastMonth: number;
  readonly monthsPaid: number;
  readonly monthsInARow: number;
  readonly baseFen: number;
  readonly status: string;
}

/** Someone who can own or owe. */
export type Party = Person | Company;

/** A registered unit of real estate. */
export interface RealEstateUnit {
  readonly number: string;
  readonly owner: Party;
  /** A spouse who owns it jointly (共同共有). */
  readonly coOwner: Person | null;
  readonly divisionCode: string;
  readonly address: string;
  /** Hundredths of a square metre. */
  readonly area: number;
  readonly use: string;
  readonly registeredDay: number;
  readonly mortgaged: boolean;
}

/** A tax payment certificate (完税证明). */
export interface TaxCertificate {
  readonly number: string;
  readonly party: Party;
  readonly year: number;
  readonly kind: string;
  readonly fen: number;
  readonly paidDay: number;
  /** Minute of the day. */
  readonly paidMinute: number;
}

/** What decides a city: the same three numbers always give the same city. */
export interface CityOptions {
  /** Residents, at least 10. */
  readonly people: number;
  /** Registered companies, at least 2. */
  readonly companies: number;
  readonly seed: number;
}

/** The whole invented city. Lists keep a fixed order; tax is derived, see `taxCertificatesOf`. */
export interface City {
  readonly options: CityOptions;
  readonly people: readonly Person[];
  readonly marriages: readonly Marriage[];
  readonly births: readonly Birth[];
  readonly companies: readonly Company[];
  /** By person. */
  readonly insurance: ReadonlyMap<Person, Insurance>;
  readonly units: readonly RealEstateUnit[];
}

/** Tells a company from a person. */
export function isCompany(party: Party): party is Company {
  return 'creditCode' in party;
}

/** The code a party is known by everywhere: credit code or citizen number. */
export function partyCode(party: Party): string {
  return isCompany(party) ? party.creditCode : party.citizenNumber;
}
