import { buildSchema } from 'type-graphql';
import { catalogResolvers } from '../../src/catalog';
import { deadlinesOf, dutiesResolvers, listMessages } from '../../src/duties';
import type { ExchangeContext } from '../../src/exchange';
import { createDepartment, type DepartmentRecord, recordOffice } from '../../src/identity';
import {
  applyForReturn,
  confirmEnding,
  listGrants,
  proposeEnding,
  registerServiceItem,
  sharingResolvers,
} from '../../src/sharing';
import { ITEMS, openWorld, RESIDENTS, resident, type World } from '../exchange/world';
import { aDepartment, freshCreditCode } from '../identity/office';
import { execute } from '../support/execute';
import { ApplyForReturnDocument } from '../support/operations/generated';

const RELIEF = 'SI-RELIEF';
const coded = ITEMS.map((item) =>
  item.apiName === 'division' ? { ...item, name: '行政区划代码' } : item,
);

let world: World;
let chaoyang: DepartmentRecord;
let tianjin: DepartmentRecord;
let township: DepartmentRecord;
let bureau: ExchangeContext;

beforeAll(async () => {
  world = await openWorld();
  const { office } = world;
  const lower = (name: string, level: 'district' | 'township', divisionCode: string) =>
    createDepartment(office.system, { name, level, divisionCode, creditCode: freshCreditCode() });
  chaoyang = await lower('朝阳区民政局', 'district', '110105');
  tianjin = await lower('和平区民政局', 'district', '120101');
  township = await lower('直属镇人民政府', 'township', '110000');
  bureau = world.as(await aDepartment(office, '数据局', ['sharingAuthority']), 'sharingAuthority');
  const departments = [chaoyang, tianjin, township, world.housing].map(({ id }) => id);
  await recordOffice(bureau, 'test.changed', () =>
    registerServiceItem(bureau, { code: RELIEF, name: '临时救助', departments }),
  );
  await world.publish({ apiName: 'area', items: coded });
  await world.publish({ apiName: 'nowhere' });
  await world.publish({
    ...{ apiName: 'everywhere', items: coded, sharingType: 'unconditional', sharingRule: {} },
  });
  const law = { law: '某法', article: '第九条' };
  await world.publish({ apiName: 'never', sharingType: 'notShared', sharingRule: law });
  await world.untilServed('nowhere');
}, 120_000);

afterAll(() => world.close());

const officer = (department: DepartmentRecord) => world.as(department, 'sharingOfficer');

const INPUT = {
  ...{ resource: 'area', items: ['citizenNumber', 'name', 'income'], serviceItems: [RELIEF] },
  ...{ basis: '《社会救助暂行办法》', expiresAt: new Date('2026-12-31T00:00:00+08:00') },
};

function apply(ctx: ExchangeContext, parts: Partial<Parameters<typeof applyForReturn>[1]> = {}) {
  const input = { ...INPUT, ...parts };
  return recordOffice(ctx, 'application.submitted', () => applyForReturn(ctx, input));
}

/** A resource that is to be withdrawn on a day, which is filed. */
async function leaving(apiName: string): Promise<void> {
  await world.publish({ apiName, items: coded });
  await world.untilServed(apiName);
  const provider = officer(world.police);
  const { id: resourceId } = (await provider.catalog.byApiName(apiName)) ?? {};
  const input = { resourceId, reasons: '职责调整', endsOn: '2026-05-01' };
  const { id } = await recordOffice(provider, 'ending.proposed', () =>
    proposeEnding(provider, input),
  );
  await recordOffice(bureau, 'ending.filed', () => confirmEnding(bureau, id));
}

const failure = (work: Promise<unknown>) =>
  work.then(
    (result) => ({ result }),
    ({ code, facts }: { code?: string; facts?: object }) => ({ code, facts }),
  );

it('SHR-13 is answered at once, with a grant for the rows of the own division and nothing more', async () => {
  const ctx = officer(chaoyang);
  const application = await apply(ctx);
  expect(application).toMatchObject({ status: 'active', cells: [] });
  const page = { first: 10, after: null };
  const [grant] = (await listGrants(ctx, page)).nodes;
  const rowScope = { divisionUnder: { item: 'division', code: '110105' } };
  expect(grant).toMatchObject({
    applicationId: application.id,
    items: application.items,
    rowScope,
  });
  expect(await deadlinesOf(ctx, application.id)).toMatchObject([
    { kind: 'applicationAnswer', days: 1, metAt: expect.any(Date) },
  ]);
  const told = async (department: DepartmentRecord) =>
    (await listMessages(officer(department), page)).nodes.map(({ kind }) => kind);
  expect([await told(chaoyang), await told(world.police)]).toEqual([
    ['returnGranted'],
    expect.arrayContaining(['returnApplied']),
  ]);
  const records = (await world.office.records()).filter(({ event }) => event === 'grant.issued');
  expect(records).toMatchObject([
    { actor: { kind: 'system' }, facts: { id: grant?.id, number: grant?.number } },
  ]);
});

it('SHR-13 gives the rows of the area, counted and by key, and no other', async () => {
  const reader = { ...world.reader, actor: { ...officer(chaoyang).actor, kind: 'client' } };
  const keys = JSON.stringify([0, 2].map((at) => resident(at).number));
  const { data, errors } = await world.read(
    reader as ExchangeContext,
    `{ shared(purpose: { serviceItem: "${RELIEF}" }) {
      areaPage(first: 100) { edges { node { name } } }
      areaMany(citizenNumbers: ${keys}) { name } } }`,
  );
  expect(errors).toBeUndefined();
  const { areaPage, areaMany } = (
    data as {
      shared: { areaPage: { edges: { node: { name: string } }[] }; areaMany: unknown };
    }
  ).shared;
  const here = RESIDENTS.filter(({ division }) => division === '110105').map(({ name }) => name);
  expect(areaPage.edges.map(({ node }) => node.name).sort()).toEqual(here.sort());
  expect(areaMany).toEqual([{ name: resident(0).name }, null]);
});

it.each<[string, () => DepartmentRecord, string, string | RegExp]>([
  ['a department of the same level', () => world.housing, 'area', /lower level/],
  ['an area outside of the provider’s', () => tianjin, 'area', /lower level/],
  [
    'an area that is no part of the provider’s but all of it',
    () => township,
    'area',
    /lower level/,
  ],
  ['a resource whose rows cannot be told by area', () => chaoyang, 'nowhere', /division code/],
  ['a resource that is open to all', () => chaoyang, 'everywhere', /unconditionally/],
])('SHR-13 is refused to %s, with why', async (_name, department, resource, why) => {
  const grants = () => world.office.runtime.db.query('SELECT count(*) FROM "grant"');
  const before = await grants();
  expect(await failure(apply(officer(department()), { resource }))).toMatchObject({
    code: 'RETURN_NOT_POSSIBLE',
    facts: { resource, reason: { en: expect.stringMatching(why) } },
  });
  expect(await grants()).toEqual(before);
});

it('SHR-13 is refused for what is not shared, for what is not there, and without a purpose', async () => {
  const ctx = officer(chaoyang);
  expect(await failure(apply(ctx, { resource: 'never' }))).toMatchObject({ code: 'NOT_SHARED' });
  expect(await failure(apply(ctx, { resource: 'shoes' }))).toMatchObject({ code: 'NOT_FOUND' });
  expect(await failure(apply(ctx, { serviceItems: [] }))).toMatchObject({
    code: 'APPLICATION_INCOMPLETE',
  });
  expect(await failure(apply(world.as(chaoyang, 'steward')))).toMatchObject({ code: 'FORBIDDEN' });
});

it('SHR-13 goes the same way through the office API', async () => {
  const resolvers = [...dutiesResolvers, ...catalogResolvers, ...sharingResolvers] as const;
  const schema = await buildSchema({ resolvers, validate: false });
  const ctx = officer(chaoyang);
  const input = { ...INPUT, items: ['name'], expiresAt: INPUT.expiresAt.toISOString() };
  const applied = await recordOffice(ctx, 'application.submitted', () =>
    execute(schema, ApplyForReturnDocument, ctx, { input }),
  );
  const rowScope = { divisionUnder: { item: 'division', code: '110105' } };
  expect(applied).toEqual({ applyForReturn: { status: 'active', rowScope } });
});

it('SHR-7 SHR-13 ends with its resource where the withdrawal of that is filed already', async () => {
  await leaving('leaving');
  const ctx = officer(chaoyang);
  const { id } = await apply(ctx, { resource: 'leaving' });
  const { nodes } = await listGrants(ctx, { first: 10, after: null });
  const grant = nodes.find(({ applicationId }) => applicationId === id);
  expect(grant?.endsAt).toEqual(new Date('2026-05-01T00:00:00+08:00'));
});
