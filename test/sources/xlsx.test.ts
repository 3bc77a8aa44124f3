import { Readable } from 'node:stream';
import writeExcelFile from 'write-excel-file/node';
import {
  createHostedDataset,
  type HostedColumnInput,
  LoadRefused,
  loadDataset,
} from '../../src/sources';
import { sheetExtent } from '../../src/sources/loading/sheet-extent';
import { xlsxRows } from '../../src/sources/loading/xlsx-rows';
import { unpack, unpackedSize, zipEntries } from '../../src/sources/loading/zip-size';
import { zipOf } from './workbook-file';
import { aSource, openWorld, type World } from './world';

const COLUMNS: readonly HostedColumnInput[] = [
  { header: '编号', field: 'number', type: 'C', required: true, unique: true, lookup: 'text' },
  { header: '日期', field: 'day', type: 'D' },
  { header: '时间', field: 'seen', type: 'T' },
  { header: '金额', field: 'amount', type: 'Y', scale: 2 },
  { header: '在册', field: 'listed', type: 'L' },
];

let world: World;
let sourceId: string;

beforeAll(async () => {
  world = await openWorld();
  sourceId = (await aSource(world, { kind: 'hosted', settings: {} })).id;
});

afterAll(() => world.close());

type Cell = string | number | boolean | Date | null;

async function workbook(rows: readonly (readonly Cell[])[]): Promise<Buffer> {
  const cells = rows.map((row) =>
    row.map((value) =>
      value instanceof Date ? { value, format: 'yyyy-mm-dd hh:mm:ss' } : { value },
    ),
  );
  const file = await writeExcelFile(cells as never).toBuffer();
  return Buffer.from(file);
}

const HEADER = COLUMNS.map(({ header }) => header);

async function load(name: string, bytes: Buffer) {
  await world.steward.db.transaction(() =>
    createHostedDataset(world.steward, { sourceId, name, columns: COLUMNS }),
  );
  const stream = Readable.from([bytes]);
  return loadDataset(world.steward, { sourceId, dataset: name, format: 'xlsx', stream });
}

it('loads the first sheet of a workbook: dates, amounts, numbers that are codes', async () => {
  const bytes = await workbook([
    HEADER,
    ['A-1', new Date('2024-01-31T00:00:00Z'), new Date('2024-01-31T09:30:00Z'), 12.5, true],
    [13800138000, '2024-02-29', '2024-01-31 09:30', 0.1 + 0.2 - 0.2, '否'],
  ]);
  expect(await load('one', bytes)).toMatchObject({ rows: 2 });
  const source = await world.steward.sources.open(sourceId);
  const fields = COLUMNS.map(({ field, type }) => ({ field, type }));
  const { rows } = await source.readByKeys({
    dataset: 'one',
    fields,
    key: { field: 'number', type: 'C' },
    keys: ['A-1', '13800138000'],
    condition: null,
  });
  expect(rows).toMatchObject([
    { day: '2024-01-31', seen: '2024-01-31T01:30:00.000Z', amount: '12.5', listed: true },
    { day: '2024-02-29', seen: '2024-01-31T01:30:00.000Z', amount: '0.1', listed: false },
  ]);
});

it('refuses a long code that was typed as a number, whose end the spreadsheet has lost', async () => {
  const bytes = await workbook([HEADER, [110105199902282830, null, null, null, null]]);
  const error = await load('two', bytes).catch((thrown: unknown) => thrown);
  if (!(error instanceof LoadRefused)) throw error;
  expect(error.report.cells).toMatchObject([{ row: 2, column: '编号' }]);
  expect(error.report.cells[0]?.got.en).toContain('more than 15 digits');
});

it('refuses a formula written as text', async () => {
  const bytes = await workbook([HEADER, ['=1+1', null, null, null, null]]);
  await expect(load('three', bytes)).rejects.toMatchObject({ code: 'LOAD_REFUSED' });
});

async function firstRow(...chunks: readonly Buffer[]) {
  const limits = { memoryMb: 512, signal: new AbortController().signal };
  for await (const row of xlsxRows(Readable.from(chunks), limits)) return row;
  return null;
}

it.each<[string, Buffer]>([
  ['is no workbook', Buffer.from('编号,日期')],
  ['is empty', Buffer.alloc(0)],
  ['is a zip of something else', zipOf({ name: 'x', content: Buffer.from('hello') })],
])('refuses a file that %s', async (_name, bytes) => {
  await expect(firstRow(bytes)).rejects.toThrow('expected XLSX');
});

it('refuses a workbook that says it unpacks to gigabytes', async () => {
  const content = Buffer.from('x');
  const read = firstRow(zipOf({ name: 'xl/workbook.xml', content, size: 2 ** 32 - 2 }));
  const facts = { expected: { en: 'at most 64 MiB unpacked' }, got: { en: '4096 MiB' } };
  await expect(read).rejects.toMatchObject({ code: 'LOAD_TOO_LARGE', facts });
});

it('refuses a workbook of more bytes than one may have, and reads no more of them', async () => {
  const mebibyte = Buffer.alloc(1024 * 1024);
  const read = firstRow(...Array.from({ length: 40 }, () => mebibyte));
  const facts = { expected: { en: 'at most 32 MiB' } };
  await expect(read).rejects.toMatchObject({ code: 'LOAD_TOO_LARGE', facts });
});

it.each<[string, (zip: Buffer, end: number) => unknown]>([
  ['counts its files twice and differently', (zip, end) => zip.writeUInt16LE(0, end + 10)],
  ['has a second directory', (zip, end) => zip.writeUInt32LE(0x07064b50, end - 20)],
])('takes an archive that %s for none', (_name, spoil) => {
  const zip = zipOf({ name: 'a', content: Buffer.from('hello') });
  spoil(zip, zip.length - 22);
  expect(zipEntries(zip)).toBeNull();
});

it('adds up what an archive unpacks to', () => {
  expect(unpackedSize(zipOf({ name: 'a', content: Buffer.from('hello') }))).toBe(5);
  expect(unpackedSize(Buffer.from('hello'))).toBeNull();
});

describe('a sheet that says it reaches far', () => {
  const sheet = (rows: string) => `<worksheet><sheetData>${rows}</sheetData></worksheet>`;
  it.each([
    ['a row far down', '<row r="300000000"><c r="A300000000"><v>1</v></c></row>', 3e8],
    ['a row in another notation', "<row x='>' r='3e8'></row>", 3e8],
    ['a row in entities', '<row r="&#51;00000000"></row>', Number.POSITIVE_INFINITY],
    ['a row between brackets', '<row x=">" r="300000000" y="<"></row>', 3e8],
    ['no row, but a text that looks like one', '<t>\r="300000000" r=\'&amp;\'</t>', 0],
    ['a cell far down', '<row><c r="A300000000"><v>1</v></c></row>', 3e8],
  ])('is known beforehand: %s', (_name, rows, expected) => {
    expect(sheetExtent(sheet(rows)).rows).toBe(expected);
  });

  it('is known by its columns too', () => {
    const rows = '<row r="1"><c r="XFD1"/></row><x:row><x:c/><x:c/></x:row><rowBreaks/><cols/>';
    expect(sheetExtent(sheet(rows))).toEqual({ rows: 2, columns: 16_384 });
  });

  it.each([
    ['300 million rows', '<row r="300000000"><c r="A300000000"><v>1</v></c></row>'],
    [
      'billions of cells',
      '<row r="1"><c r="XFD1"><v>1</v></c></row><row r="199999"><c r="A199999"><v>1</v></c></row>',
    ],
  ])('is refused at once: %s', async (_name, rows) => {
    const content = Buffer.from(sheet(rows));
    const read = firstRow(zipOf({ name: 'xl/worksheets/sheet1.xml', content }));
    const expected = { en: 'at most 200000 rows and 1000000 cells, empty ones included' };
    await expect(read).rejects.toMatchObject({ code: 'LOAD_TOO_LARGE', facts: { expected } });
  });

  it('is refused when it unpacks to more than it says', async () => {
    const content = Buffer.alloc(10_000, ' ');
    const bytes = zipOf({ name: 'xl/worksheets/sheet1.xml', content, size: 5 });
    const [entry] = zipEntries(bytes) ?? [];
    if (entry === undefined) throw new Error('expected an entry');
    await expect(unpack(bytes, entry)).rejects.toThrow();
  });
});
