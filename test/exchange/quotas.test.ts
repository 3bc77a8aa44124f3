import type { ExecutionResult } from 'graphql';
import { GatewayError, isGatewayError } from '../../src/platform';
import type { GrantRecord } from '../../src/sharing';
import { tellQuota } from '../../src/sharing/quotas/tell-quota';
import { linkedItems, openWorld, RENTAL, resident, type World } from './world';

let world: World;
/** The resource of the test at hand: each has one of its own. */
let name = '';
let tests = 0;

beforeAll(async () => {
  world = await openWorld();
}, 60_000);
afterAll(() => world.close());

beforeEach(async () => {
  tests += 1;
  name = `quotaed${tests}`;
  await world.publish({ apiName: name, items: linkedItems(name) });
  await world.untilServed(name);
  // Each test begins with a minute of its own, and none at the end of a day in China.
  world.office.clock.set(new Date(Date.parse('2026-07-01T02:00:00Z') + tests * 3_600_000));
});

type Quota = NonNullable<Parameters<World['grant']>[0]['quota']>;
type Parts = Partial<Parameters<World['grant']>[0]>;

const granted = (quota: Quota, parts: Parts = {}) =>
  world.grant({ resource: name, quota, ...parts });

const ask = (fields: string) =>
  world.read(world.reader, `{ shared(purpose: { serviceItem: "${RENTAL}" }) { ${fields} } }`);
const one = (at: number, fields = 'name') =>
  `it: ${name}(citizenNumber: "${resident(at).number}") { ${fields} }`;
const many = (...places: number[]) => {
  const keys = JSON.stringify(places.map((at) => resident(at).number));
  return `it: ${name}Many(citizenNumbers: ${keys}) { name }`;
};
const page = (first: number) => `it: ${name}Page(first: ${first}) { edges { node { name } } }`;

const codes = ({ errors = [] }: ExecutionResult) =>
  errors.map(({ originalError }) => isGatewayError(originalError) && originalError.code);

/** What the refusal of a quota tells. */
function told({ errors = [] }: ExecutionResult): unknown {
  const [error] = errors.map(({ originalError }) => originalError);
  return error instanceof GatewayError ? error.facts : error;
}

const used = async (grant: GrantRecord) => {
  const states = await tellQuota(world.reader, grant);
  return Object.fromEntries(states.map((one) => [`${one.measure} ${one.span}`, one.used]));
};

describe('a quota', () => {
  it('SHR-1 of calls lets through what it allows, then says what is used and when it resets', async () => {
    const grant = await granted([{ measure: 'calls', span: 'minute', most: 2 }]);
    world.office.clock.advance(12_345);
    expect(codes(await ask(one(0)))).toEqual([]);
    expect(codes(await ask(one(1)))).toEqual([]);
    const refused = await ask(one(2));
    expect(refused.data?.shared).toEqual({ it: null });
    expect(told(refused)).toMatchObject({ grant: grant.number, used: 2, quota: 2 });
    const { now } = { now: world.office.clock.now() };
    const resets = new Date(Math.ceil(now.getTime() / 60_000) * 60_000);
    expect(told(refused)).toMatchObject({ resets });
    world.office.clock.set(resets);
    expect(codes(await ask(one(2)))).toEqual([]);
  });

  it('of a day begins anew at midnight in China', async () => {
    await granted([{ measure: 'calls', span: 'day', most: 1 }]);
    world.office.clock.set('2026-07-03T15:59:59.000Z');
    expect(codes(await ask(one(0)))).toEqual([]);
    const refused = await ask(one(0));
    expect(told(refused)).toMatchObject({ resets: new Date('2026-07-03T16:00:00.000Z') });
    world.office.clock.advance(1000);
    expect(codes(await ask(one(0)))).toEqual([]);
  });

  it('is never exceeded by reads at once', async () => {
    const grant = await granted([{ measure: 'calls', span: 'total', most: 5 }]);
    const answers = await Promise.all(Array.from({ length: 20 }, (_, at) => ask(one(at))));
    const refused = answers.flatMap(codes);
    expect(refused).toEqual(Array(15).fill('QUOTA_EXCEEDED'));
    expect(await used(grant)).toEqual({ 'calls total': 5 });
  });

  it('of subjects refuses a read of many keys whole, before the source is asked', async () => {
    const grant = await granted([{ measure: 'subjects', span: 'day', most: 3 }]);
    expect(codes(await ask(many(0, 1)))).toEqual([]);
    let reads = 0;
    const giveBack = await world.changeSource((real) => ({
      readByKeys: (question) => {
        reads += 1;
        return real.readByKeys(question);
      },
    }));
    const refused = await ask(many(0, 1, 2, 3));
    expect(codes(refused)).toEqual(['QUOTA_EXCEEDED']);
    expect(told(refused)).toMatchObject({ used: 2, quota: 3 });
    expect([refused.data?.shared, reads]).toEqual([{ it: null }, 0]);
    // Who was asked about before is no other person.
    expect(codes(await ask(many(1, 0, 2)))).toEqual([]);
    giveBack();
    expect([await used(grant), reads]).toEqual([{ 'subjects day': 3 }, 1]);
  });

  it('of rows counts rows that are released, and shows none of a page that has too many', async () => {
    const grant = await granted([{ measure: 'rows', span: 'total', most: 10 }]);
    expect(codes(await ask(page(6)))).toEqual([]);
    const refused = await ask(page(5));
    expect(codes(refused)).toEqual(['QUOTA_EXCEEDED']);
    expect(refused.data?.shared).toEqual({ it: null });
    expect(told(refused)).toMatchObject({ used: 6, quota: 10 });
    expect(await used(grant)).toEqual({ 'rows total': 6 });
    const absent = `it: ${name}(citizenNumber: "11010519491231002X") { name }`;
    await ask(absent);
    expect(codes(await ask(page(4)))).toEqual([]);
    expect(await used(grant)).toEqual({ 'rows total': 10 });
  });

  it('of subjects counts whom a page is about', async () => {
    const grant = await granted([{ measure: 'subjects', span: 'total', most: 4 }]);
    expect(codes(await ask(page(4)))).toEqual([]);
    expect(codes(await ask(page(5)))).toEqual(['QUOTA_EXCEEDED']);
    expect(codes(await ask(page(3)))).toEqual([]);
    expect(await used(grant)).toEqual({ 'subjects total': 4 });
  });

  it('of subjects counts who is named where rows are counted, before the source is asked', async () => {
    const grant = await granted([{ measure: 'subjects', span: 'total', most: 3 }]);
    const named = (...at: number[]) => {
      const keys = JSON.stringify(at.map((one) => resident(one).number));
      return `it: ${name}Page(where: { or: [{ citizenNumber: { in: ${keys} } }] }) {
        totalCount { suppressed } }`;
    };
    const recorded = async () => (await world.office.records()).at(-1)?.keyDigests.length;
    expect(codes(await ask(named(0, 1, 2)))).toEqual([]);
    expect(await recorded()).toBe(0);
    expect(await used(grant)).toEqual({ 'subjects total': 3 });
    expect(codes(await ask(named(1, 3)))).toEqual(['QUOTA_EXCEEDED']);
    expect(await recorded()).toBe(2);
    expect(codes(await ask(named(2, 0)))).toEqual([]);
  });

  it('of rows counts a total that is told, and none that is suppressed', async () => {
    const grant = await granted([{ measure: 'rows', span: 'total', most: 2 }]);
    const total = `it: ${name}Page { totalCount { value } }`;
    const small = `it: ${name}Page(where: { citizenNumber: { eq: "${resident(0).number}" } }) {
      totalCount { value suppressed } }`;
    for (const asked of [total, small, total]) expect(codes(await ask(asked))).toEqual([]);
    expect(await used(grant)).toEqual({ 'rows total': 2 });
    expect(codes(await ask(total))).toEqual(['QUOTA_EXCEEDED']);
  });

  it('gives nothing back for a read that fails', async () => {
    const grant = await granted([{ measure: 'calls', span: 'day', most: 2 }]);
    const giveBack = await world.changeSource(() => ({
      readByKeys: () => Promise.reject(new GatewayError('SOURCE_TIMEOUT', { provider: '公安局' })),
    }));
    expect(codes(await ask(one(0)))).toEqual(['SOURCE_TIMEOUT']);
    giveBack();
    expect(await used(grant)).toEqual({ 'calls day': 1 });
  });

  it('is recorded as a refusal that names no value', async () => {
    const grant = await granted([{ measure: 'calls', span: 'day', most: 1 }]);
    await ask(one(0));
    await ask(one(0));
    const records = (await world.office.records()).filter(
      ({ resource }) => resource?.apiName === name,
    );
    const [, refused] = records;
    expect(records.map(({ decision }) => decision)).toEqual(['allowed', 'denied']);
    expect(refused).toMatchObject({ grant: grant.number, rowCount: null, items: [] });
    expect(refused?.reasons).toContain('QUOTA_EXCEEDED');
  });

  it('counts links as reads of their own', async () => {
    const grant = await granted([
      { measure: 'calls', span: 'day', most: 3 },
      { measure: 'subjects', span: 'day', most: 2 },
    ]);
    expect(codes(await ask(one(0, 'name spouse { name }')))).toEqual([]);
    expect(await used(grant)).toEqual({ 'calls day': 2, 'subjects day': 2 });
    // The married couple is known by now: each is the other's spouse.
    expect(codes(await ask(one(1, 'name spouse { name }')))).toEqual(['QUOTA_EXCEEDED']);
  });

  it('tells in provenance what is left, and nothing where there is none', async () => {
    const left = 'provenance { quotaLeft { grant measure span most left resetsAt } }';
    const grant = await granted([
      { measure: 'calls', span: 'total', most: 9 },
      { measure: 'rows', span: 'total', most: 100 },
    ]);
    const { data } = await ask(`${many(0, 1, 2)} ${left}`);
    const limit = { grant: grant.number, span: 'total', resetsAt: null };
    expect(JSON.parse(JSON.stringify(data))).toMatchObject({
      shared: {
        provenance: [
          {
            quotaLeft: [
              { ...limit, measure: 'calls', most: 9, left: 8 },
              { ...limit, measure: 'rows', most: 100, left: 97 },
            ],
          },
        ],
      },
    });
    await world.grant({ resource: name });
    const free = await ask(`${many(0, 1, 2)} ${left}`);
    expect(free.data?.shared).toMatchObject({ provenance: [{ quotaLeft: [] }] });
  });

  it('limits only the items that no grant without one gives', async () => {
    await world.grant({ resource: name, items: ['citizenNumber', 'name'] });
    const grant = await granted([{ measure: 'calls', span: 'day', most: 1 }], {
      items: ['citizenNumber', 'born'],
    });
    expect(codes(await ask(one(0, 'name')))).toEqual([]);
    expect(await used(grant)).toEqual({ 'calls day': 0 });
    expect(codes(await ask(one(0, 'name born')))).toEqual([]);
    expect(codes(await ask(one(0, 'born')))).toEqual(['QUOTA_EXCEEDED']);
    expect(codes(await ask(one(0, 'name')))).toEqual([]);
    expect(await used(grant)).toEqual({ 'calls day': 1 });
  });

  const calls = (most: number) => [{ measure: 'calls', span: 'day', most }] as const;
  const CELL = { items: ['born'], condition: { isNull: 'income' } };

  it('limits an item that a grant without one gives on some of those rows only', async () => {
    const items = ['citizenNumber', 'born'];
    await world.grant({ resource: name, items, cells: [CELL] });
    const grant = await granted(calls(1), { items });
    expect(codes(await ask(one(0, 'citizenNumber')))).toEqual([]);
    expect(codes(await ask(one(0, 'born')))).toEqual([]);
    expect(codes(await ask(one(1, 'born')))).toEqual(['QUOTA_EXCEEDED']);
    expect(await used(grant)).toEqual({ 'calls day': 1 });
  });

  it('charges two grants for an item that the newer gives on some of the rows only', async () => {
    const items = ['citizenNumber', 'born'];
    const older = await granted(calls(1), { items });
    const newer = await granted(calls(9), { items, cells: [CELL] });
    expect(codes(await ask(one(0, 'born')))).toEqual([]);
    expect(codes(await ask(one(1, 'born')))).toEqual(['QUOTA_EXCEEDED']);
    expect([await used(older), await used(newer)]).toEqual([
      { 'calls day': 1 },
      { 'calls day': 1 },
    ]);
  });

  it('takes nothing from a grant without one of all rows, though its own rows are few', async () => {
    const free = await world.grant({ resource: name, items: ['citizenNumber', 'name'] });
    const rowScope = { eq: { item: 'citizenNumber', value: resident(0).number } };
    const items = ['citizenNumber', 'name', 'born'];
    const grant = await granted(calls(1), { items, rowScope });
    for (const fields of ['citizenNumber name', '__typename']) {
      expect(codes(await ask(one(0, fields)))).toEqual([]);
      expect(codes(await ask(page(3)))).toEqual([]);
    }
    expect(await used(grant)).toEqual({ 'calls day': 0 });
    expect(codes(await ask(one(0, 'born')))).toEqual([]);
    expect(codes(await ask(one(0, 'born')))).toEqual(['QUOTA_EXCEEDED']);
    await world.revoke(free);
    expect(codes(await ask(one(0, 'name')))).toEqual(['QUOTA_EXCEEDED']);
  });

  it('limits in clear what a grant without one gives masked', async () => {
    const items = ['citizenNumber', 'name'];
    await world.grant({ resource: name, items, masked: ['name'] });
    await granted(calls(1), { items });
    expect(codes(await ask(one(0, 'name')))).toEqual([]);
    expect(codes(await ask(one(0, 'name')))).toEqual(['QUOTA_EXCEEDED']);
    expect(codes(await ask(one(0, 'citizenNumber')))).toEqual([]);
  });

  it('also limits a read that asks only whether there is somebody', async () => {
    await granted([{ measure: 'calls', span: 'day', most: 1 }], { items: ['name'] });
    expect(codes(await ask(one(0, '__typename')))).toEqual([]);
    expect(codes(await ask(one(1, '__typename')))).toEqual(['QUOTA_EXCEEDED']);
  });

  it('costs a grant without one no statement', async () => {
    await world.grant({ resource: name });
    await ask(one(0));
    const asked = jest.spyOn(world.reader.sharing.quotas, 'count');
    await ask(`${many(0, 1)} all: ${page(3).slice(4)}`);
    expect(asked).not.toHaveBeenCalled();
    asked.mockRestore();
  });

  it('is refused where it is none: below one, or twice of one kind', async () => {
    const none = granted([{ measure: 'rows', span: 'day', most: 0 }]);
    await expect(none).rejects.toMatchObject({ code: 'INPUT_INVALID', facts: { field: 'quota' } });
    const limit = { measure: 'rows', span: 'day', most: 5 } as const;
    const twice = granted([limit, { ...limit, most: 6 }]);
    await expect(twice).rejects.toMatchObject({ code: 'INPUT_INVALID', facts: { field: 'quota' } });
  });
});
