import { createHash } from 'node:crypto';
import {
  CITY_DATE,
  type City,
  DATASETS,
  type DatasetRow,
  EXAMPLES,
  generateCity,
  partyCode,
  taxCertificates,
  toCsv,
} from '../../prisma/sample-city/generate';
import { ageOn, CITY_DAY } from '../../prisma/sample-city/generate/dates';
import { citizenNumberProblem, creditCodeProblem } from '../../src/platform';

const SMALL = { people: 2000, companies: 300, seed: 7 } as const;

/** One digest of everything the city would send, over HTTP or as a file. */
function digestOf(city: City): string {
  const hash = createHash('sha256');
  for (const dataset of DATASETS) {
    for (const chunk of toCsv(dataset, city)) hash.update(chunk);
  }
  return hash.digest('hex');
}

function rowsOf(apiName: string, of: City): readonly DatasetRow[] {
  return [...(DATASETS.find((dataset) => dataset.apiName === apiName)?.rows(of) ?? [])];
}

describe('a sample city', () => {
  const city = generateCity(SMALL);

  it('is the same for the same seed, to the last byte', () => {
    expect(digestOf(generateCity(SMALL))).toBe(digestOf(city));
  });

  it('is another for another seed', () => {
    expect(digestOf(generateCity({ ...SMALL, seed: 8 }))).not.toBe(digestOf(city));
  });

  it('is the same on every machine and Node version', () => {
    const digest = digestOf(generateCity({ people: 100, companies: 20, seed: 1 }));
    expect(digest.slice(0, 16)).toBe('65ac017a33e785c3');
  });

  it.each([
    [10, 2],
    [11, 3],
    [997, 50],
  ])('holds exactly %i people and %i companies when asked', (people, companies) => {
    const made = generateCity({ people, companies, seed: 3 });
    expect([made.people.length, made.companies.length]).toEqual([people, companies]);
  });

  it.each([{ people: 9 }, { companies: 1 }, { people: 10.5 }, { seed: Number.NaN }])(
    'refuses %j and says what it expected',
    (options) => {
      expect(() => generateCity(options)).toThrow(
        expect.objectContaining({
          code: 'INPUT_INVALID',
          facts: expect.objectContaining({ field: Object.keys(options)[0] }),
        }),
      );
    },
  );

  it('gives every person a valid citizen number of the right day and sex, and none twice', () => {
    const odd = city.people.filter(({ citizenNumber }) => Number(citizenNumber[16]) % 2 === 1);
    expect(odd).toEqual(city.people.filter(({ sex }) => sex === '男'));
    expect(city.people.filter((person) => citizenNumberProblem(person.citizenNumber))).toEqual([]);
    const misdated = rowsOf('household', city).filter(
      ({ citizenNumber, birthDate }) =>
        String(citizenNumber).slice(6, 14) !== String(birthDate).replaceAll('-', ''),
    );
    expect(misdated).toEqual([]);
    expect(new Set(city.people.map(partyCode)).size).toBe(SMALL.people);
  });

  it('gives every company a valid credit code, and no code or name twice', () => {
    expect(city.companies.filter(({ creditCode }) => creditCodeProblem(creditCode))).toEqual([]);
    expect(new Set(city.companies.map(partyCode)).size).toBe(SMALL.companies);
    expect(new Set(city.companies.map(({ name }) => name)).size).toBe(SMALL.companies);
  });

  it('gives nobody a telephone or card that could be real', () => {
    expect(city.people.filter(({ phone }) => !/^1200\d{7}$/.test(phone))).toEqual([]);
    const cards = rowsOf('socialInsurance', city).map(({ bankCard }) => String(bankCard));
    expect(cards.filter((card) => !/^9999\d{15}$/.test(card) || luhnSum(card) % 10 !== 0)).toEqual(
      [],
    );
  });

  it('marries a man of 22 and a woman of 20 at least, and nobody twice', () => {
    const married = city.marriages.flatMap(({ husband, wife }) => [husband, wife]);
    expect(new Set(married).size).toBe(married.length);
    const unlawful = city.marriages.filter(
      ({ husband, wife, day, divorcedDay }) =>
        husband.sex !== '男' ||
        wife.sex !== '女' ||
        ageOn(day, husband.birthDay) < 22 ||
        ageOn(day, wife.birthDay) < 20 ||
        (divorcedDay ?? CITY_DAY) <= day,
    );
    expect(unlawful).toEqual([]);
  });

  it('delivers children to living parents of a fitting age, who are married to each other', () => {
    const couples = new Set(
      city.marriages.map(({ husband, wife }) => `${husband.index}+${wife.index}`),
    );
    const strange = city.births.filter(({ mother, father, day }) => {
      const age = ageOn(day, mother.birthDay);
      return !couples.has(`${father.index}+${mother.index}`) || age < 20 || age > 45;
    });
    expect(city.births.length).toBeGreaterThan(300);
    expect(strange).toEqual([]);
  });

  it('registers each child once, under the name and day of its birth certificate', () => {
    const registered = city.people.filter(({ birth }) => birth !== null);
    const changed = registered.filter(
      ({ name, sex, birthDay, birth }) =>
        birth?.childName !== name || birth.sex !== sex || birth.day !== birthDay,
    );
    expect(changed).toEqual([]);
    expect(new Set(registered.map(({ birth }) => birth)).size).toBe(registered.length);
  });

  it('has children of the last month who are born and not registered, and none older', () => {
    const registered = new Set(city.people.map(({ birth }) => birth));
    const waiting = city.births.filter((birth) => !registered.has(birth));
    const newest = city.births.filter(({ day }) => day > CITY_DAY - 30);
    expect(waiting).toEqual(newest);
    expect(waiting.length).toBeGreaterThan(0);
  });

  it('puts each household under one head at one address', () => {
    const households = [...new Set(city.people.map((person) => person.household))];
    const headless = households.filter(
      ({ members }) => members.filter(({ relation }) => relation === '户主').length !== 1,
    );
    expect(headless).toEqual([]);
    expect(households.flatMap(({ members }) => members)).toHaveLength(SMALL.people);
  });

  it('divides each company among different people of age, without a rest', () => {
    const wrong = city.companies.filter(
      ({ shareholders, establishedDay }) =>
        shareholders.reduce((sum, { share }) => sum + share, 0) !== 10_000 ||
        new Set(shareholders.map(({ person }) => person)).size !== shareholders.length ||
        shareholders.some(({ share }) => share <= 0) ||
        shareholders.some(({ person }) => ageOn(establishedDay, person.birthDay) < 18),
    );
    expect(wrong).toEqual([]);
  });

  it('lets only companies in business employ, and nobody pay for months that were not', () => {
    const wrong = [...city.insurance.values()].filter(
      ({ firstMonth, lastMonth, monthsPaid, monthsInARow, employer, status }) =>
        monthsPaid <= 0 ||
        monthsPaid > lastMonth - firstMonth + 1 ||
        monthsInARow > monthsPaid ||
        (employer === null) === status.includes('职工') ||
        !(employer?.status ?? '存续').includes('存续'),
    );
    expect(wrong).toEqual([]);
  });

  it('lets spouses own jointly only while they are married, and from the wedding on', () => {
    const shared = city.units.filter(({ coOwner }) => coOwner !== null);
    expect(shared.length).toBeGreaterThan(50);
    for (const { owner, coOwner, registeredDay } of shared) {
      const marriage = city.marriages.find(({ husband, wife }) =>
        [husband, wife].every((person) => person === owner || person === coOwner),
      );
      expect(marriage?.divorcedDay).toBeNull();
      expect(registeredDay).toBeGreaterThanOrEqual(marriage?.day ?? CITY_DAY);
    }
  });

  it('lets nothing happen after its day', () => {
    for (const dataset of DATASETS) {
      const dated = dataset.items.filter(({ type }) => type === 'D' || type === 'T');
      const late = rowsOf(dataset.apiName, city).filter((row) =>
        dated.some(({ apiName }) => String(row[apiName]).slice(0, 10) > CITY_DATE),
      );
      expect(late).toEqual([]);
    }
  });

  it('certifies taxes under numbers that are unique', () => {
    const numbers = [...taxCertificates(city)].map(({ number }) => number);
    expect(numbers.length).toBeGreaterThan(1000);
    expect(new Set(numbers).size).toBe(numbers.length);
  });
});

describe('the examples', () => {
  it.each([{ people: 10, companies: 2, seed: 99 }, SMALL])(
    'live in a city of $people people of seed $seed under the same codes',
    (options) => {
      const { people, companies, births } = generateCity(options);
      const codes = new Map(
        [...people, ...companies].map((party) => [partyCode(party), party.name]),
      );
      for (const example of Object.values(EXAMPLES)) {
        if ('citizenNumber' in example) expect(codes.get(example.citizenNumber)).toBe(example.name);
        if ('creditCode' in example) expect(codes.get(example.creditCode)).toBe(example.name);
      }
      const newborn = births.find(
        ({ certificate }) => certificate === EXAMPLES.newborn.birthCertificate,
      );
      expect(newborn?.childName).toBe(EXAMPLES.newborn.name);
      expect(people.some(({ birth }) => birth === newborn)).toBe(false);
    },
  );

  const city = generateCity({ people: 200, companies: 10, seed: 5 });
  const rowOf = (apiName: string, key: string, value: string): DatasetRow | undefined =>
    rowsOf(apiName, city).find((row) => row[key] === value);

  it('show a wife who is insured, rents and owns nothing', () => {
    const { citizenNumber } = EXAMPLES.wangFang;
    expect(rowOf('marriage', 'citizenNumber', citizenNumber)).toMatchObject({
      spouseCitizenNumber: EXAMPLES.liQiang.citizenNumber,
      status: '已婚',
    });
    expect(rowOf('socialInsurance', 'citizenNumber', citizenNumber)).toMatchObject({
      monthsInARow: 66,
      employerCreditCode: EXAMPLES.employer.creditCode,
    });
    expect(rowOf('realEstateHolding', 'ownerCode', citizenNumber)).toMatchObject({
      unitCount: 0,
      mainUnitNumber: null,
    });
  });

  it('show a divorced man with two homes', () => {
    const { citizenNumber } = EXAMPLES.liuYang;
    expect(rowOf('marriage', 'citizenNumber', citizenNumber)).toMatchObject({ status: '离婚' });
    expect(rowOf('realEstateHolding', 'ownerCode', citizenNumber)).toMatchObject({
      homeCount: 2,
      totalArea: '429.95',
    });
  });

  it('show a couple who own their home jointly: it counts for each of them', () => {
    for (const { citizenNumber } of [EXAMPLES.zhaoMin, EXAMPLES.chenGang]) {
      expect(rowOf('realEstateHolding', 'ownerCode', citizenNumber)).toMatchObject({
        unitCount: 1,
      });
    }
  });

  it('show a restaurant in business that has paid its taxes', () => {
    const { creditCode, name } = EXAMPLES.restaurant;
    expect(rowOf('company', 'creditCode', creditCode)).toMatchObject({
      name,
      legalRepresentativeNumber: EXAMPLES.zhangWei.citizenNumber,
      registeredCapital: '1000000.00',
      shareholders: '张伟 60.00%；刘洋 40.00%',
    });
    expect(rowOf('taxSummary', 'taxpayerCode', creditCode)).toMatchObject({ arrears: false });
  });
});

/** The sum of ISO/IEC 7812-1 over all digits, worked out apart from the generator's. */
function luhnSum(digits: string): number {
  const reversed = [...digits].reverse().map(Number);
  return reversed.reduce((sum, digit, at) => {
    if (at % 2 === 0) return sum + digit;
    return sum + Math.floor((digit * 2) / 10) + ((digit * 2) % 10);
  }, 0);
}
