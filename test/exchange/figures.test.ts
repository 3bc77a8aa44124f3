import fc from 'fast-check';
import type { ExecutionResult } from 'graphql';
import { average } from '../../src/exchange/figures/average';
import { suppressed } from '../../src/exchange/figures/suppress';
import { isGatewayError } from '../../src/platform';
import { openWorld, RENTAL, RESIDENTS, resident, type World } from './world';

let world: World;
/** One resource for all tests that only read it; its right is all items on all rows. */
const WHOLE = 'whole';
/** Only of one district, and neither income nor phone in clear. */
const NARROW = 'narrow';

beforeAll(async () => {
  world = await openWorld();
  for (const apiName of [WHOLE, NARROW]) {
    await world.publish({ apiName });
    await world.untilServed(apiName);
  }
  await world.grant({ resource: WHOLE });
  await world.grant({
    resource: NARROW,
    items: ['citizenNumber', 'name', 'born', 'division', 'phone', 'spouseNumber'],
    rowScope: { eq: { item: 'division', value: '110105' } },
    cells: [{ items: ['spouseNumber'], condition: { not: { isNull: 'name' } } }],
  });
}, 60_000);
afterAll(() => world.close());

const ask = (fields: string, variables: Record<string, unknown> = {}) => {
  const head = Object.keys(variables).map((name) => `$${name}: ${TYPES[name]}`);
  const query = head.length > 0 ? `query (${head.join(', ')})` : 'query';
  const text = `${query} { shared(purpose: { serviceItem: "${RENTAL}" }) { ${fields} } }`;
  return world.read(world.reader, text, variables);
};
const TYPES: Readonly<Record<string, string>> = { by: 'WholeField', of: 'WholeQuantity!' };

const plain = ({ data, errors = [] }: ExecutionResult): unknown => {
  if (errors.length > 0) return errors.map(({ originalError }) => codeOf(originalError));
  return JSON.parse(JSON.stringify(data?.shared ?? null));
};
const codeOf = (error: unknown) => (isGatewayError(error) ? error.code : String(error));

const told = (value: string | number) => ({ value: String(value), suppressed: false });
const UNTOLD = { value: null, suppressed: true };
const FIGURE = '{ value suppressed }';

/** The number of residents for whom something holds, and their incomes in hundredths. */
const those = (holds: (one: (typeof RESIDENTS)[number]) => boolean) => {
  const found = RESIDENTS.filter(holds);
  const incomes = found.flatMap(({ income }) => (income === null ? [] : Number(income) * 100));
  return { count: found.length, sum: incomes.reduce((all, one) => all + one, 0) / 100 };
};

describe('the total of a page', () => {
  it('counts the rows of the right, and those that where asks for', async () => {
    const where = 'where: { division: { eq: "110105" } }';
    const answer = await ask(
      `all: wholePage { totalCount ${FIGURE} }
       some: wholePage(first: 1, ${where}) { edges { node { name } } totalCount ${FIGURE} }
       narrow: narrowPage { totalCount ${FIGURE} }`,
    );
    expect(plain(answer)).toEqual({
      all: { totalCount: told(40) },
      some: { edges: [{ node: { name: '居民00' } }], totalCount: told(20) },
      narrow: { totalCount: told(20) },
    });
  });

  it('is suppressed where few rows are counted, or few are left out, and none are told apart', async () => {
    const born = (op: string, at: number) =>
      `wholePage(where: { born: { ${op}: "${resident(at).born}" } }) { totalCount ${FIGURE} }`;
    const answer = await ask(
      `none: ${born('lt', 0)} four: ${born('lt', 4)} five: ${born('lt', 5)}
       all: ${born('gte', 0)} allButOne: ${born('gte', 1)} allButFive: ${born('gte', 5)}`,
    );
    expect(plain(answer)).toEqual({
      none: { totalCount: UNTOLD },
      four: { totalCount: UNTOLD },
      five: { totalCount: told(5) },
      all: { totalCount: told(40) },
      allButOne: { totalCount: UNTOLD },
      allButFive: { totalCount: told(35) },
    });
  });

  it('reads no rows where none are asked for, and records the count all the same', async () => {
    let pages = 0;
    const giveBack = await world.changeSource((real) => ({
      readPage: (question) => {
        pages += 1;
        return real.readPage(question);
      },
    }));
    await ask(`wholePage { totalCount ${FIGURE} aggregate(groupBy: division) { key } }`);
    giveBack();
    const record = (await world.office.records()).at(-1);
    expect(pages).toBe(0);
    expect(record).toMatchObject({
      ...{ event: 'data.read', decision: 'allowed', rowCount: 3, keyDigests: [] },
      items: ['division'],
      facts: { read: 'page', groups: 2, countedBy: 'division' },
    });
  });
});

describe('aggregates of a page', () => {
  it('give figures of all rows, exactly, by aliases and variables too', async () => {
    const answer = await ask(
      `wholePage { aggregate(groupBy: $by) {
        key suppressed count ${FIGURE}
        districts: countDistinct(item: division) ${FIGURE} names: countDistinct(item: name) ${FIGURE}
        least: min(item: $of) ${FIGURE} most: max(item: $of) ${FIGURE}
        sum(item: $of) ${FIGURE} avg(item: $of) ${FIGURE} oldest: min(item: born) ${FIGURE}
      } }`,
      { by: null, of: 'income' },
    );
    const { sum } = those(() => true);
    expect(plain(answer)).toEqual({
      wholePage: {
        aggregate: [
          {
            ...{ key: null, suppressed: false, count: told(40), districts: UNTOLD },
            ...{ names: told(40), least: told('0.5'), most: told('6000.5'), sum: told(sum) },
            // Two residents have no income, which an average beside its sum would tell.
            ...{ avg: UNTOLD, oldest: told('1960-03-07') },
          },
        ],
      },
    });
  });

  it('give figures of each group, in order, under where', async () => {
    const answer = await ask(
      `wholePage(where: { income: { isNull: false } }) {
        aggregate(groupBy: division) { key count ${FIGURE} sum(item: income) ${FIGURE} }
      }`,
    );
    const of = (division: string) =>
      those((one) => one.division === division && one.income !== null);
    // That two are left out, who have no income, would tell: the next smallest group hides them.
    expect([of('110101').count, of('110105').count]).toEqual([20, 18]);
    expect(plain(answer)).toEqual({
      wholePage: {
        aggregate: [
          { key: '110101', count: told(20), sum: UNTOLD },
          { key: null, count: UNTOLD, sum: UNTOLD },
        ],
      },
    });
  });

  it('give averages, but not of groups where a few rows are without a value', async () => {
    const answer = await ask(`wholePage {
      aggregate(groupBy: division) { key count ${FIGURE} avg(item: income) ${FIGURE} }
    }`);
    const { count, sum } = those((one) => one.division === '110101');
    expect(plain(answer)).toEqual({
      wholePage: {
        aggregate: [
          { key: '110101', count: told(20), avg: told(average(String(sum), count)) },
          { key: '110105', count: told(20), avg: UNTOLD },
        ],
      },
    });
  });

  it('make one of all groups that are too small, and hide another where one alone would be', async () => {
    const twoOld = `{ or: [{ born: { lte: "${resident(1).born}" } }, { division: { eq: "110101" } }] }`;
    const answer = await ask(
      `small: wholePage { aggregate(groupBy: citizenNumber) { key suppressed count ${FIGURE} } }
       one: wholePage(where: ${twoOld}) {
         aggregate(groupBy: division) { key suppressed count ${FIGURE} } totalCount ${FIGURE}
       }`,
    );
    const hidden = { key: null, suppressed: true, count: UNTOLD };
    expect(plain(answer)).toEqual({
      small: { aggregate: [hidden] },
      one: { aggregate: [hidden], totalCount: told(22) },
    });
  });

  it('tell nothing of an item that few rows have, nor what it could be worked out from', async () => {
    const answer = await ask(
      `wholePage(where: { or: [{ income: { isNull: true } }, { division: { eq: "110101" } }, { born: { lte: "1964-12-31" } }] }) {
        aggregate { count ${FIGURE} sum(item: income) ${FIGURE} }
        byDistrict: aggregate(groupBy: division) { key count ${FIGURE} max(item: income) ${FIGURE} }
      }`,
    );
    // Of the five in the second district, three have an income.
    expect(those((one) => one.division === '110105' && one.born <= '1964-12-31').count).toBe(3);
    const { sum } = those((one) => one.division === '110101' || one.born <= '1964-12-31');
    expect(plain(answer)).toEqual({
      wholePage: {
        aggregate: [{ count: told(24), sum: told(sum) }],
        byDistrict: [{ key: null, count: UNTOLD, max: UNTOLD }],
      },
    });
  });

  it.each([
    ['countDistinct(item: income)', 'ITEM_NOT_GRANTED'],
    ['countDistinct(item: phone)', 'ITEM_MASKED'],
    ['countDistinct(item: spouseNumber)', 'ITEM_CONDITIONAL'],
    ['sum(item: income)', 'ITEM_NOT_GRANTED'],
    ['avg(item: born)', 'INPUT_INVALID'],
  ])('refuse %s with %s: what is counted is read', async (figure, code) => {
    const fields = `narrowPage { edges { node { name } } aggregate { ${figure} ${FIGURE} } }`;
    const answer = await ask(fields);
    expect([plain(answer), answer.data?.shared]).toEqual([[code], { narrowPage: null }]);
  });

  it.each([
    ['income', 'ITEM_NOT_GRANTED'],
    ['phone', 'ITEM_MASKED'],
    ['spouseNumber', 'ITEM_CONDITIONAL'],
  ])('refuse groups by %s with %s', async (item, code) => {
    const answer = await ask(`narrowPage { aggregate(groupBy: ${item}) { count ${FIGURE} } }`);
    expect([plain(answer), answer.data?.shared]).toEqual([[code], { narrowPage: null }]);
  });

  it('count as reads, so that a request has so many at most', async () => {
    const aggregates = Array.from({ length: 100 }, (_, at) => `a${at}: aggregate { suppressed }`);
    const answer = ask(`wholePage { ${aggregates.join(' ')} }`);
    await expect(answer).rejects.toMatchObject({ code: 'LIMIT_READS' });
  });

  it('count their groups as rows of a quota, and the call once', async () => {
    const apiName = 'limited';
    await world.publish({ apiName });
    await world.untilServed(apiName);
    const quota = [
      { measure: 'rows', span: 'total', most: 3 },
      { measure: 'calls', span: 'total', most: 9 },
    ] as const;
    await world.grant({ resource: apiName, quota });
    const twoGroups =
      'limitedPage { aggregate(groupBy: division) { key } provenance { quotaLeft { left } } }';
    expect(plain(await ask(twoGroups))).toMatchObject({
      limitedPage: { provenance: { quotaLeft: [{ left: 8 }, { left: 1 }] } },
    });
    expect(plain(await ask(twoGroups))).toEqual(['QUOTA_EXCEEDED']);
    expect(plain(await ask(`limitedPage { totalCount ${FIGURE} }`))).toEqual({
      limitedPage: { totalCount: told(40) },
    });
  });
});

describe('suppression', () => {
  const parts = fc.record({
    counts: fc.array(fc.nat(12), { maxLength: 6 }),
    rest: fc.nat(12),
    least: fc.integer({ min: 1, max: 8 }),
  });

  it('never leaves a few rows that the told counts and the whole would give away', () => {
    fc.assert(
      fc.property(parts, ({ counts, rest, least }) => {
        const hidden = suppressed(counts, rest, least);
        const shown = counts.filter((_, at) => !hidden[at]);
        expect(shown.every((count) => count >= least)).toBe(true);
        const fewLeft = rest > 0 && rest < least ? rest : 0;
        const untold = counts.filter((_, at) => hidden[at]);
        if (shown.length === 0 || untold.length + fewLeft === 0) return;
        expect(untold.length + Number(fewLeft > 0)).toBeGreaterThan(1);
        expect(untold.reduce((sum, count) => sum + count, fewLeft)).toBeGreaterThanOrEqual(least);
      }),
    );
  });

  it('hides nothing where all counts are large', () => {
    expect(suppressed([5, 9, 100], 0, 5)).toEqual([false, false, false]);
    expect(suppressed([5, 9, 100], 5, 5)).toEqual([false, false, false]);
    expect(suppressed([5, 9, 100], 4, 5)).toEqual([true, false, false]);
    expect(suppressed([], 3, 5)).toEqual([]);
  });
});

describe('an average', () => {
  it.each([
    ['10', 4, '2.5'],
    ['-10.00', 3, '-3.333333'],
    ['0.000001', 2, '0.000001'],
    ['-0.000001', 3, '0'],
    ['12345678901234567890.123456789', 1, '12345678901234567890.123457'],
    ['0', 7, '0'],
  ])('of %s over %d is %s', (sum, count, expected) => {
    expect(average(sum, count)).toBe(expected);
  });
});
