import { Readable } from 'node:stream';
import fc from 'fast-check';
import { SAMPLE_GUIDES } from '../../prisma/sample-city/load/guides/load-guides';
import { readSheets } from '../../src/catalog/workbook/read-form';
import type { GuideContent } from '../../src/services/guide/content.types';
import { GUIDE_ELEMENTS } from '../../src/services/guide/elements';
import { submitGuide } from '../../src/services/guide/submit-guide';
import { writeGuide } from '../../src/services/guide/write-guide';
import { exportGuides } from '../../src/services/transfer/export-guides';
import { GUIDE_FORM } from '../../src/services/transfer/guide-form';
import {
  exportGuideWorkbook,
  guideTemplate,
  guideWorkbook,
} from '../../src/services/transfer/guide-workbook';
import { importGuideWorkbook } from '../../src/services/transfer/import-guide-workbook';
import { placedGuide } from '../../src/services/transfer/placed-guide';
import type { NewestGuide } from '../../src/services/transfer/transfer.store';
import { withoutNulls } from '../../src/services/transfer/without-nulls';
import type { SharingContext } from '../../src/sharing';
import { failure, OPENING, office } from '../catalog/city';
import { faultsOf, sheetsIn, short } from '../catalog/filled-form';
import { anyContent } from './any-guide';
import { aGuide, aMaterial, aRegister, type GuideWorld, openGuideWorld } from './guide-world';

let world: GuideWorld;
beforeAll(async () => {
  world = await openGuideWorld();
}, OPENING);
afterAll(() => world.city.close());

/** Guides as they come back from a workbook. */
async function cameBack(guides: readonly NewestGuide[]) {
  const { entries, bad } = readSheets(
    GUIDE_FORM,
    await sheetsIn(await guideWorkbook(guides, '住房和城乡建设委员会')),
  );
  expect(bad).toEqual([]);
  return entries.map(placedGuide).map(({ guide, problems }) => {
    expect(problems.all).toEqual([]);
    return guide;
  });
}

/** Left out and null are the same to whoever reads a guide. */
const lean = ({ serviceItem, content }: NewestGuide) => ({
  serviceItem,
  content: withoutNulls({ ...content }),
});

const bringFile = (workbook: Buffer, ctx: SharingContext) =>
  importGuideWorkbook(ctx, Readable.from([workbook]));

const bring = async (guides: readonly NewestGuide[], ctx = world.steward) =>
  bringFile(await guideWorkbook(guides, ''), ctx);

const faults = (work: Promise<unknown>) => faultsOf(work, 'GUIDE_IMPORT_REFUSED');

const own = (ctx = world.steward) => exportGuides(ctx, null);

/** A guide that has something in each sheet. */
const mapped = (parts: Partial<GuideContent> = {}) =>
  aGuide({
    materials: [
      aMaterial(),
      aRegister({
        ...{ way: 'fetch', confirm: true },
        supplies: [
          { uses: [{ read: 'household', items: ['name', 'address'], maxAgeDays: 30 }] },
          {
            uses: [
              { read: 'household', items: ['name'], when: { applicant: 'naturalPerson' } },
              {
                ...{ read: 'spouse', items: ['name'] },
                when: { read: 'marriage', item: 'status', equals: ['已婚', '丧偶'] },
              },
            ],
          },
        ],
        notSupplied: [{ resource: 'adoption', reasons: '只载收养' }],
      }),
    ],
    reads: [
      {
        ...{ alias: 'household', resource: 'household', keyItem: 'citizenNumber' },
        key: { from: 'applicant' },
      },
      {
        ...{ alias: 'marriage', resource: 'marriage', keyItem: 'citizenNumber' },
        key: { from: 'field', field: '配偶姓名' },
      },
      {
        ...{ alias: 'spouse', resource: 'household', keyItem: 'citizenNumber' },
        key: { from: 'item', read: 'marriage', item: 'spouse' },
      },
    ],
    ...parts,
  });

describe('guides as a workbook', () => {
  it('GDE-2 GDE-9 come back with every part equal, whatever they say', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyContent, { maxLength: 3 }), async (contents) => {
        const guides = contents.map((content, at) => ({ serviceItem: `ITEM-${at}`, content }));
        expect(await cameBack(guides)).toEqual(guides.map(lean));
      }),
      { numRuns: 25 },
    );
  });

  it('GDE-9 come back equal as the sample city has them, with derived keys and alternatives', async () => {
    const guides = SAMPLE_GUIDES.map(({ content }, at) => ({ serviceItem: `S${at}`, content }));
    expect(guides.length).toBeGreaterThan(2);
    expect(await cameBack(guides)).toEqual(guides.map(lean));
  });

  it('GDE-2 has all elements in its form, and says what may stand in each column', async () => {
    const sheets = await sheetsIn(await guideTemplate());
    expect(sheets.map(({ name }) => name)).toEqual([
      ...['事项', '环节', '材料', '共享读取', '材料来源', '填写说明'],
    ]);
    const headers = sheets[0]?.rows[0]?.cells;
    // The process and the materials have sheets of their own.
    const elements = GUIDE_ELEMENTS.map(({ name }) => name.zh).filter(
      (name) => !['办理流程', '所需材料'].includes(name),
    );
    expect(headers).toEqual(expect.arrayContaining(elements));
    const told = sheets.at(-1)?.rows.map(({ cells }) => cells.slice(0, 3));
    expect(told).toContainEqual(['材料', '提交方式', '申请人提交、共享获取']);
    expect(told).toContainEqual([
      ...['事项', '服务对象', '自然人、企业法人、其他组织；每行一项，可不填'],
    ]);
  });

  it('become drafts of the department in the order of the file, each recorded, and leave again equal', async () => {
    const { steward, officer, city } = world;
    const given = [
      { serviceItem: 'RENT', content: mapped() },
      { serviceItem: 'LOAN', content: aGuide({ conditions: ['=1+1', "'-甲|乙"] }) },
    ];
    const before = (await city.office.records()).length;
    const made = await bring(given);
    expect(made.map(({ serviceItem }) => serviceItem)).toEqual(['RENT', 'LOAN']);
    const records = (await city.office.records()).slice(before);
    expect(records.map(({ event }) => event).sort()).toEqual([
      ...['guide.imported', 'guide.written', 'guide.written'],
    ]);
    const ids = records.filter(({ event }) => event === 'guide.written');
    expect(ids.map(({ facts }) => facts.id)).toEqual(made.map(({ versionId }) => versionId));
    const kept = [...given].reverse().map(lean);
    expect(await own()).toEqual(kept);
    const statuses = await city.system.db.query('SELECT DISTINCT status FROM guide_version');
    expect(statuses).toEqual([{ status: 'draft' }]);
    await bringFile(await exportGuideWorkbook(officer, null), steward);
    expect(await own()).toEqual(kept);
    expect((await city.office.records()).map(({ event }) => event)).toContain('guide.exported');
    const one = await exportGuides(steward, 'LOAN');
    expect(one.map(({ serviceItem }) => serviceItem)).toEqual(['LOAN']);
  });

  it('GDE-1 tells every bad cell by sheet, row and column, and keeps nothing of the file', async () => {
    const before = await own();
    const content = mapped();
    const bad: NewestGuide[] = [
      { serviceItem: 'RENT', content: { ...content, standards: ['另一标准'] } },
      { serviceItem: 'NONE', content: aGuide({ promisedDays: -1, resultName: '甲\u202e乙' }) },
      {
        serviceItem: 'RENT',
        content: {
          ...content,
          steps: [{ name: '受理', days: 20_000 }],
          materials: [
            aMaterial(),
            aMaterial({ basis: [{ law: '甲\u202e' }], copies: -2 }),
            aMaterial({ key: 'other', supplies: [{ uses: [{ read: 'a', items: ['\u202e'] }] }] }),
          ],
          reads: [
            { alias: '标识', resource: 'household', keyItem: 'x', key: { from: 'applicant' } },
          ],
        },
      },
    ];
    const text = 'at most 4000 characters, got a control character or one that is invisible';
    expect(await faults(bring(bad))).toEqual([
      '事项 3 事项编码: the code of an item in force that your department handles, got something else',
      '事项 3 承诺办结时限: 0 to 10000, got -1',
      `事项 3 结果名称: ${text}`,
      '事项 4 事项编码: an item that no other row of the sheet has, got one that has',
      '环节 8 办理时限: 0 to 10000, got 20000',
      '材料 6 份数: 0 to 10000, got -2',
      `材料 6 法定依据: ${text}`,
      '材料 6 材料标识: 1 to 40 letters and digits, once, got one twice',
      `材料来源 5 信息项: ${text}`,
      '共享读取 5 读取标识: 1 to 40 letters and digits, once, got something else',
    ]);
    expect(await own()).toEqual(before);
  });

  it('tells what cannot be read and what does not fit together, once each', async () => {
    const sheets = await sheetsIn(
      await guideWorkbook([{ serviceItem: 'RENT', content: mapped() }], ''),
    );
    const cells = (sheet: string, row: number, changed: Record<string, string>) => {
      const rows = sheets.find(({ name }) => name === sheet)?.rows ?? [];
      const at = rows[row - 1];
      const headers = rows[0]?.cells ?? [];
      if (!at) throw new Error(`expected row ${row} of ${sheet}, got none`);
      const filled = headers.map((header, place) => changed[String(header)] ?? at.cells[place]);
      rows[row - 1] = { ...at, cells: filled.map((cell) => cell ?? '') };
    };
    cells('事项', 2, {
      ...{ 服务对象: '自然人、法人', 收费标准: '登记费|80', 容缺受理: '', 容缺补正期限: '5' },
      ...{ 网上支付: '', 网上支付方式: '扫码', 咨询方式: '电子|110', 是否收费: '无' },
    });
    cells('环节', 3, { 办理时限: '两天', 序号: '7' });
    cells('材料', 3, { 提交方式: '' });
    cells('共享读取', 2, { 键的来源: '户籍' });
    cells('材料来源', 2, { 材料标识: 'none', 方案: '一' });
    const { bad, entries } = readSheets(GUIDE_FORM, sheets);
    expect(bad.map(short)).toEqual([
      '事项 2 服务对象: one of 自然人、企业法人、其他组织, got something else',
      '事项 2 是否收费: 是 (yes) or 否 (no), got something else',
      '事项 2 收费标准: lines of 3 parts with | between them: 收费项目|金额（元）|单位, got something else',
      '事项 2 咨询方式: one of 窗口、电话、网上、信函, got something else',
      '环节 3 办理时限: a whole number, got something else',
      '材料 3 提交方式: one of 申请人提交、共享获取, got nothing',
      '共享读取 2 键的来源: one of 申请人证件号码、办件填写项、另一读取的信息项, got something else',
      '材料来源 2 方案: a whole number, got something else',
      '环节 3 序号: a number of the sheet 事项, got something else',
    ]);
    const [guide] = entries.map(placedGuide);
    const places = guide?.problems.all.map(({ field, got }) => {
      const { sheet, row, column } = guide.place(field);
      return `${sheet} ${row} ${column}: ${got.en}`;
    });
    expect(places).toEqual([
      '材料来源 2 材料标识: something else',
      '事项 2 网上支付: nothing',
      '事项 2 容缺受理: nothing',
    ]);
  });

  it('GDE-1 waits while a version does, and is refused to others and to other files', async () => {
    const { steward, officer, district, city } = world;
    const guides = [{ serviceItem: 'RENT', content: aGuide() }];
    const [draft] = await bring(guides);
    await office(officer, () => submitGuide(officer, draft?.versionId ?? ''));
    expect(await faults(bring(guides))).toEqual([
      '事项 2 事项编码: an item of which no version waits to be published, got one of which one does',
    ]);
    const theirs = await bring(guides, district.steward);
    expect(theirs).toHaveLength(1);
    expect(await failure(bring(guides, city.housing.clerk))).toMatchObject({ code: 'FORBIDDEN' });
    const foreign = await faults(bring(guides, city.police.steward));
    expect(foreign).toEqual(
      await faults(bring([{ serviceItem: 'NONE', content: aGuide() }], city.police.steward)),
    );
    expect(await faults(bring([]))).toEqual(['* 1 *: 1 to 200 entries, got 0']);
    const none = faults(bringFile(Buffer.from('no workbook'), steward));
    expect(await none).toEqual([expect.stringMatching(/^\* 1 \*: XLSX/)]);
    const denied = (await city.office.records()).filter(
      ({ event, decision }) => event === 'guide.imported' && decision === 'denied',
    );
    expect(denied.length).toBeGreaterThan(3);
  });

  it('GDE-2 leaves by the item where a department has more than a file may hold', async () => {
    const { steward, city } = world;
    const { id } = await office(steward, () =>
      writeGuide(steward, { serviceItem: 'LOAN', content: aGuide() }),
    );
    expect(id).not.toBe('');
    await city.system.db.query(
      `INSERT INTO guide (id, service_item, department_id, created_at)
       SELECT 'many-' || n, 'MANY-' || n, department_id, created_at
       FROM guide, generate_series(1, 200) n WHERE service_item = 'LOAN' LIMIT 200`,
    );
    await city.system.db.query(
      `INSERT INTO guide_version (id, guide_id, number, name, status, content, law_changes, created_at, created_by)
       SELECT 'many-' || n, 'many-' || n, 1, '', 'draft', content, law_changes, created_at, created_by
       FROM guide_version, generate_series(1, 200) n WHERE id = '${id}'`,
    );
    expect(await failure(own())).toMatchObject({ code: 'INPUT_INVALID' });
    expect(await exportGuides(steward, 'MANY-7')).toHaveLength(1);
  });
});
