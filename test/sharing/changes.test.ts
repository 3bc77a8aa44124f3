import type { RegisterResourceInput } from '../../src/catalog';
import {
  type ResourceVersion,
  reviseResource,
  showResource,
  submitResource,
  versionChanges,
} from '../../src/catalog';
import { listMessages, messageText } from '../../src/duties';
import {
  applyForSharing,
  approveApplication,
  registerServiceItem,
  reviewVersion,
  type SharingContext,
  showChanges,
} from '../../src/sharing';
import { anEntry, failure, OPENING, office, published } from '../catalog/city';
import { openProcedureWorld, type ProcedureWorld } from './procedure-world';

let world: ProcedureWorld;

beforeAll(async () => {
  world = await openProcedureWorld();
  const { authority, market } = world.city;
  const item = { code: 'LICENCE', name: '市场主体登记', departments: [market.record.id] };
  await office(authority, () => registerServiceItem(authority, item));
}, OPENING);

afterAll(() => world.city.close());

const provider = () => world.city.police;
const consumer = () => world.city.housing.officer;
const other = () => world.city.market.officer;
const authority = () => world.city.authority;

type Items = RegisterResourceInput['items'];

/** The items of the example, with one of them as a test wants it, or without it. */
function itemsWith(apiName: string, parts: object | null): Items {
  const { items } = anEntry(world.city);
  return items.flatMap((item) => {
    if (item.apiName !== apiName) return [item];
    return parts ? [{ ...item, ...parts }] : [];
  });
}

/** A resource in force, by its id and its API name. */
async function aResource() {
  const { code, apiName } = await published(world.city);
  const resource = await showResource(authority(), { code });
  return { id: resource?.id ?? '', code, apiName };
}

async function aGrant(ctx: SharingContext, parts: object): Promise<void> {
  const { id } = await office(ctx, () => applyForSharing(ctx, world.input(parts)));
  const { officer } = provider();
  await office(officer, () => approveApplication(officer, { id }));
}

/** Hands the next version of a resource to the authority. */
async function submitted(code: string, parts: object): Promise<string> {
  const { steward } = provider();
  const { classification: _, apiName: __, ...entry } = anEntry(world.city, parts);
  const made = await office(steward, () => reviseResource(steward, { ...entry, code }));
  const id = made.versions[0]?.id ?? '';
  await office(steward, () => submitResource(steward, id));
  return id;
}

const publish = (versionId: string): Promise<ResourceVersion> =>
  office(authority(), () => reviewVersion(authority(), { versionId, outcome: 'publish' }));

const sentences = async (ctx: SharingContext, asked: Parameters<typeof showChanges>[1]) =>
  (await showChanges(ctx, asked)).changes.map(({ sentence }) => sentence);

/** What a department was told about a version. */
const told = async (ctx: SharingContext, versionId: string): Promise<string[]> => {
  const { nodes } = await listMessages(ctx, { first: 100, after: null });
  return nodes
    .filter(({ subject }) => subject.id === versionId)
    .map((one) => messageText(one, ctx));
};

describe('the difference of two versions', () => {
  it('CAT-7 tells every change of the entry and of its items, as sentences and in parts', async () => {
    const { id: resourceId, code } = await aResource();
    const link = { name: 'owner', resource: 'person', key: 'idNumber' };
    const items = [
      ...itemsWith('name', null).filter(({ apiName }) => apiName !== 'division'),
      { ...itemsWith('division', {})[3], type: 'M', sensitivity: 2, mask: 'full', link },
      {
        name: '电话',
        apiName: 'phone',
        type: 'C',
        sensitivity: 1,
        required: false,
        field: 'phone',
      },
    ];
    await submitted(code, { items, updateFrequency: 'weekly', abstract: '另一摘要', dataGrade: 2 });
    const shown = await showChanges(provider().steward, { resourceId });
    expect([shown.older.number, shown.newer.number]).toEqual([1, 2]);
    expect(shown.changes.map(({ sentence }) => sentence.en)).toEqual([
      'abstract changed',
      'update frequency changed from daily to weekly',
      'data grade changed from 3 to 2',
      'item division (区划): type changed from C to M',
      'item division (区划): sensitivity changed from 1 to 2',
      'item division (区划): mask changed from nothing to full',
      'item division (区划): link changed from nothing to owner → person(idNumber)',
      'item phone (电话) was added',
      'item name (姓名) was removed',
    ]);
    expect(shown.changes.map(({ sentence }) => sentence.zh)).toEqual(
      expect.arrayContaining([
        '更新周期由“每日”改为“每周”',
        '信息项“区划”（division）的数据类型由“字符型 C”改为“备注型 M”',
        '新增信息项“电话”（phone）',
        '取消信息项“姓名”（name）',
      ]),
    );
    const restricting = shown.changes.filter(({ restricts }) => restricts);
    expect(restricting.map(({ kind, part, item }) => [kind, part, item])).toEqual([
      ['changed', 'type', 'division'],
      ['changed', 'sensitivity', 'division'],
      ['changed', 'mask', 'division'],
      ['changed', 'link', 'division'],
      ['removed', 'item', 'name'],
    ]);
    const { older } = shown;
    expect(versionChanges(older, older)).toEqual([]);
  });

  it('CAT-7 shows no draft of others, and nothing of what concerns the provider alone', async () => {
    const { id: resourceId, code } = await aResource();
    const items = itemsWith('division', { field: 'phone' });
    const assessments = {
      ...{ secrecyRisk: '重新评估', personalInformation: '已评估' },
      headConsent: { name: '钱局长', date: '2026-02-28' },
    };
    const waiting = await submitted(code, { items, assessments });
    const asked = { resourceId, to: 2 };
    const own = await sentences(provider().steward, asked);
    expect(own.map(({ en }) => en)).toEqual([
      'assessments and consent changed',
      'item division (区划): source field changed from division to phone',
    ]);
    expect(await failure(showChanges(consumer(), asked))).toMatchObject({ code: 'NOT_FOUND' });
    expect(await failure(showChanges(consumer(), { resourceId: 'none' }))).toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(await failure(showChanges(authority(), { resourceId, to: 1 }))).toMatchObject({
      code: 'NOT_FOUND',
    });
    await publish(waiting);
    expect(await sentences(consumer(), { resourceId })).toEqual([]);
    expect(await sentences(authority(), { resourceId, from: 2, to: 1 })).toHaveLength(2);
  });
});

describe('who is affected by a version', () => {
  it('CAT-7 is who holds a grant that names what it takes away, by its items, rows or cells', async () => {
    const { id: resourceId, code, apiName: resource } = await aResource();
    const serviceItems = ['RENT'];
    await aGrant(consumer(), { resource, serviceItems, items: ['citizenNumber', 'name'] });
    await aGrant(other(), {
      ...{ resource, serviceItems: ['LICENCE'], items: ['citizenNumber'] },
      rowScope: { prefix: { item: 'division', value: '1101' } },
    });
    const names = async (ctx: SharingContext) => {
      const { affected } = await showChanges(ctx, { resourceId });
      return affected.departments?.map(({ name }) => name);
    };
    const waiting = await submitted(code, { items: itemsWith('name', { sensitivity: 3 }) });
    for (const ctx of [provider().clerk, authority(), world.city.leadership]) {
      expect(await names(ctx)).toEqual(['住房和城乡建设委员会']);
    }
    const version = await publish(waiting);
    expect(await told(consumer(), version.id)).toEqual([
      `公安局发布了 ${code} 的第 2 版，贵部门获授权的信息项有变化：姓名`,
    ]);
    expect(await told(other(), version.id)).toEqual([]);
    for (const [ctx, yours] of [
      [consumer(), true],
      [other(), false],
    ] as const) {
      const { affected } = await showChanges(ctx, { resourceId });
      expect(affected).toEqual({ yours, departments: null });
    }
    const rows = await publish(
      await submitted(code, { items: itemsWith('division', { type: 'M' }) }),
    );
    expect(await told(other(), rows.id)).toEqual([
      `公安局发布了 ${code} 的第 3 版，贵部门获授权的信息项有变化：区划`,
    ]);
    // The name is less sensitive again, which takes nothing from anybody.
    expect(await told(consumer(), rows.id)).toEqual([]);
  });

  it('SHR-7 is who must have agreed first where an item goes away or all sharing ends, and nothing is published before', async () => {
    const { id: resourceId, code, apiName: resource } = await aResource();
    await aGrant(consumer(), {
      resource,
      serviceItems: ['RENT'],
      items: ['citizenNumber', 'name'],
    });
    const without = await submitted(code, { items: itemsWith('name', null) });
    expect(await failure(publish(without))).toMatchObject({
      ...{ code: 'NEGOTIATION_NEEDED', facts: { count: 1, items: ['name'] } },
    });
    expect((await showResource(authority(), { code }))?.published?.number).toBe(1);
    const reasons = '先行协商';
    await office(authority(), () =>
      reviewVersion(authority(), { versionId: without, outcome: 'return', reasons }),
    );
    const sharingRule = { law: '某法', article: '第一条' };
    const ending = await submitted(code, { sharingType: 'notShared', sharingRule });
    expect((await showChanges(authority(), { resourceId })).affected.departments).toHaveLength(1);
    expect(await failure(publish(ending))).toMatchObject({ code: 'NEGOTIATION_NEEDED' });
  });

  it('CAT-7 is nobody whose grant is over, and nobody where the version takes nothing away', async () => {
    const { id: resourceId, code, apiName: resource } = await aResource();
    await aGrant(consumer(), { resource, serviceItems: ['RENT'] });
    const milder = await submitted(code, { items: itemsWith('name', { sensitivity: 1 }) });
    expect((await showChanges(authority(), { resourceId })).affected.departments).toEqual([]);
    await publish(milder);
    await submitted(code, { items: itemsWith('name', null) });
    world.city.office.clock.set('2027-03-03T00:00:00+08:00');
    expect((await showChanges(authority(), { resourceId })).affected).toEqual({
      ...{ yours: false, departments: [] },
    });
  });
});
