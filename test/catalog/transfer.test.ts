import { Readable } from 'node:stream';
import fc from 'fast-check';
import {
  catalogueTemplate,
  exportCatalogue,
  importCatalogue,
  registerResource,
  resourceById,
  searchResources,
  showResource,
  submitResource,
} from '../../src/catalog';
import { CATALOGUE_FORM } from '../../src/catalog/transfer/columns';
import type { EntryDocument } from '../../src/catalog/transfer/entry-document';
import { readJson } from '../../src/catalog/transfer/read-json';
import { readEntries } from '../../src/catalog/transfer/read-workbook';
import { writeWorkbook } from '../../src/catalog/transfer/write-workbook';
import { readSheets } from '../../src/catalog/workbook/read-form';
import { unpack, zipEntries } from '../../src/sources/loading/zip-size';
import { anEntry, type City, failure, OPENING, office, openCity, published } from './city';
import { faultsOf, sheetsIn } from './filled-form';

let city: City;
let sourceName: string;

beforeAll(async () => {
  city = await openCity();
  const [row] = await city.system.db.query<{ name: string }>(
    'SELECT name FROM source WHERE id = $1',
    [city.sourceId],
  );
  sourceName = row?.name ?? '';
}, OPENING);

afterAll(() => city.close());

/** A new entry of the police, as a file carries it. */
function anExample(parts: Partial<EntryDocument> = {}): EntryDocument {
  const { sourceId: _, apiName = null, openness, sharingRule, items, ...entry } = anEntry(city);
  return {
    ...entry,
    code: null,
    apiName,
    provider: null,
    publishedAt: null,
    version: null,
    status: null,
    aboutMinors: false,
    ageItem: null,
    relatedCodes: [],
    openness: { open: openness.open, condition: null },
    sharingRule: {
      users: sharingRule?.users ?? [],
      uses: sharingRule?.uses ?? [],
      law: null,
      article: null,
    },
    source: sourceName,
    items: items.map(({ apiName: name = null, mask = null, lookup = null, ...item }) => ({
      ...item,
      apiName: name,
      mask,
      lookup,
      link: null,
      takenOver: false,
    })),
    ...parts,
  };
}

const stream = (bytes: Uint8Array | string) => Readable.from([Buffer.from(bytes)]);
const jsonOf = (entries: readonly unknown[]) =>
  JSON.stringify({ kind: 'once-gateway/catalogue', form: 1, entries });

const bring = async (entries: readonly EntryDocument[], ctx = city.police.steward) =>
  importCatalogue(ctx, { format: 'xlsx', stream: stream(await writeWorkbook(entries)) });

const faults = (work: Promise<unknown>) => faultsOf(work, 'CATALOG_IMPORT_REFUSED');

async function taken(
  ctx: City['system'],
  format: 'json' | 'jsonld',
  version: 'published' | 'newest' = 'published',
) {
  const file = (await exportCatalogue(ctx, { format, version })) as Readable;
  const chunks: string[] = [];
  for await (const chunk of file) chunks.push(String(chunk));
  return JSON.parse(chunks.join(''));
}

const entriesOf = async (
  ctx: City['system'],
  version: 'published' | 'newest' = 'published',
): Promise<EntryDocument[]> => (await taken(ctx, 'json', version)).entries;

/** Texts with what spreadsheets and XML take for something else. */
const CHARACTERS = [...'aZ09_xD=+-@\'\\ \t\n\r<&"信息项，😀'];
const text = fc
  .string({ unit: fc.constantFrom(...CHARACTERS), minLength: 1, maxLength: 20 })
  .map((found) => found.trim())
  .filter((found) => found !== '');
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const word = fc.stringMatching(/^[a-z][A-Za-z0-9]{0,9}$/);
const level = fc.integer({ min: 1, max: 4 });
const record: <T extends Record<string, unknown>>(
  model: {
    [K in keyof T]: fc.Arbitrary<T[K]>;
  },
) => fc.Arbitrary<T> = (model) => fc.record(model) as fc.Arbitrary<never>;

const anyItem = record<EntryDocument['items'][number]>({
  name: text,
  apiName: maybe(word),
  type: fc.constantFrom('C', 'N', 'Y', 'D', 'T', 'L', 'M', 'G', 'B', 'I', 'F'),
  sensitivity: level,
  mask: fc.constantFrom(null, 'citizenNumber', 'phone', 'name', 'address', 'bankCard', 'full'),
  lookup: fc.constantFrom(null, 'citizenNumber', 'creditCode', 'divisionCode', 'text'),
  required: fc.boolean(),
  field: maybe(text),
  link: maybe(record({ name: word, resource: word, key: word })),
  takenOver: fc.boolean(),
});

const anyEntry = record<EntryDocument>({
  code: maybe(fc.constantFrom('301002/000001', '10203104/000012')),
  apiName: maybe(word),
  classification: record({
    category: fc.constantFrom('1', '2', '3'),
    section: fc.stringMatching(/^\d{2}$/),
    subject: fc.stringMatching(/^\d{3}$/),
    detail: fc.stringMatching(/^\d{0,10}$/),
  }),
  provider: fc.constant(null),
  publishedAt: fc.constant(null),
  version: fc.constant(null),
  status: fc.constant(null),
  name: text,
  abstract: text,
  secret: fc.boolean(),
  format: fc.constantFrom('file', 'spreadsheet', 'database', 'image', 'serviceInterface'),
  sharingType: fc.constantFrom('unconditional', 'conditional', 'notShared'),
  sharingRule: record({
    users: fc.array(text, { maxLength: 3 }),
    uses: fc.array(text, { maxLength: 3 }),
    law: maybe(text),
    article: maybe(text),
  }),
  sharingMode: fc.constantFrom('serviceInterface', 'databaseExchange', 'fileExchange'),
  openness: record({ open: fc.boolean(), condition: maybe(text) }),
  updateFrequency: fc.constantFrom('realTime', 'daily', 'halfYearly', 'irregular'),
  dataClass: text,
  dataGrade: level,
  aboutMinors: fc.boolean(),
  ageItem: fc.constantFrom(null, 'born'),
  relatedCodes: fc.array(fc.constantFrom('301002/000001', '=1+1'), { maxLength: 3 }),
  assessments: record({
    secrecyRisk: text,
    personalInformation: text,
    headConsent: record({ name: text, date: fc.constantFrom('2026-02-27', '2025-12-01') }),
  }),
  source: maybe(text),
  dataset: maybe(text),
  items: fc.array(anyItem, { maxLength: 4 }),
});

describe('a catalogue as a file', () => {
  it('CAT-1 CAT-10 comes back from a workbook and from JSON with every field equal', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyEntry, { maxLength: 4 }), async (entries) => {
        const sheet = readEntries(
          readSheets(CATALOGUE_FORM, await sheetsIn(await writeWorkbook(entries))),
        );
        expect(sheet.bad).toEqual([]);
        expect(sheet.entries.map(({ entry }) => entry)).toEqual(entries);
        const json = await readJson(stream(jsonOf(entries)));
        expect(json.bad).toEqual([]);
        expect(json.entries.map(({ entry }) => entry)).toEqual(entries);
      }),
      { numRuns: 60 },
    );
  });

  it('CAT-10 offers the words of a column as a list in the form', async () => {
    const form = await catalogueTemplate();
    const sheet = async (number: number): Promise<string> => {
      const name = `xl/worksheets/sheet${number}.xml`;
      const entry = zipEntries(form)?.find((found) => found.name === name);
      if (!entry) throw new Error(`the workbook has no ${name}`);
      return (await unpack(form, entry)).toString('utf8');
    };
    const listsOf = (xml: string) =>
      [...xml.matchAll(/sqref="([A-Z]+)2:\1(\d+)"><formula1>"([^"<&]*)"</g)].map(
        ([, column, last, words]) => `${column} ${last} ${words}`,
      );
    const [resources, items, guide] = [await sheet(1), await sheet(2), await sheet(3)];
    expect(listsOf(resources)).toEqual([
      'C 1048576 基础信息资源,主题信息资源,部门信息资源',
      'L 1048576 电子文件,电子表格,数据库,图形图像,流媒体,自描述格式,服务接口',
      'M 1048576 无条件共享,有条件共享,不予共享',
      'R 1048576 服务接口,库表交换,文件交换',
      'S 1048576 是,否',
      'U 1048576 实时,每日,每周,每月,每季度,每半年,每年,不定期',
      'X 1048576 1,2,3,4',
      'Y 1048576 是,否',
      'AB 1048576 是,否',
    ]);
    const columns = listsOf(items).map((list) => list.split(' ')[0]);
    expect(columns).toEqual(['D', 'E', 'F', 'G', 'H', 'M']);
    for (const list of [...listsOf(resources), ...listsOf(items)]) {
      expect(list.length).toBeLessThanOrEqual(255);
    }
    expect(resources).toMatch(/<\/sheetData><dataValidations count="9">.*<\/worksheet>$/s);
    expect(guide).not.toContain('dataValidation');
  });

  it('is read from a form that does not yet ask whether it is about minors', async () => {
    const sheets = await sheetsIn(await writeWorkbook([anExample()]));
    const earlier = sheets.map(({ name, rows }) => {
      const at = rows[0]?.cells.indexOf('是否涉及未成年人') ?? -1;
      const without = rows.map((row) => ({
        ...row,
        cells: row.cells.filter((_, place) => place !== at),
      }));
      return { name, rows: at === -1 ? rows : without };
    });
    const { bad, entries } = readEntries(readSheets(CATALOGUE_FORM, earlier));
    expect(bad).toEqual([]);
    expect(entries.map(({ entry }) => entry.aboutMinors)).toEqual([false]);
  });

  it('holds no cell that a spreadsheet could take for a formula', async () => {
    const risky = ['=HYPERLINK("http://x")', '+1', '-1', '@SUM(A1)', "'=1", '\t=1'];
    const entries = risky.map((name) => anExample({ name, abstract: name }));
    const sheets = await sheetsIn(await writeWorkbook(entries));
    const cells = sheets.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
    expect(cells.filter((cell) => typeof cell === 'string' && /^[=+\-@\t\r]/.test(cell))).toEqual(
      [],
    );
  });

  it('becomes drafts that say the same, and again when it is taken and brought once more', async () => {
    const { steward } = city.police;
    const given = [
      anExample({ name: '=导入甲', abstract: '第一行\n第二行' }),
      anExample({
        name: '导入乙',
        sharingType: 'unconditional',
        sharingRule: { users: [], uses: [], law: null, article: null },
        relatedCodes: ['301002/000001'],
        openness: { open: true, condition: "'-注明来源" },
      }),
    ];
    const { registered } = await bring(given);
    expect(registered).toHaveLength(2);
    const told = { provider: expect.anything(), version: 1, status: 'draft' };
    const first = (await entriesOf(steward, 'newest')).filter(({ code }) =>
      registered.includes(code ?? ''),
    );
    expect(first).toEqual(given.map((entry, at) => ({ ...entry, ...told, code: registered[at] })));
    const again = await bring(first);
    expect(again).toEqual({ registered: [], revised: registered });
    const second = (await entriesOf(steward, 'newest')).filter(({ code }) =>
      registered.includes(code ?? ''),
    );
    expect(second).toEqual(first);
  });

  it('CAT-7 is never published by bringing it: what is in force stays, the file becomes its next version', async () => {
    const { steward } = city.police;
    const { code, apiName } = await published(city, { name: '在用条目' });
    const [entry] = (await entriesOf(steward)).filter((one) => one.code === code);
    if (!entry) throw new Error('what is published is exported');
    const text = jsonOf([{ ...entry, name: '改后条目' }]);
    await importCatalogue(steward, { format: 'json', stream: stream(text) });
    const resource = await showResource(steward, { code });
    expect(resource?.versions.map(({ status, name }) => [status, name])).toEqual([
      ['draft', '改后条目'],
      ['published', '在用条目'],
    ]);
    expect(await city.system.catalog.byApiName(apiName)).toMatchObject({ name: '在用条目' });
  });

  it('CAT-2 gives new entries codes of their own, suggests names, and finds them at once', async () => {
    const entries = [1, 2].map(() => anExample({ name: '拟名条目', apiName: null }));
    const { registered } = await bring(entries);
    const { nodes } = await searchResources(city.police.steward, { text: '拟名条目', first: 5 });
    expect(nodes.map(({ code }) => code).sort()).toEqual([...registered].sort());
    expect(new Set(nodes.map(({ apiName }) => apiName)).size).toBe(2);
  });

  it('tells every bad cell by sheet, row and column, and keeps nothing of the file', async () => {
    const before = await entriesOf(city.police.steward, 'newest');
    const [key, name] = anExample().items;
    if (!key || !name) throw new Error('the example has items');
    const bad = [
      anExample(),
      anExample({
        code: '301002/999999',
        abstract: '',
        secret: true,
        sharingRule: { users: [], uses: ['甲'], law: '某法', article: null },
        assessments: null,
        items: [key, { ...name, apiName: 'provenance', field: 'nickname' }],
      }),
      anExample({ source: '别的源', items: [{ ...name, sensitivity: 7, field: null }] }),
    ];
    expect(await faults(bring(bad))).toEqual([
      '信息资源 3 摘要: 1 to 4000 characters, got nothing',
      '信息资源 3 可使用的部门: at least one, got nothing',
      '信息资源 3 不予共享依据: nothing with this sharing type, got something',
      '信息资源 3 保密审查结论: 1 to 4000 characters, got nothing',
      '信息资源 3 个人信息影响评估结论: 1 to 4000 characters, got nothing',
      '信息资源 3 同意的负责人: 1 to 200 characters, got nothing',
      '信息资源 3 负责人同意日期: a date, YYYY-MM-DD, not in the future, got something else',
      '信息资源 3 信息资源代码: a code of your own resource, or nothing, got something else',
      '信息资源 3 是否涉密: no: secrets do not belong in the catalogue, got yes',
      '信息资源 4 序号: at least one lookup key, got nothing',
      '信息资源 4 数据源: the name of a source of your department, got something else',
      '信息项 7 接口名: a lowerCamel name of at most 60 letters and digits that is not reserved, got a reserved name',
      '信息项 7 数据源字段: a field of the source, got no such field',
      '信息项 8 数据源字段: 1 to 200 characters, got nothing',
      '信息项 8 敏感级别: 1 to 4, got 7',
    ]);
    expect(await entriesOf(city.police.steward, 'newest')).toEqual(before);
  });

  it('CAT-10 tells the words that a cell may hold, once, and what could not be read', async () => {
    const entries = [{ ...anExample(), sharingType: 'x', format: 'x' } as never];
    expect(await faults(bring(entries))).toEqual([
      '信息资源 2 格式: one of 电子文件、电子表格、数据库、图形图像、流媒体、自描述格式、服务接口, got nothing',
      '信息资源 2 共享类型: one of 无条件共享、有条件共享、不予共享, got nothing',
    ]);
    const { steward } = city.police;
    const file = (bytes: string) => ({ format: 'xlsx' as const, stream: stream(bytes) });
    const [fault] = await faults(importCatalogue(steward, file('no workbook')));
    expect(fault).toMatch(/^\* 1 \*: XLSX/);
    const json = (content: string) =>
      faults(importCatalogue(steward, { format: 'json', stream: stream(content) }));
    expect(await json('{')).toEqual([expect.stringMatching(/^\* 1 \*: \{"kind"/)]);
    expect(await json(jsonOf([]))).toEqual(['* 1 *: 1 to 1000 entries, got 0']);
    const { name: _, ...nameless } = anExample();
    expect(await json(jsonOf([{ ...nameless, format: 'paper', extra: 1 }]))).toEqual([
      expect.stringMatching(/^entries 1 name: string/),
      expect.stringMatching(/^entries 1 format: file, spreadsheet/),
      'entries 1 *: no other keys, got something else',
    ]);
    const broken = { apiName: 'a\u0000', dataset: '\ud800', code: '\u0000' };
    expect(await json(jsonOf([{ ...anExample(), ...broken }]))).toEqual(
      ['code', 'apiName', 'dataset'].map(
        (path) => `entries 1 ${path}: valid Unicode text, got something else`,
      ),
    );
  });

  it('refuses two entries of one code or one name, and codes of others as if they were not there', async () => {
    const { code } = await published(city);
    const [entry] = (await entriesOf(city.police.steward)).filter((one) => one.code === code);
    if (!entry) throw new Error('what is published is exported');
    expect(await faults(bring([entry, entry]))).toEqual([
      '信息资源 3 信息资源代码: a code that no other entry of the file has, got one that has',
    ]);
    const { apiName } = anExample();
    expect(await faults(bring([anExample({ apiName }), anExample({ apiName })]))).toEqual([
      '信息资源 3 接口名: an API name that is not taken, got one that is',
    ]);
    const renamed = {
      ...entry,
      apiName: 'other',
      classification: { ...entry.classification, section: '09' },
    };
    expect(await faults(bring([renamed]))).toEqual([
      '信息资源 2 接口名: '.concat(`${entry.apiName}, as it is, got something else`),
      '信息资源 2 项: 01, as it is, got something else',
    ]);
    const foreign = await faults(bring([entry], city.market.steward));
    const none = await faults(bring([{ ...entry, code: '301002/999999' }], city.market.steward));
    expect(foreign).toEqual(none);
  });

  it('CAT-7 waits for a review that is under way', async () => {
    const { steward } = city.police;
    const resource = await office(steward, () => registerResource(steward, anEntry(city)));
    await office(steward, () => submitResource(steward, resource.versions[0]?.id ?? ''));
    const mine = (await entriesOf(steward, 'newest')).filter(({ code }) => code === resource.code);
    expect(await faults(bring(mine))).toEqual([
      '信息资源 2 信息资源代码: a resource that does not wait for its review, got one that does',
    ]);
  });

  it('records each draft and the file, in one transaction, and a refusal', async () => {
    const { db } = city.system;
    const counted = async (event: string, decision: string) => {
      const sql = 'SELECT count(*)::int AS n FROM audit_record WHERE event = $1 AND decision = $2';
      return (await db.query<{ n: number }>(sql, [event, decision]))[0]?.n ?? 0;
    };
    const more = async (event: string, decision: string, work: () => Promise<unknown>) => {
      const before = await counted(event, decision);
      await work();
      return (await counted(event, decision)) - before;
    };
    const two = () => bring([anExample(), anExample()]);
    expect(await more('resource.registered', 'allowed', two)).toBe(2);
    expect(await more('catalog.imported', 'allowed', two)).toBe(1);
    const bad = () => failure(bring([anExample(), anExample({ name: '' })]));
    expect(await more('catalog.imported', 'denied', bad)).toBe(1);
    expect(await more('resource.registered', 'allowed', bad)).toBe(0);
    const take = () => entriesOf(city.housing.clerk);
    expect(await more('catalog.exported', 'allowed', take)).toBe(1);
  });

  it('leaves with what the taker may see and nothing else', async () => {
    const { steward } = city.police;
    const open = await published(city, { name: '导出公开' });
    const draft = await office(steward, () =>
      registerResource(steward, anEntry(city, { name: '导出草稿' })),
    );
    const codes = (entries: EntryDocument[]) => entries.map(({ code }) => code);
    expect(codes(await entriesOf(steward))).not.toContain(draft.code);
    expect(codes(await entriesOf(steward, 'newest'))).toContain(draft.code);
    const theirs = await entriesOf(city.housing.clerk, 'newest');
    expect(codes(theirs)).not.toContain(draft.code);
    const seen = theirs.find(({ code }) => code === open.code);
    expect(seen).toMatchObject({ assessments: null, source: null, dataset: null });
    expect(seen?.items.map(({ field }) => field)).toEqual([null, null, null, null]);
    expect(JSON.stringify(theirs)).not.toContain(sourceName);
    const nobody = exportCatalogue(city.as(null), { format: 'json', version: 'newest' });
    expect(await failure(nobody)).toMatchObject({ code: 'UNAUTHENTICATED' });
    expect(await resourceById(city.housing.clerk, draft.id)).toBeNull();
  });

  it('CAT-1 tells DCAT 3 of what is published', async () => {
    const { code } = await published(city, { name: '联通目录', updateFrequency: 'weekly' });
    const catalogue = await taken(city.police.steward, 'jsonld', 'newest');
    expect(catalogue).toMatchObject({
      '@type': 'dcat:Catalog',
      '@context': { dcat: expect.any(String) },
    });
    const datasets: Record<string, unknown>[] = catalogue['dcat:dataset'];
    expect(datasets.find((one) => one['dct:identifier'] === code)).toMatchObject({
      '@type': 'dcat:Dataset',
      'dct:title': { '@value': '联通目录', '@language': 'zh' },
      'dct:publisher': { 'foaf:name': { '@value': '公安局' } },
      'dcat:theme': { 'skos:notation': '301002' },
      'dct:accrualPeriodicity': {
        '@id': 'http://publications.europa.eu/resource/authority/frequency/WEEKLY',
      },
      'dcat:distribution': { '@type': 'dcat:Distribution' },
    });
    const drafts = await entriesOf(city.police.steward, 'newest');
    const unpublished = drafts.filter(({ status }) => status === 'draft').map((one) => one.name);
    expect(unpublished).toContain('导出草稿');
    expect(JSON.stringify(datasets)).not.toContain('导出草稿');
  });
});
