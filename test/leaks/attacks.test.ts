import { parse } from 'graphql';
import type { ExchangeContext } from '../../src/exchange';
import { recordOffice } from '../../src/identity';
import { citizenNumber } from '../../src/platform';
import { publishPolicies } from '../../src/sharing';
import type { Row } from '../../src/sources';
import { item, keyItem, resource } from '../exchange/models';
import { openWorld, RENTAL, resident, type World } from '../exchange/world';
import { CALLER, type City, type CityGrant, NEIGHBOUR, NO_RAILS, NOW } from './city';
import { cacheOf, decisionsOf, generationOf, openExchange, seen } from './exchange';
import { RowsSource } from './rows-source';

const person = resource('person', [
  keyItem('id', { lookup: 'citizenNumber' }),
  item('name'),
  item('area'),
  item('friend', { link: { name: 'friendOf', resource: 'person', key: 'id' } }),
]);

const number = (at: number) => citizenNumber('110105', `${1970 + at}-03-07`, 100 + at);
const [FIRST, OUTSIDE, LAST, ABSENT] = [number(0), number(1), number(2), number(3)] as const;

const rowOf = (id: string, name: string, area: string, friend: string): Row => ({
  ...{ f_id: id, f_name: name, f_area: area, f_friend: friend },
});

/** Two in the north, which the caller may see, and one in the south; friends that are not seen. */
const ROWS = [
  rowOf(FIRST, '王芳', 'N1', OUTSIDE),
  rowOf(OUTSIDE, '李强', 'S1', FIRST),
  rowOf(LAST, '张伟', 'N2', ABSENT),
];

const grantOf = (serviceItem: string, items: readonly string[], area: string | null) =>
  ({
    ...{ id: serviceItem, number: `G-${serviceItem}`, consumerId: CALLER, resourceId: person.id },
    ...{ versionFrom: 1, versionTo: null, items, serviceItems: [serviceItem] },
    ...{ flat: null, flatCells: [], cells: [], quota: [] },
    rowScope: area === null ? null : { prefix: { item: 'area', value: area } },
    ...{ startsAt: new Date(0), expiresAt: new Date(NOW + 1000) },
    ...{
      createdAt: new Date(0),
      revokedAt: null,
      status: 'active',
      ending: null,
      endsAt: null,
      narrowings: [],
      held: false,
      approvedBy: null,
      mode: 'serviceInterface',
      masked: [],
    },
  }) satisfies CityGrant;

/** For one service item the north with its names, for the other the numbers of all. */
const city: City = {
  resources: [person],
  rails: NO_RAILS,
  grants: [grantOf('SI-1', ['id', 'name', 'friend'], 'N'), grantOf('SI-2', ['id'], null)],
  rows: new Map([['person', ROWS]]),
};

/** Opens the city with these rows; answers as they are seen. */
async function open(rows: readonly Row[] = ROWS) {
  const departments = [CALLER, NEIGHBOUR];
  const decided = new Map(departments.map((one) => [one, decisionsOf(city, one)]));
  const source = new RowsSource(city.resources, new Map([['person', rows]]));
  const world = openExchange(generationOf(city), source, await cacheOf(decided));
  return (fields: string, serviceItem = 'SI-1', department = CALLER) => {
    const text = `{ shared(purpose: { serviceItem: "${serviceItem}" }) { ${fields} } }`;
    return seen(world.ask({ document: parse(text), variables: {}, department }));
  };
}

const one = (id: string) => `it: person(id: "${id}") { __typename id }`;

describe('somebody who', () => {
  it('takes a cursor to another purpose of theirs learns nothing by it', async () => {
    const ask = await open();
    const page = (after = '') => `it: personPage(first: 1 ${after}) { pageInfo { endCursor } }`;
    const cursor = /v1\.[\w-]+/.exec((await ask(page())).text)?.[0];
    const after = `after: "${cursor}"`;
    expect((await ask(page(after))).codes).toEqual([]);
    expect((await ask(page(after), 'SI-2')).codes).toEqual(['CURSOR_INVALID']);
  });

  it('sizes pages to count rows beyond the grant finds the end where the grant ends', async () => {
    const with_ = await open();
    const without = await open(ROWS.filter((row) => row.f_id !== OUTSIDE));
    for (const first of [1, 2, 3]) {
      const page = `it: personPage(first: ${first}) { edges { node { name } } pageInfo { hasNextPage } }`;
      const answer = await with_(page);
      expect(answer.text).toBe((await without(page)).text);
      expect(answer.text.includes('"hasNextPage":true')).toBe(first < 2);
    }
  });

  it('tries keys cannot tell one outside the grant from one that nobody has', async () => {
    const ask = await open();
    const absent = await ask(one(ABSENT));
    expect(absent).toMatchObject({ data: { shared: { it: null } }, codes: [] });
    expect((await ask(one(OUTSIDE))).text).toBe(absent.text);
    const many = (id: string) =>
      `it: personMany(ids: ["${FIRST}", "${id}"]) { name provenance { asOf maskedItems } }`;
    expect((await ask(many(OUTSIDE))).text).toBe((await ask(many(ABSENT))).text);
  });

  it('follows links cannot tell one that leads out of the grant from one that leads nowhere', async () => {
    const ask = await open();
    const linked = (id: string) => `it: person(id: "${id}") { __typename friendOf { name } }`;
    const out = await ask(linked(FIRST));
    expect(out).toMatchObject({ data: { shared: { it: { friendOf: null } } }, codes: [] });
    expect((await ask(linked(LAST))).text).toBe(out.text);
  });

  it('asks at the same moment as a department that sees more gets their own answer', async () => {
    const ask = await open();
    const asked = [NEIGHBOUR, CALLER, NEIGHBOUR, CALLER].map((by) => ask(one(OUTSIDE), 'SI-1', by));
    const found = (await Promise.all(asked)).map(({ data }) => data?.shared);
    const row = { __typename: 'Person', id: OUTSIDE };
    expect(found).toEqual([{ it: row }, { it: null }, { it: row }, { it: null }]);
  });

  it('puts two purposes into one request gets by each what it gives', async () => {
    const ask = await open();
    const both = `${one(OUTSIDE)} } all: shared(purpose: { serviceItem: "SI-2" }) { ${one(OUTSIDE)}`;
    expect((await ask(both)).data).toEqual({
      shared: { it: null },
      all: { it: { __typename: 'Person', id: OUTSIDE } },
    });
  });
});

describe('a right that ends', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  }, 60_000);
  afterAll(() => world.close());

  it('SHR-6 while a long page is read takes the whole page away', async () => {
    await world.publish({ apiName: 'paged' });
    await world.untilServed('paged');
    const grant = await world.grant({ resource: 'paged' });
    const giveBack = await world.changeSource((real) => ({
      async readPage(read) {
        const answer = await real.readPage(read);
        await world.revoke(grant);
        return answer;
      },
    }));
    const query = `{ shared(purpose: { serviceItem: "${RENTAL}" }) {
      pagedPage(first: 40) { edges { node { name } } pageInfo { hasNextPage } }
    } }`;
    const { data, codes, text } = await seen(world.read(world.reader, query));
    giveBack();
    expect([data, codes]).toEqual([{ shared: { pagedPage: null } }, ['GRANT_REVOKED']]);
    expect(text).not.toContain(resident(0).name);
  });

  /** The reader in a process that hears of no change but by what it reads. */
  function deaf(): ExchangeContext {
    let { current } = world.reader.epoch;
    const observe = (epoch: number): void => {
      current = Math.max(current, epoch);
    };
    const epoch = { ...world.reader.epoch, observe, onChange: () => () => undefined };
    const watch = Object.defineProperty(epoch, 'current', { get: () => current });
    return { ...world.reader, epoch: watch };
  }

  /** Reads before and after something that another process does. */
  async function aroundChange(apiName: string, change: () => Promise<unknown>) {
    const query = `{ shared(purpose: { serviceItem: "${RENTAL}" }) {
      ${apiName}(citizenNumber: "${resident(0).number}") { name }
    } }`;
    const reader = deaf();
    const before = await seen(world.read(reader, query));
    await change();
    return [before.codes, (await seen(world.read(reader, query))).codes];
  }

  it('SHR-6 in another process, of which this one has not heard yet, ends here at the next read', async () => {
    await world.publish({ apiName: 'elsewhere' });
    await world.untilServed('elsewhere');
    const grant = await world.grant({ resource: 'elsewhere' });
    const codes = await aroundChange('elsewhere', () => world.revoke(grant));
    expect(codes).toEqual([[], ['GRANT_REVOKED']]);
  });

  it('by a policy that another process published ends here at the next read', async () => {
    await world.publish({ apiName: 'forbidden' });
    await world.untilServed('forbidden');
    await world.grant({ resource: 'forbidden' });
    const authority = world.as(world.housing, 'sharingAuthority');
    const never = `@id("never") @zh("不得读取。") @en("Never read.")
      forbid (principal, action == Action::"read", resource)
      when { resource.apiName == "forbidden" };`;
    const publish = () =>
      publishPolicies(authority, { files: { 'never.cedar': never }, note: '停' });
    const codes = await aroundChange('forbidden', () =>
      recordOffice(authority, 'test.changed', publish),
    );
    expect(codes).toEqual([[], ['GUARD_RAIL']]);
  });
});
