import fc from 'fast-check';
import { citizenNumber, citizenNumberProblem } from '../../src/platform/codes/citizen-number';
import type { CodeCheck } from '../../src/platform/codes/code-problem';
import {
  creditCode,
  creditCodeProblem,
  organisationCode,
} from '../../src/platform/codes/credit-code';
import { divisionCodeProblem } from '../../src/platform/codes/division-code';
import { divisionName } from '../../src/platform/codes/division-name';
import { IdSource, newId } from '../../src/platform/codes/new-id';
import { addDays } from '../../src/platform/time/calendar-date';
import { TestClock } from '../../src/platform/time/clock';

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const PRINTABLE = Array.from({ length: 95 }, (_, at) => String.fromCharCode(32 + at));

const divisions = fc.constantFrom(
  '110101',
  '110105',
  '310115',
  '440305',
  '650100',
  '710000',
  '810000',
  '820000',
);
const birthDates = fc.integer({ min: 0, max: 73_000 }).map((days) => addDays('1900-01-01', days));
const citizens = fc
  .tuple(divisions, birthDates, fc.integer({ min: 0, max: 999 }))
  .map(([division, born, sequence]) => citizenNumber(division, born, sequence));
const organisations = fc
  .array(fc.constantFrom(...ALPHABET), { minLength: 8, maxLength: 8 })
  .map((characters) => organisationCode(characters.join('')));
const companies = fc
  .tuple(
    fc.constantFrom('1', '5', '9', 'N', 'Y'),
    fc.constantFrom('1', '2', '3'),
    divisions,
    organisations,
  )
  .map((parts) => creditCode(...parts));

/** Every text that differs from the code at one place. */
function neighbours(code: string, characters: readonly string[]): string[] {
  return [...code].flatMap((own, place) =>
    characters
      .filter((character) => character !== own)
      .map((character) => code.slice(0, place) + character + code.slice(place + 1)),
  );
}

const got = (check: CodeCheck, code: string): string | undefined => check(code)?.got.en;

describe('citizen numbers (GB 11643)', () => {
  it('takes the numbers of the standard’s own examples', () => {
    expect(citizenNumberProblem('11010519491231002X')).toBeNull();
    expect(citizenNumberProblem('440524188001010014')).toBeNull();
    expect(citizenNumber('110105', '1949-12-31', 2)).toBe('11010519491231002X');
  });

  it('takes every number that the generator makes', () => {
    fc.assert(
      fc.property(citizens, (code) => citizenNumberProblem(code) === null),
      { numRuns: 500 },
    );
  });

  it('refuses every number with one character changed, added or left out', () => {
    fc.assert(
      fc.property(citizens, (code) => {
        const wrong = neighbours(code, PRINTABLE);
        expect(wrong.filter((text) => citizenNumberProblem(text) === null)).toEqual([]);
        expect(citizenNumberProblem(`${code}0`)).not.toBeNull();
        expect(citizenNumberProblem(code.slice(1))).not.toBeNull();
      }),
      { numRuns: 50 },
    );
  });

  it.each([
    ['', '0 characters'],
    ['1', '1 character'],
    ['110105491231002', '15 characters'],
    ['11010519491231002x', 'a small x at the end'],
    ['1101051949123100２X', 'another character at place 17'],
    ['11010519491231002\n', 'a check character that does not fit'],
    ['99010519491231002X', 'no known province in places 1–2'],
    ['11010519490229002X', 'no real date in places 7–14'],
    ['11010521000101002X', 'no real date in places 7–14'],
    ['110105194912310021', 'a check character that does not fit'],
  ])('says what is wrong with %j without repeating it', (code, words) => {
    expect(got(citizenNumberProblem, code)).toBe(words);
  });

  it('takes residents from Hong Kong, Macao and Taiwan, whose permits begin with 81, 82 and 83', () => {
    for (const [prefix, born] of [
      ['810000', '1990-05-05'],
      ['820000', '1990-05-05'],
      ['830000', '1990-05-05'],
    ] as const) {
      expect(citizenNumberProblem(citizenNumber(prefix, born, 1))).toBeNull();
    }
  });

  it.each([
    ['11010', '1990-01-01', 1],
    ['990101', '1990-01-01', 1],
    ['110101', '1990-02-30', 1],
    ['110101', '1990-01-01', 1000],
    ['110101', '1990-01-01', -1],
    ['110101', '1990-01-01', 1.5],
  ])('does not make a number of %s, %s and %d', (division, born, sequence) => {
    expect(() => citizenNumber(division, born, sequence)).toThrow(RangeError);
  });
});

describe('unified social credit codes (GB 32100-2015)', () => {
  it('takes the standard’s example and codes that companies publish', () => {
    const published = [
      '91350100M000100Y43',
      '9144030071526726XG',
      '91330100799655058B',
      '914403001922038216',
      '91110000802100433B',
    ];
    for (const code of published) expect(creditCodeProblem(code)).toBeNull();
  });

  it('makes the check characters of both standards', () => {
    expect(organisationCode('M000100Y')).toBe('M000100Y4');
    expect(organisationCode('71526726')).toBe('71526726X');
    expect(creditCode('9', '1', '350100', 'M000100Y4')).toBe('91350100M000100Y43');
  });

  it('takes the division 100000 of registrations made by the state', () => {
    const code = creditCode('1', '1', '100000', organisationCode('00001393'));
    expect(creditCodeProblem(code)).toBeNull();
  });

  it('takes every code that the generator makes', () => {
    fc.assert(
      fc.property(companies, (code) => creditCodeProblem(code) === null),
      { numRuns: 500 },
    );
  });

  it('refuses every code with one character changed, added or left out', () => {
    fc.assert(
      fc.property(companies, (code) => {
        const wrong = neighbours(code, PRINTABLE);
        expect(wrong.filter((text) => creditCodeProblem(text) === null)).toEqual([]);
        expect(creditCodeProblem(`${code}0`)).not.toBeNull();
        expect(creditCodeProblem(code.slice(1))).not.toBeNull();
      }),
      { numRuns: 50 },
    );
  });

  it.each([
    ['', '0 characters'],
    ['91350100m000100y43', 'another character at place 9'],
    ['91350100M000100I43', 'another character at place 16'],
    ['9135010AM000100Y43', 'no 6 digits in places 3–8'],
    ['91990100M000100Y43', 'no known province in places 3–4'],
    ['91350100M000100Y44', 'a check character that does not fit'],
  ])('says what is wrong with %j without repeating it', (code, words) => {
    expect(got(creditCodeProblem, code)).toBe(words);
  });

  it('does not make a code of parts that are too long, too short or of other characters', () => {
    expect(() => organisationCode('1234567')).toThrow(RangeError);
    expect(() => organisationCode('1234567Z')).toThrow(RangeError);
    expect(() => creditCode('9', '1', '350100', 'M000100Y')).toThrow(RangeError);
    expect(() => creditCode('9', '1', '990100', 'M000100Y4')).toThrow(RangeError);
  });
});

describe('division codes (GB/T 2260)', () => {
  it.each(['110000', '110105', '429004', '650100', '710000', '820000'])('takes %s', (code) => {
    expect(divisionCodeProblem(code)).toBeNull();
  });

  it.each([
    ['', '0 characters'],
    ['1101', '4 characters'],
    ['11010a', 'another character at place 6'],
    ['110１05', 'another character at place 4'],
    ['160000', 'no known province in places 1–2'],
    ['000000', 'no known province in places 1–2'],
    ['830000', 'no known province in places 1–2'],
    ['110005', 'a county without its prefecture'],
  ])('says what is wrong with %j', (code, words) => {
    expect(got(divisionCodeProblem, code)).toBe(words);
  });
});

describe('ids', () => {
  it('are UUIDs of version 7', () => {
    expect(newId()).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
  });

  it('begin with the millisecond they were made in', () => {
    const ids = new IdSource(new TestClock('2026-06-30T01:00:00Z'));
    const head = ids.next().replaceAll('-', '').slice(0, 12);
    expect(new Date(Number.parseInt(head, 16)).toISOString()).toBe('2026-06-30T01:00:00.000Z');
  });

  it('are different and sort in the order they were made, 200,000 of them at full speed', () => {
    const made = Array.from({ length: 200_000 }, newId);
    expect(new Set(made).size).toBe(made.length);
    expect([...made].sort()).toEqual(made);
  });

  it('keep their order while the clock stands still or is set back', () => {
    const clock = new TestClock('2026-06-30T01:00:00Z');
    const ids = new IdSource(clock);
    const made = Array.from({ length: 10_000 }, () => ids.next());
    clock.set('2026-06-29T01:00:00Z');
    made.push(...Array.from({ length: 10_000 }, () => ids.next()));
    clock.set('2026-07-01T01:00:00Z');
    made.push(ids.next());
    expect([...made].sort()).toEqual(made);
    expect(new Set(made).size).toBe(made.length);
  });

  it('end in 62 bits that nobody can guess from the last one', () => {
    const ids = new IdSource(new TestClock('2026-06-30T01:00:00Z'));
    const tails = Array.from({ length: 5000 }, () => ids.next().slice(19));
    expect(new Set(tails).size).toBe(tails.length);
  });
});

describe('the name of a division', () => {
  it('is known on every level of GB/T 2260, and null for a code that is not listed', () => {
    const codes = ['110000', '110105', '130600', '659001', '119900', 'toString'];
    const names = ['北京市', '朝阳区', '保定市', '石河子市', null, null];
    expect(codes.map(divisionName)).toEqual(names);
  });
});
