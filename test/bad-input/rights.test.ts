import { TestClock } from '../../src/platform';
import { type City, openCity, RENTAL, RESIDENTS } from './city';
import { safeAnswer } from './safe-answer';

const clock = new TestClock('2026-03-02T09:00:00+08:00');
let city: City;

beforeAll(async () => {
  city = await openCity({}, { clock });
  for (const apiName of ['ending', 'partial']) await city.publish({ apiName });
}, 60_000);
afterAll(() => city.close());

const names = RESIDENTS.map(({ name }) => name);

describe('a grant that expires between two pages', () => {
  const page = (after: string) =>
    `page: endingPage(first: 2${after}) {
      edges { node { name } } pageInfo { endCursor } provenance { grant }
    }`;

  it('SHR-6 gives the pages until then and nothing after, and says so in the records', async () => {
    const expiresAt = new Date(clock.now().getTime() + 60_000);
    const { number } = await city.grant({ resource: 'ending', expiresAt });
    const first = await city.read(page(''));
    expect(safeAnswer(first)).toMatchObject({
      status: 200,
      data: { shared: { page: { edges: [{}, {}], provenance: { grant: number } } } },
      errors: [],
    });
    const cursor = /"endCursor":"([^"]+)"/.exec(first.text)?.[1] ?? '';
    const after = `, after: "${cursor}"`;
    clock.advance(59_999);
    expect(safeAnswer(await city.read(page(after))).errors).toEqual([]);

    clock.advance(1);
    const third = await city.read(page(after));
    expect(safeAnswer(third, ...names)).toEqual({
      status: 200,
      data: { shared: { page: null } },
      errors: [{ code: 'GRANT_EXPIRED', facts: { grant: number }, path: 'shared.page' }],
    });
    expect((await city.records()).at(-1)).toMatchObject({
      event: 'data.read',
      decision: 'denied',
      reasons: expect.arrayContaining(['GRANT_EXPIRED']),
      items: [],
      keyDigests: [],
      rowCount: null,
    });
  });
});

describe('a cursor', () => {
  it('of another department, purpose, order or damage is refused', async () => {
    await city.grant({ resource: 'partial' });
    const page = (args: string) =>
      `page: partialPage(${args}) { edges { node { name } } pageInfo { endCursor } }`;
    const first = await city.read(page('first: 1'));
    const cursor = /"endCursor":"([^"]+)"/.exec(first.text)?.[1] ?? '';
    expect(safeAnswer(first).errors).toEqual([]);
    const refused = [
      page(`first: 1, after: "${cursor}", where: { name: { ne: "x" } }`),
      page(`first: 1, after: "${cursor}", orderBy: [{ item: name, direction: desc }]`),
      page(`first: 1, after: "${cursor.slice(0, -2)}AA"`),
      page(`first: 1, after: "${Buffer.from('{"offset":1}').toString('base64')}"`),
      page(`first: 1, after: "' OR 1=1"`),
    ];
    for (const fields of refused) {
      expect(safeAnswer(await city.read(fields), ...names)).toEqual({
        status: 200,
        data: { shared: { page: null } },
        errors: [{ code: 'CURSOR_INVALID', facts: {}, path: 'shared.page' }],
      });
    }
  });
});

describe('an item that was not granted', () => {
  const PARTIAL = 'narrow';
  const page = (args: string) => `page: narrowPage(${args}) { edges { node { name } } }`;
  const refusal = (item: string) => ({
    status: 200,
    data: { shared: { page: null } },
    errors: [
      {
        code: 'ITEM_NOT_GRANTED',
        facts: { resource: PARTIAL, item },
        path: 'shared.page',
      },
    ],
  });

  beforeAll(async () => {
    await city.publish({ apiName: PARTIAL });
    await city.grant({ resource: PARTIAL, items: ['citizenNumber', 'name'] });
  });

  it.each([
    ['where', 'first: 5, where: { income: { gte: "5000" } }'],
    ['where not', 'first: 5, where: { not: { income: { isNull: true } } }'],
    [
      'where, hidden in or and and',
      'first: 5, where: { or: [{ name: { eq: "x" } }, { and: [{ income: { eq: "0.50" } }] }] }',
    ],
    ['orderBy', 'first: 5, orderBy: [{ item: income }]'],
    ['orderBy as the second', 'first: 5, orderBy: [{ item: name }, { item: income }]'],
  ])('may not stand in %s: no read, one error, one record', async (_where, args) => {
    const before = (await city.records()).length;
    const answer = await city.read(page(args));
    expect(safeAnswer(answer, ...names)).toEqual(refusal('income'));
    const records = (await city.records()).slice(before);
    expect(records).toMatchObject([
      {
        event: 'data.read',
        decision: 'denied',
        reasons: expect.arrayContaining(['ITEM_NOT_GRANTED']),
        purpose: { serviceItem: RENTAL },
        items: [],
        rowCount: null,
      },
    ]);
  });

  it('tells nothing apart: a condition on it answers the same whatever the rows hold', async () => {
    const asked = ['5000', '999999'].map((than) =>
      city.read(page(`first: 5, where: { income: { gte: "${than}" } }`)),
    );
    const [some, none] = (await Promise.all(asked)).map((answer) => safeAnswer(answer));
    expect(some).toEqual(none);
  });

  it('is null with one error when it is asked, beside what was granted', async () => {
    const answer = await city.read('page: narrowPage(first: 2) { edges { node { name income } } }');
    const { errors, data } = safeAnswer(answer, '000.50');
    expect(errors).toEqual([
      {
        code: 'ITEM_NOT_GRANTED',
        facts: { resource: PARTIAL, item: 'income' },
        path: expect.stringMatching(/^shared\.page/),
      },
    ]);
    expect(data).toMatchObject({
      shared: {
        page: {
          edges: [
            { node: { income: null, name: expect.any(String) } },
            { node: { income: null, name: expect.any(String) } },
          ],
        },
      },
    });
  });
});
