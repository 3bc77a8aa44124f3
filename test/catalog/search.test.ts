import fc from 'fast-check';
import {
  makeSearchable,
  registerResource,
  reviseResource,
  searchResources,
  summarizeSearch,
  suppliersOf,
} from '../../src/catalog';
import { anEntry, type City, failure, OPENING, office, openCity, publish, published } from './city';

let city: City;

/** Items of these names, each bound to a field of the test's dataset. */
function items(names: readonly string[]) {
  const [key] = anEntry(city).items;
  if (!key) throw new Error('an entry has a key');
  const others = names.map((name, place) => ({
    ...key,
    name,
    apiName: `item${place}`,
    lookup: null,
    mask: null,
    field: 'full_name',
  }));
  return [key, ...others];
}

/** What the tests look for, beside whatever else they publish. */
const ENTRIES = [
  { name: '婚姻登记信息', abstract: '婚姻登记档案', items: ['婚姻状况', '登记日期'] },
  { name: '离婚登记', abstract: '离婚登记档案', items: ['离婚证编号'] },
  { name: '婚姻', abstract: '婚姻统计', items: ['年份'] },
  { name: '低保家庭信息', abstract: '含成员的婚姻情况', items: ['保障金额'] },
  { name: '住房公积金账户', abstract: '缴存情况', items: ['婚姻状态', '单位名称'] },
  { name: 'EMS（邮政）单号', abstract: '2024年寄递', items: ['寄件人', "O'Hara \\ 编号"] },
] as const;

beforeAll(async () => {
  city = await openCity();
  for (const { items: names, ...entry } of ENTRIES) {
    await published(city, { ...entry, items: items(names) });
  }
}, OPENING);

afterAll(() => city.close());

/** Names of what somebody finds, the best first. */
async function found(text: string, ctx = city.housing.clerk, more = {}): Promise<string[]> {
  const { nodes } = await searchResources(ctx, { text, first: 100, ...more });
  return nodes.map(({ name }) => name);
}

describe('searching the catalogue', () => {
  it('CAT-1 puts the exact name first, then its beginning, its parts, items, and the abstract', async () => {
    expect(await found('婚姻')).toEqual(['婚姻', '婚姻登记信息', '住房公积金账户', '低保家庭信息']);
    expect(await found('登记')).toEqual(['离婚登记', '婚姻登记信息']);
  });

  it.each([
    ['hunyin', '婚姻'],
    ['HunYinDengJi', '婚姻登记信息'],
    ['hydjxx', '婚姻登记信息'],
    ['djxx', '婚姻登记信息'],
    ['gongjijin', '住房公积金账户'],
    ['baozhangjine', '低保家庭信息'],
    ['bzje', '低保家庭信息'],
    ['ems', 'EMS（邮政）单号'],
    ['ＥＭＳ', 'EMS（邮政）单号'],
    ['(邮政', 'EMS（邮政）单号'],
    ['S（邮', 'EMS（邮政）单号'],
    ['2024年寄', 'EMS（邮政）单号'],
    ["o'hara", 'EMS（邮政）单号'],
    ['\\', 'EMS（邮政）单号'],
    ['单', 'EMS（邮政）单号'],
  ])('finds by %s first %s', async (text, name) => {
    expect((await found(text))[0]).toBe(name);
  });

  it('finds by provider, by code and by API name', async () => {
    const [hit] = (await searchResources(city.housing.clerk, { text: '婚姻登记信息', first: 1 }))
      .nodes;
    const { code = '', apiName = '' } = hit ?? {};
    expect(await found(code)).toEqual(['婚姻登记信息']);
    expect(await found(apiName)).toContain('婚姻登记信息');
    expect(await found('公安')).toHaveLength(ENTRIES.length);
    expect(await found('gaj 婚姻')).toHaveLength(4);
  });

  it('wants every word, and finds nothing by what is not there', async () => {
    expect(await found('公安 婚姻 公积金')).toEqual(['住房公积金账户']);
    expect(await found('婚记')).toEqual([]);
    expect(await found('婚姻登记档案馆')).toEqual([]);
    expect(await found("' | 'x':*")).toEqual([]);
  });

  it('finds a name by each part of it', async () => {
    const parts = fc
      .constantFrom(...ENTRIES.flatMap((entry) => [entry.name, ...entry.items]))
      .chain((name) => {
        const characters = [...name];
        const at = fc.nat(characters.length - 1);
        return fc.tuple(at, at).map(([one, other]) => {
          const part = characters.slice(Math.min(one, other), Math.max(one, other) + 1).join('');
          return { name, part };
        });
      });
    const whole = (part: string) => part.trim() === part && !/[a-z0-9]/i.test(part);
    await fc.assert(
      fc.asyncProperty(parts, async ({ name, part }) => {
        fc.pre(whole(part));
        const owner = ENTRIES.find((entry) =>
          [entry.name, ...entry.items].some((one) => one === name),
        );
        expect(await found(part)).toContain(owner?.name);
      }),
      { numRuns: 40 },
    );
  });

  it('tells which items made it a hit', async () => {
    const { nodes } = await searchResources(city.housing.clerk, { text: 'hyzk', first: 5 });
    expect(nodes).toHaveLength(1);
    expect(nodes[0]).toMatchObject({
      provider: { name: '公安局' },
      inForce: true,
      matchedItems: [{ name: '婚姻状况', apiName: 'item0', type: 'C' }],
    });
  });

  it.each([
    ['names alone', '信息'],
    ['names, an item and an abstract', '婚姻'],
    ['two words, of which only some stand in a name', '登记 婚姻'],
    ['two words, of which none stands in a name', '情况 婚'],
    ['a word and letters', '信息 hun'],
  ])('goes by pages that miss nothing and repeat nothing over %s', async (_over, text) => {
    const { clerk } = city.housing;
    const all = await found(text);
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page = await searchResources(clerk, { text, first: 1, after });
      seen.push(...page.nodes.map(({ name }) => name));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after);
    expect(seen).toEqual(all);
    for (const cursor of ['x', 'W10', Buffer.from('[1,2,3]').toString('base64url')]) {
      const wrong = searchResources(clerk, { text, first: 1, after: cursor });
      expect(await failure(wrong)).toMatchObject({ code: 'CURSOR_INVALID' });
    }
  });

  it('counts by facet under what the other facets are narrowed to', async () => {
    const sharingRule = { law: '中华人民共和国档案法', article: '第二十条' };
    const classification = { category: '1', section: '02', subject: '003', detail: '' };
    await published(city, { name: '计数甲', updateFrequency: 'weekly' });
    await published(city, { name: '计数乙', classification, format: 'file' });
    await published(city, { name: '计数丙', sharingType: 'notShared', sharingRule });
    const { clerk } = city.housing;
    const filter = { sharingTypes: ['conditional' as const], classifications: ['3'] };
    expect(await summarizeSearch(clerk, { text: '计数', filter })).toEqual({
      totalCount: 1,
      providers: [{ value: city.police.record.id, name: '公安局', count: 1 }],
      classifications: [
        { value: '1', name: '基础信息资源', count: 1 },
        { value: '102', name: null, count: 1 },
        { value: '102003', name: null, count: 1 },
        { value: '3', name: '部门信息资源', count: 1 },
        { value: '301', name: null, count: 1 },
        { value: '301002', name: null, count: 1 },
      ],
      sharingTypes: [
        { value: 'conditional', name: '有条件共享', count: 1 },
        { value: 'notShared', name: '不予共享', count: 1 },
      ],
      updateFrequencies: [{ value: 'weekly', name: '每周', count: 1 }],
      formats: [{ value: 'database', name: '数据库', count: 1 }],
    });
    expect(await found('计数', clerk, { filter })).toEqual(['计数甲']);
    const narrowed = { providers: [city.housing.record.id] };
    expect(await found('计数', clerk, { filter: narrowed })).toEqual([]);
    const asked = { first: 5, filter: { classifications: ['x'] } };
    expect(await failure(searchResources(clerk, asked))).toMatchObject({ code: 'INPUT_INVALID' });
  });

  it('CAT-7 neither finds nor counts drafts of others, nor what they will say', async () => {
    const { steward } = city.police;
    const open = await published(city, { name: '可见条目' });
    const draft = await office(steward, () =>
      registerResource(steward, anEntry(city, { name: '隐蔽草稿' })),
    );
    const { classification: _, apiName: __, ...entry } = anEntry(city, { name: '隐蔽修订' });
    await office(steward, () => reviseResource(steward, { ...entry, code: open.code }));
    const { clerk } = city.housing;
    for (const text of ['隐蔽', draft.code, 'ybcg', '草稿']) {
      expect(await found(text, clerk)).toEqual([]);
      const summary = await summarizeSearch(clerk, { text });
      expect(summary).toMatchObject({ totalCount: 0, providers: [], classifications: [] });
    }
    for (const ctx of [city.police.clerk, city.authority, city.leadership]) {
      const { nodes } = await searchResources(ctx, { text: '隐蔽', first: 5 });
      expect(nodes).toMatchObject([{ name: '隐蔽草稿', inForce: false }]);
      expect(await summarizeSearch(ctx, { text: '隐蔽' })).toMatchObject({ totalCount: 1 });
    }
    await publish(city, draft.versions[0]?.id ?? '');
    expect(await found('隐蔽', clerk)).toEqual(['隐蔽草稿']);
    expect(await found('可见条目', clerk)).toEqual(['可见条目']);
  });

  it('finds what is said anew once it is published, and what was said no longer', async () => {
    const { code } = await published(city, { name: '更名之前' });
    const { steward } = city.police;
    const { classification: _, apiName: __, ...entry } = anEntry(city, { name: '更名之后' });
    const revised = await office(steward, () => reviseResource(steward, { ...entry, code }));
    expect(await found('更名')).toEqual(['更名之前']);
    await publish(city, revised.versions[0]?.id ?? '');
    expect(await found('更名')).toEqual(['更名之后']);
  });

  it('finds what was registered by a gateway that could not search', async () => {
    const { db } = city.system;
    const before = await found('');
    await db.query(`DELETE FROM resource_search WHERE name LIKE '婚姻%'`);
    await db.query(`UPDATE resource_search SET form = 0, name = '旧' WHERE name = '离婚登记'`);
    expect(await found('')).not.toEqual(before);
    await makeSearchable(db);
    expect(await found('')).toEqual(before);
  });

  it('takes the longest names there may be', async () => {
    const name = '婚姻登记'.repeat(50);
    const names = Array.from({ length: 199 }, (_, place) => `${place}${name}`.slice(0, 200));
    await published(city, { name, abstract: '简介'.repeat(2000), items: items(names) });
    expect(await found(name.slice(0, 100))).toEqual([name]);
  });

  it('refuses a text that is too long, and a caller without a name', async () => {
    const long = { text: '婚'.repeat(101), first: 5 };
    expect(await failure(searchResources(city.housing.clerk, long))).toMatchObject({
      code: 'INPUT_INVALID',
      facts: { field: 'text' },
    });
    const nobody = city.as(null);
    expect(await failure(searchResources(nobody, { first: 5 }))).toMatchObject({
      code: 'UNAUTHENTICATED',
    });
    expect(await failure(summarizeSearch(nobody, {}))).toMatchObject({ code: 'UNAUTHENTICATED' });
  });
});

describe('who can supply an item', () => {
  const suppliers = async (item: string, ctx = city.housing.clerk) =>
    (await suppliersOf(ctx, { item, first: 100 })).nodes;

  it('is told with the best fit first', async () => {
    const answer = (await suppliers('婚姻状况')).map(({ name, items: fitting }) => [
      name,
      fitting.map((item) => [item.name, item.fit]),
    ]);
    expect(answer).toEqual([
      ['婚姻登记信息', [['婚姻状况', 'exact']]],
      ['住房公积金账户', [['婚姻状态', 'similar']]],
    ]);
  });

  it.each([
    ['hunyinzhuangkuang', '婚姻登记信息', 'exact'],
    ['hyzk', '婚姻登记信息', 'exact'],
    ['lihun', '离婚登记', 'contains'],
    ['证编', '离婚登记', 'contains'],
    ["O'Hara \\ 编号", 'EMS（邮政）单号', 'exact'],
  ])('%s: %s, %s', async (item, name, fit) => {
    const [best] = await suppliers(item);
    expect(best).toMatchObject({ name, sharingType: 'conditional', provider: { name: '公安局' } });
    expect(best?.items[0]).toMatchObject({ fit });
  });

  it('is not told of by a name of the resource alone, nor of drafts, not even to their owner', async () => {
    expect(await suppliers('登记信息')).toEqual([]);
    const { steward } = city.police;
    const parts = { name: '草稿', items: items(['草稿独有项']) };
    await office(steward, () => registerResource(steward, anEntry(city, parts)));
    expect(await suppliers('草稿独有项', steward)).toEqual([]);
    expect(await failure(suppliersOf(steward, { item: ' ', first: 5 }))).toMatchObject({
      code: 'INPUT_INVALID',
      facts: { field: 'item' },
    });
  });

  it('goes by pages', async () => {
    const page = await suppliersOf(city.housing.clerk, { item: '婚姻状况', first: 1 });
    expect(page.pageInfo.hasNextPage).toBe(true);
    const after = page.pageInfo.endCursor;
    const next = await suppliersOf(city.housing.clerk, { item: '婚姻状况', first: 1, after });
    expect(next.nodes.map(({ name }) => name)).toEqual(['住房公积金账户']);
    expect(next.pageInfo.hasNextPage).toBe(false);
  });

  it('goes from what is called exactly so to what has it in its name without a gap', async () => {
    const named = ['供给编号', '供给编号', '新供给编号', '供给编号簿'];
    for (const [place, name] of named.entries()) {
      await published(city, { name: `供给${place}`, abstract: '供给', items: items([name]) });
    }
    const { clerk } = city.housing;
    const all = await suppliersOf(clerk, { item: '供给编号', first: 100 });
    expect(all.nodes.map(({ items: [item] }) => item?.fit)).toEqual([
      ...['exact', 'exact', 'contains', 'contains'],
    ]);
    for (const first of [1, 2, 3]) {
      const codes: string[] = [];
      let after: string | null = null;
      do {
        const page = await suppliersOf(clerk, { item: '供给编号', first, after });
        codes.push(...page.nodes.map(({ code }) => code));
        after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
      } while (after);
      expect(codes).toEqual(all.nodes.map(({ code }) => code));
    }
  });
});
