import { GatewayError } from '../../../src/platform';
import { CivilRegistry } from './civil-registry';
import { foundCompanies } from './companies';
import { ageOn, CITY_DAY } from './dates';
import { settleExamples } from './examples';
import { settle } from './families';
import { insure } from './insurance';
import type { City, CityOptions, Person } from './model';
import { Random } from './random';
import { distributeHomes, distributePremises, LandRegistry } from './real-estate';

/** What a city is made of when nothing else is said. */
export const DEFAULT_CITY: CityOptions = Object.freeze({
  people: 20_000,
  companies: 5_000,
  seed: 20260630,
});

const SMALLEST: CityOptions = { people: 10, companies: 2, seed: 0 };

/**
 * Invents a whole city. Pure: the same options give the same city, on every machine and day. The
 * people of EXAMPLES live in every city, and come first; nobody in it exists.
 * Takes time and memory linear in its size. Throws INPUT_INVALID for a size that is too small.
 */
export function generateCity(options: Partial<CityOptions> = {}): City {
  const wanted = checkedOptions({ ...DEFAULT_CITY, ...options });
  const stream = (name: string): Random => new Random(`${wanted.seed}/${name}`);

  const registry = new CivilRegistry();
  const land = new LandRegistry();
  const examples = settleExamples(registry, land);
  settle(registry, wanted.people, stream('people'));

  const { people, marriages, births } = registry;
  const newcomers = people.slice(examples.people.length);
  const adults = newcomers.filter(isAdult);
  const leaders = adults.length > 0 ? adults : examples.people.filter(isAdult);
  const companies = foundCompanies(
    examples.companies,
    wanted.companies,
    leaders,
    stream('companies'),
  );
  const insurance = new Map(examples.insurance.map((account) => [account.person, account]));
  insure(insurance, newcomers, companies, stream('insurance'));
  distributeHomes(land, newcomers.filter(isHead), marriages, stream('homes'));
  distributePremises(land, companies.slice(examples.companies.length), stream('premises'));

  return { options: wanted, people, marriages, births, companies, insurance, units: land.units };
}

/** The three options and nothing else that came with them. */
function checkedOptions({ people, companies, seed }: CityOptions): CityOptions {
  const wanted = { people, companies, seed };
  for (const field of ['people', 'companies', 'seed'] as const) {
    const got = wanted[field];
    if (Number.isSafeInteger(got) && got >= SMALLEST[field]) continue;
    const expected = `a whole number from ${SMALLEST[field]}`;
    throw new GatewayError('INPUT_INVALID', { field, expected, got: String(got) });
  }
  return Object.freeze(wanted);
}

function isAdult(person: Person): boolean {
  return ageOn(CITY_DAY, person.birthDay) >= 18;
}

function isHead(person: Person): boolean {
  return person.relation === '户主';
}
