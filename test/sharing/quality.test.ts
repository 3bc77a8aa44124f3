import { Readable } from 'node:stream';
import type { GraphQLSchema } from 'graphql';
import { buildSchema, type NonEmptyArray } from 'type-graphql';
import { auditDraft } from '../../src/audit';
import { catalogResolvers, type ResourceVersion, resourceCompleteness } from '../../src/catalog';
import { citizenNumber, type Database } from '../../src/platform';
import {
  agreeToEnding,
  applyForSharing,
  approveApplication,
  confirmEnding,
  listQuality,
  proposeEnding,
  type QualityFilter,
  registerServiceItem,
  revokeGrant,
  type SharingContext,
  sharingResolvers,
  showQuality,
} from '../../src/sharing';
import { loadDataset, registerSource } from '../../src/sources';
import { aSource, type City, failure, OPENING, office, openCity, published } from '../catalog/city';
import { execute } from '../support/execute';
import {
  CatalogueQualityDocument,
  type CatalogueQualityQueryVariables,
  ResourceCompletenessDocument,
  ResourceQualityDocument,
} from '../support/operations/generated';

const LOADED = '2026-03-02T09:00:00+08:00';

const number = (sequence: number) => citizenNumber('110105', '1949-12-31', sequence);

const CSV = `公民身份号码,姓名,出生日期,区划,收入,电话,体重
${number(1)},王芳,1949-12-31,110105,,,
${number(2)},,,110105,10.00,,
${number(3)},李强,,"  ",,,
`;

let city: City;
let schema: GraphQLSchema;
/** Conditional, daily, loaded and granted to one department; the others are as they are called. */
let granted: ResourceVersion;
let open: ResourceVersion;
let ungranted: ResourceVersion;
let remote: ResourceVersion;
let unloaded: ResourceVersion;
let grantId = '';

beforeAll(async () => {
  city = await openCity();
  const { police, authority, housing } = city;
  const { steward } = police;
  const file = { sourceId: city.sourceId, dataset: 'people', format: 'csv' } as const;
  await loadDataset(steward, { ...file, stream: Readable.from([Buffer.from(CSV)]) });
  granted = await published(city);
  const free = { sharingType: 'unconditional', sharingRule: {} } as const;
  open = await published(city, { ...free, updateFrequency: 'weekly' });
  ungranted = await published(city, { updateFrequency: 'irregular' });
  remote = await published(city, { sourceId: await aRemoteSource() });
  unloaded = await published(city, { sourceId: await aSource(steward) });
  const departments = [housing.record.id];
  const item = { code: 'RENT', name: '公共租赁住房资格确认', departments };
  await office(authority, () => registerServiceItem(authority, item));
  grantId = await aGrant(granted);
  const resolvers: NonEmptyArray<new () => object> = [...catalogResolvers, ...sharingResolvers];
  schema = await buildSchema({ resolvers, validate: false });
}, OPENING);

beforeEach(() => city.office.clock.set(LOADED));

afterAll(() => city.close());

/** A provider's API that nobody answers at. */
async function aRemoteSource(): Promise<string> {
  const { steward } = city.police;
  const fields = { id_number: {}, full_name: {}, born_on: { type: 'D' }, division: {} };
  const people = { key: 'id_number', byKey: { url: '/{key}' }, fields };
  const settings = { baseUrl: 'https://provider.invalid', datasets: { people } };
  return (await registerSource(steward, { name: '远程', kind: 'http', settings })).id;
}

async function aGrant({ apiName }: ResourceVersion): Promise<string> {
  const { officer } = city.housing;
  const application = await office(officer, () =>
    applyForSharing(officer, {
      ...{ resource: apiName, items: ['citizenNumber', 'name'], serviceItems: ['RENT'] },
      ...{ basis: '《公共租赁住房管理办法》第八条', mode: 'serviceInterface' },
      expiresAt: new Date('2026-09-02T00:00:00Z'),
    }),
  );
  const provider = city.police.officer;
  const grant = await office(provider, () => approveApplication(provider, { id: application.id }));
  return grant.id;
}

const ask = async (ctx: SharingContext, variables: CatalogueQualityQueryVariables = {}) =>
  (await execute(schema, CatalogueQualityDocument, ctx, variables)).catalogueQuality;

/** What a caller is told of one resource. */
const told = async (ctx: SharingContext, { code }: ResourceVersion) =>
  (await ask(ctx, { first: 100 })).nodes.find((node) => node.code === code);

/** Which of the resources a filter lets through, in the order of their codes. */
async function codes(ctx: SharingContext, filter: QualityFilter): Promise<string[]> {
  const { nodes } = await listQuality(ctx, { filter, first: 100 });
  return nodes.map(({ code }) => code);
}

const codesOf = (...versions: ResourceVersion[]) => versions.map(({ code }) => code);

/** A read of a resource as the exchange records it. */
async function read({ code, apiName }: ResourceVersion, decision: 'allowed' | 'denied') {
  const resource = { code, apiName, version: 1 };
  const draft = { event: 'data.read', requestId: 'request-1', decision, resource };
  await city.system.audit.append([auditDraft(draft)]);
}

describe('the freshness of a resource', () => {
  const freshness = async (version: ResourceVersion) =>
    (await told(city.housing.clerk, version))?.freshness;

  it('CAT-10 is held against the update frequency that its entry promises', async () => {
    const asOf = new Date(LOADED).toISOString();
    expect(await freshness(granted)).toEqual({ state: 'fresh', asOf, lateSince: null });
    city.office.clock.set('2026-03-03T20:59:59+08:00');
    expect(await freshness(granted)).toMatchObject({ state: 'fresh' });
    city.office.clock.set('2026-03-03T21:00:00+08:00');
    const lateSince = city.office.clock.now().toISOString();
    expect(await freshness(granted)).toEqual({ state: 'late', asOf, lateSince });
    expect(await freshness(open)).toMatchObject({ state: 'fresh' });
    city.office.clock.set('2026-03-10T09:00:00+08:00');
    expect(await freshness(open)).toMatchObject({ state: 'late' });
    expect(await codes(city.housing.clerk, { freshness: 'late' })).toEqual(
      codesOf(granted, open, unloaded),
    );
  });

  it('CAT-10 is unknown where nothing is promised or nobody knows; never loaded is late', async () => {
    const asOf = new Date(LOADED).toISOString();
    expect(await freshness(ungranted)).toEqual({ state: 'unknown', asOf, lateSince: null });
    expect(await freshness(remote)).toEqual({ state: 'unknown', asOf: null, lateSince: null });
    expect(await freshness(unloaded)).toEqual({ state: 'late', asOf: null, lateSince: null });
  });

  it('stands beside the health of the source, for every department', async () => {
    expect(await told(city.market.clerk, granted)).toMatchObject({
      ...{ name: '户籍信息', provider: '公安局', providerId: city.police.record.id },
      ...{
        sharingType: 'conditional',
        updateFrequency: 'daily',
        publishedAt: new Date(LOADED).toISOString(),
      },
      health: { ok: true, problem: null },
    });
    expect(await told(city.market.clerk, remote)).toMatchObject({
      health: { ok: false, problem: 'SOURCE_UNAVAILABLE' },
    });
  });

  it('finds those whose source answers, and those whose does not, for every department', async () => {
    const { clerk } = city.housing;
    const codes = async (healthy: boolean) =>
      (await listQuality(clerk, { filter: { healthy }, first: 100 })).nodes.map(({ code }) => code);
    const [answering, silent] = [await codes(true), await codes(false)];
    expect(silent).toEqual([remote.code]);
    expect(answering).toContain(granted.code);
    expect(answering).not.toContain(remote.code);
  });
});

describe('what is made of a resource', () => {
  it('is told to its provider and to those who oversee, and to nobody else', async () => {
    const { police, housing, authority, leadership } = city;
    for (const ctx of [police.steward, police.officer, authority, leadership]) {
      expect((await told(ctx, granted))?.use).toMatchObject({ consumers: 1, readable: true });
      expect((await told(ctx, open))?.use).toMatchObject({ consumers: 0, readable: true });
      expect((await told(ctx, ungranted))?.use).toMatchObject({ consumers: 0, readable: false });
    }
    for (const ctx of [housing.officer, housing.steward, city.market.clerk]) {
      expect(await told(ctx, granted)).toMatchObject({ use: null, freshness: expect.anything() });
      expect(await codes(ctx, { unreadable: true })).toEqual([]);
      expect(await codes(ctx, { unreadable: false })).toEqual([]);
      expect(await codes(ctx, { unreadForDays: 1 })).toEqual([]);
    }
  });

  it('counts live grants only: a resource that nobody may read any more is found', async () => {
    const unreadable = () => codes(city.authority, { unreadable: true });
    const nobodys = codesOf(ungranted, remote, unloaded);
    expect(await unreadable()).toEqual(nobodys);
    city.office.clock.set('2026-09-02T00:00:00Z');
    expect(await unreadable()).toEqual([granted.code, ...nobodys]);
    city.office.clock.set(LOADED);
    const { authority } = city;
    await office(authority, () => revokeGrant(authority, { id: grantId, reason: '目的已实现' }));
    expect(await unreadable()).toEqual([granted.code, ...nobodys]);
    expect(await codes(city.authority, { unreadable: false })).toEqual([open.code]);
    const again = await aGrant(granted);
    expect(await unreadable()).toEqual(nobodys);
    const { officer } = city.police;
    const ending = { grantId: again, reasons: '职责调整', endsOn: '2026-03-10' };
    const { id } = await office(officer, () => proposeEnding(officer, ending));
    const holder = city.housing.officer;
    await office(holder, () => agreeToEnding(holder, id));
    await office(authority, () => confirmEnding(authority, id));
    expect(await unreadable()).toEqual(nobodys);
    city.office.clock.set('2026-03-10T00:00:00+08:00');
    expect(await unreadable()).toEqual([granted.code, ...nobodys]);
    city.office.clock.set(LOADED);
  });

  it('CAT-5 counts what was found to hold secrets as read by nobody', async () => {
    const { db } = city.office.runtime;
    const mark = (at: string) =>
      db.query(`UPDATE resource SET secret_at = ${at} WHERE code = $1`, [open.code]);
    await mark('now()');
    expect((await told(city.police.steward, open))?.use).toMatchObject({ readable: false });
    await mark('NULL');
    expect((await told(city.police.steward, open))?.use).toMatchObject({ readable: true });
  });

  it('knows the last read that was allowed, and what nobody has read for so many days', async () => {
    const { clock } = city.office;
    clock.set('2026-03-20T09:00:00+08:00');
    const readAt = clock.now().toISOString();
    await read(open, 'allowed');
    clock.set('2026-04-01T09:00:00+08:00');
    await read(open, 'denied');
    await read(granted, 'denied');
    expect((await told(city.police.steward, open))?.use?.lastReadAt).toEqual(readAt);
    expect((await told(city.police.steward, granted))?.use?.lastReadAt).toBeNull();
    const all = codesOf(granted, open, ungranted, remote, unloaded);
    const others = all.filter((code) => code !== open.code);
    expect(await codes(city.police.steward, { unreadForDays: 12 })).toEqual(all);
    expect(await codes(city.police.steward, { unreadForDays: 13 })).toEqual(others);
    expect(await codes(city.leadership, { unreadForDays: 30 })).toEqual(others);
    expect(await codes(city.leadership, { unreadForDays: 31 })).toEqual([]);
    for (const unreadForDays of [-1, 0, 1.5, 3661]) {
      const refused = failure(
        listQuality(city.leadership, { filter: { unreadForDays }, first: 1 }),
      );
      expect(await refused).toMatchObject({ code: 'INPUT_INVALID' });
    }
  });
});

describe('the list', () => {
  it('goes on where a page ended, and asks as little for many resources as for one', async () => {
    const { leadership } = city;
    const { nodes, pageInfo } = await ask(leadership, { first: 2 });
    const after = pageInfo.endCursor;
    const rest = await ask(leadership, { first: 100, after });
    const all = codesOf(granted, open, ungranted, remote, unloaded);
    expect([...nodes, ...rest.nodes].map(({ code }) => code)).toEqual(all);
    expect([pageInfo.hasNextPage, rest.pageInfo.hasNextPage]).toEqual([true, false]);
    const queriesFor = async (first: number) => {
      const counted = counting(leadership.db);
      await ask({ ...leadership, db: counted.db }, { first });
      return counted.queries();
    };
    const few = await queriesFor(1);
    expect(few).toBeLessThanOrEqual(5);
    expect(await queriesFor(100)).toBe(few);
    expect(await codes(leadership, { sharingType: 'unconditional' })).toEqual([open.code]);
    expect(await codes(leadership, { provider: city.housing.record.id })).toEqual([]);
    for (const first of [0, 101]) {
      expect(await failure(listQuality(leadership, { first }))).toMatchObject({
        code: 'INPUT_INVALID',
      });
    }
    for (const bad of ['Zm9v', `${after}=`, '!']) {
      const refused = failure(listQuality(leadership, { first: 1, after: bad }));
      expect(await refused).toMatchObject({ code: 'CURSOR_INVALID' });
    }
  });

  it('has a way to one resource, which is absent where none is in force', async () => {
    const { code } = granted;
    const one = await execute(schema, ResourceQualityDocument, city.authority, { code });
    expect(one.resourceQuality).toEqual({
      ...{ code, freshness: { state: 'fresh' }, use: { consumers: 1 } },
    });
    expect(await showQuality(city.authority, '301002/999999')).toBeNull();
  });
});

describe('the completeness of a resource', () => {
  it('is counted by its source, for its provider and those who oversee', async () => {
    const { code } = granted;
    for (const ctx of [city.police.steward, city.authority, city.leadership]) {
      const asked = await execute(schema, ResourceCompletenessDocument, ctx, { code });
      expect(asked.resourceCompleteness).toEqual({
        sampledRows: 3,
        items: [
          { apiName: 'citizenNumber', name: '公民身份号码', emptyShare: 0 },
          { apiName: 'name', name: '姓名', emptyShare: 1 / 3 },
          { apiName: 'birthDate', name: '出生日期', emptyShare: 2 / 3 },
          { apiName: 'division', name: '区划', emptyShare: 1 / 3 },
        ],
      });
    }
    const shown = await resourceCompleteness(city.police.steward, unloaded.code);
    expect(shown).toMatchObject({ sampledRows: 0, items: [{ emptyShare: null }, {}, {}, {}] });
    expect(await resourceCompleteness(city.police.steward, remote.code)).toBeNull();
    const refusal = (asked: string, ctx = city.housing.steward) =>
      failure(resourceCompleteness(ctx, asked));
    expect(await refusal(code)).toMatchObject({ code: 'FORBIDDEN' });
    expect(await refusal('301002/999999')).toMatchObject({ code: 'NOT_FOUND' });
  });
});

/** The same database, counting what it is asked. */
function counting(db: Database): { readonly db: Database; queries(): number } {
  let queries = 0;
  const counted = new Proxy(db, {
    get(target, name) {
      if (name === 'query') queries += 1;
      const value = Reflect.get(target, name);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
  return { db: counted, queries: () => queries };
}
