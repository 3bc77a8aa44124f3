import { Readable } from 'node:stream';
import iconv from 'iconv-lite';
import { renderError } from '../../src/platform';
import {
  createHostedDataset,
  type DatasetFile,
  type HostedColumnInput,
  LoadRefused,
  loadDataset,
  type Row,
} from '../../src/sources';
import { aSource, codeOf, openWorld, type World } from './world';

const COLUMNS: readonly HostedColumnInput[] = [
  {
    header: '公民身份号码',
    field: 'number',
    type: 'C',
    required: true,
    unique: true,
    lookup: 'citizenNumber',
  },
  { header: '姓名', field: 'name', type: 'C', required: true, maxLength: 5 },
  { header: '出生日期', field: 'born', type: 'D' },
  { header: '金额', field: 'amount', type: 'Y', scale: 2 },
  { header: '在册', field: 'listed', type: 'L' },
  { header: '人数', field: 'people', type: 'I' },
  { header: '更新时间', field: 'seen', type: 'T' },
  { header: '备注', field: 'remark', type: 'M' },
];

const HEADER = COLUMNS.map(({ header }) => header).join(',');
const LI = '110105199902282830';
const WANG = '11010519491231002X';

let world: World;
let sourceId: string;
let datasets = 0;

beforeAll(async () => {
  world = await openWorld();
  sourceId = (await aSource(world, { kind: 'hosted', settings: {} })).id;
});

afterAll(() => world.close());

async function aDataset(columns = COLUMNS): Promise<string> {
  datasets += 1;
  const name = `dataset${datasets}`;
  await world.steward.db.transaction(() =>
    createHostedDataset(world.steward, { sourceId, name, columns }),
  );
  return name;
}

type File = string | Buffer | DatasetFile['stream'];

function load(dataset: string, file: File, parts: Partial<DatasetFile> = {}) {
  const stream =
    typeof file === 'string' || Buffer.isBuffer(file) ? Readable.from([Buffer.from(file)]) : file;
  return loadDataset(world.steward, { sourceId, dataset, format: 'csv', stream, ...parts });
}

async function refused(work: Promise<unknown>): Promise<LoadRefused['report']> {
  const error = await work.catch((thrown: unknown) => thrown);
  if (error instanceof LoadRefused) return error.report;
  throw error instanceof Error ? error : new Error('expected a refusal');
}

async function rowsOf(dataset: string): Promise<readonly Row[]> {
  const source = await world.steward.sources.open(sourceId);
  const fields = COLUMNS.map(({ field, type }) => ({ field, type }));
  const { rows } = await source.readPage({
    dataset,
    fields,
    condition: null,
    orderBy: [{ field: 'number', type: 'C', direction: 'asc' }],
    first: 100,
    after: null,
  });
  return rows.map(
    (row) => Object.fromEntries(fields.map(({ field }) => [field, row[field]])) as Row,
  );
}

const lines = (...rows: readonly string[]): string => [HEADER, ...rows].join('\n');

describe('a file that is as it should be', () => {
  const file = lines(
    `${LI},李强,1999-02-28,12.5,是,3,2024-01-31 09:30:00,`,
    `${WANG.toLowerCase()},"王,芳",19491231,,否,,2024-01-31T01:30:00.5Z,"a\n""b"""`,
  );
  const rows = [
    {
      number: WANG,
      name: '王,芳',
      born: '1949-12-31',
      amount: null,
      listed: false,
      people: null,
      seen: '2024-01-31T01:30:00.500Z',
      remark: 'a\n"b"',
    },
    {
      number: LI,
      name: '李强',
      born: '1999-02-28',
      amount: '12.5',
      listed: true,
      people: '3',
      seen: '2024-01-31T01:30:00.000Z',
      remark: null,
    },
  ].sort((a, b) => (a.number < b.number ? -1 : 1));

  it.each<[string, Buffer]>([
    ['UTF-8', Buffer.from(file)],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${file}`)],
    ['GB18030', iconv.encode(file, 'gb18030')],
    ['lines as Windows ends them', Buffer.from(file.replaceAll(/\n(?!")/g, '\r\n'))],
    ['an empty line at the end', Buffer.from(`${file}\n\n`)],
  ])('is read as %s', async (_name, bytes) => {
    const dataset = await aDataset();
    await load(dataset, bytes);
    expect(await rowsOf(dataset)).toEqual(rows);
  });

  it('is read in GB18030 when it is cut into pieces inside characters', async () => {
    const dataset = await aDataset();
    const bytes = iconv.encode(`${file}\n`.repeat(1), 'gb18030');
    const pieces = Array.from(bytes, (byte) => Buffer.from([byte]));
    await load(dataset, Readable.from(pieces), { encoding: 'gb18030' });
    expect(await rowsOf(dataset)).toEqual(rows);
  });

  it('tells how many rows it had, of what time, and how it got on', async () => {
    const dataset = await aDataset();
    const progress: unknown[] = [];
    const asOf = new Date('2026-02-28T16:00:00Z');
    const onProgress = (step: unknown) => progress.push(step);
    const result = await load(dataset, file, { asOf, onProgress });
    expect(result).toMatchObject({ dataset, rows: 2, asOf });
    expect(progress.at(-1)).toEqual({ rows: 2, badCells: 0 });
    const source = await world.steward.sources.open(sourceId);
    const key = { field: 'number', type: 'C' } as const;
    for (const keys of [[LI], ['none'], [LI, WANG], []]) {
      const answer = await source.readByKeys({
        dataset,
        fields: [key],
        key,
        keys,
        condition: null,
      });
      expect(answer.asOf).toEqual(asOf);
    }
  });

  it('is recorded with its id', async () => {
    const dataset = await aDataset();
    const { id } = await load(dataset, file);
    const records = await world.office.records();
    const record = records.find(({ facts }) => facts.id === id);
    expect(record).toMatchObject({
      event: 'dataset.loaded',
      decision: 'allowed',
      department: world.provider.id,
    });
  });

  it('may have its columns in another order', async () => {
    const dataset = await aDataset();
    const order = [7, 0, 3, 1, 2, 6, 5, 4];
    const cells = [LI, '李强', '1999-02-28', '12.5', '是', '3', '2024-01-31 09:30', ''];
    const turned = [COLUMNS.map(({ header }) => header), cells]
      .map((row) => order.map((place) => row[place]).join(','))
      .join('\n');
    await load(dataset, turned);
    expect(await rowsOf(dataset)).toEqual(rows.filter(({ number }) => number === LI));
  });
});

describe('a bad file', () => {
  let refusing: string;

  beforeAll(async () => {
    refusing = await aDataset();
  });

  it.each<[string, string, object]>([
    ['lacks a column', HEADER.replace(',备注', ''), { missing: ['备注'] }],
    ['has one too many', `${HEADER},密码`, { unknown: ['密码'] }],
    ['has one twice', `${HEADER},姓名`, { repeated: ['姓名'] }],
    ['has none', '', {}],
  ])('that %s is refused by its header', async (_name, header, facts) => {
    const dataset = refusing;
    const error = await load(dataset, `${header}\n${LI},李强`).catch((thrown) => thrown);
    if (header === '') expect(error.code).toBe('LOAD_HEADER');
    else expect(error).toMatchObject({ code: 'LOAD_HEADER', facts: { dataset, ...facts } });
  });

  it('is told only what is wrong with its header', async () => {
    const error = await load(refusing, `${HEADER},密码\n`).catch((thrown) => thrown);
    const { message } = renderError(error, 'en');
    expect(message).toContain('missing —; unknown 密码; repeated —');
  });

  it('in UTF-8 with one bad byte is told by the row of that byte', async () => {
    const good = Buffer.from(`${HEADER}\n${LI},李强,,,,,,\n`);
    const bytes = Buffer.concat([
      good,
      Buffer.from(`${WANG},王`),
      Buffer.from([0xff]),
      Buffer.from(',,,,,,\n'),
    ]);
    const error = await load(refusing, bytes).catch((thrown) => thrown);
    if (!(error instanceof LoadRefused)) throw error;
    expect(error.report.cells).toMatchObject([{ row: 3, column: '姓名' }]);
  });

  it.each([
    ['dataset', { dataset: 'a\0b' }],
    ['source', { sourceId: 'a\0b' }],
  ])('for a %s that no database could know is not taken', async (_what, parts) => {
    expect(await codeOf(load(refusing, 'x', parts))).toBe('NOT_FOUND');
  });

  const bad: readonly [string, string, string, string][] = [
    [
      'a wrong check digit',
      '公民身份号码',
      '110105199902282831',
      'a check character that does not fit',
    ],
    ['a birth date that never was', '公民身份号码', '110105199902302830', 'no real date'],
    ['nothing where a value is needed', '姓名', '', 'nothing'],
    ['blanks where a value is needed', '姓名', '  ', 'nothing'],
    ['too long a text', '姓名', '一二三四五六', 'a text of 6 characters'],
    ['a formula', '备注', '=HYPERLINK("http://x")', 'a text that starts like a formula'],
    ['a formula with a sign', '备注', '-1+cmd|x', 'a text that starts like a formula'],
    ['a formula behind a tab', '备注', '\t=1', 'a text that starts like a formula'],
    ['a mention', '备注', '@SUM(A1)', 'a text that starts like a formula'],
    ['a NUL', '备注', 'a\0b', 'a NUL character'],
    ['a damaged character', '备注', 'a\uFFFDb', 'could not be decoded'],
    ['a day that never was', '出生日期', '2023-02-29', 'a day that does not exist'],
    ['no date at all', '出生日期', '去年', 'a text of 2 characters'],
    ['the year nought', '出生日期', '0000-01-01', 'a day that does not exist'],
    ['half a fen', '金额', '1.005', '3 places'],
    ['an amount with commas', '金额', '"1,000.00"', 'a text of 8 characters'],
    ['an amount that is none', '金额', 'NaN', 'a text of 3 characters'],
    ['an amount with an exponent', '金额', '1e3', 'a text of 3 characters'],
    ['a word that is neither yes nor no', '在册', '也许', 'a text of 2 characters'],
    ['more than 64 bits', '人数', '9223372036854775808', 'a text of 19 characters'],
    ['half a person', '人数', '1.5', 'a text of 3 characters'],
    ['an hour that never was', '更新时间', '2024-01-31 25:00', 'a text of 16 characters'],
  ];

  it.each(bad)('that has %s is refused with row and column', async (_name, column, cell, got) => {
    const dataset = refusing;
    const place = COLUMNS.findIndex(({ header }) => header === column);
    const good = [WANG, '王芳', '1949-12-31', '1.00', '是', '3', '2024-01-31 09:30', 'x'];
    const cells = good.map((text, at) => (at === place ? csv(cell) : text));
    const report = await refused(load(dataset, lines(`${LI},李强,,,,,,`, cells.join(','))));
    expect(report).toMatchObject({ dataset, rows: 2, badCells: 1 });
    expect(report.cells[0]).toMatchObject({ row: 3, column });
    expect(report.cells[0]?.got.en).toContain(got);
    expect(JSON.stringify(report.cells)).not.toContain(cell.trim().length > 2 ? cell : '\u0001');
  });

  const csv = (text: string): string =>
    /[",\t\n]/.test(text) && !text.startsWith('"') ? `"${text.replaceAll('"', '""')}"` : text;

  it.each(['+86-10-65551234', '-', '+8613800138000', '(010) 1', 'a=b'])(
    'is not one because of the text %s, which no spreadsheet would run',
    async (text) => {
      const dataset = await aDataset();
      await load(dataset, lines(`${LI},李强,,,,,,${text}`));
      expect((await rowsOf(dataset))[0]?.remark).toBe(text);
    },
  );

  it('that has rows too long or too short says so', async () => {
    const dataset = refusing;
    const report = await refused(load(dataset, lines(`${LI},李强,,,,,,,x`, WANG)));
    expect(report.cells.map(({ row, column, got }) => [row, column, got.en])).toEqual([
      [2, '*', '9 cells'],
      [3, '*', '1 cells'],
      [3, '姓名', 'nothing'],
    ]);
  });

  it('that repeats a unique value names both rows', async () => {
    const dataset = refusing;
    const file = lines(`${LI},李强,,,,,,`, `${WANG},王芳,,,,,,`, `${LI},李强,,,,,,`);
    const report = await refused(load(dataset, file));
    expect(report.cells).toMatchObject([
      { row: 4, column: '公民身份号码', got: { en: 'the value of row 2' } },
    ]);
  });

  it('that is not in the encoding it is said to be in is refused by its cells', async () => {
    const dataset = refusing;
    const bytes = Buffer.concat([
      Buffer.from(`${HEADER}\n${LI},`),
      iconv.encode('李强', 'gb18030'),
      Buffer.from(',,,,,,\n'),
    ]);
    const report = await refused(load(dataset, bytes, { encoding: 'utf-8' }));
    expect(report.cells[0]).toMatchObject({ row: 2, column: '姓名' });
  });

  it('whose quotation mark is never closed is refused where it stands', async () => {
    const dataset = refusing;
    const report = await refused(load(dataset, lines(`${LI},李强,,,,,,`, `${WANG},"王芳`)));
    expect(report.cells).toMatchObject([{ row: 3, column: '*' }]);
  });

  it('without rows is refused, or it would wipe the dataset by mistake', async () => {
    const dataset = refusing;
    expect(await refused(load(dataset, lines()))).toMatchObject({ badCells: 1 });
  });

  it('tells of the first thousand bad cells and counts all', async () => {
    const dataset = refusing;
    const rows = Array.from({ length: 3_000 }, () => `x,,,,,,,`);
    const report = await refused(load(dataset, lines(...rows)));
    expect(report).toMatchObject({ rows: 3_000, badCells: 6_000 });
    expect(report.cells).toHaveLength(1_000);
  });

  it('leaves all that was there, and is recorded as refused', async () => {
    const dataset = await aDataset();
    await load(dataset, lines(`${LI},李强,,,,,,`));
    const before = await rowsOf(dataset);
    const rows = Array.from({ length: 5_000 }, () => `${WANG},王芳,,,,,,`);
    expect(await codeOf(load(dataset, lines(...rows)))).toBe('LOAD_REFUSED');
    expect(await rowsOf(dataset)).toEqual(before);
    expect(await stagingTables()).toEqual([]);
    const last = (await world.office.records()).filter(({ event }) => event === 'dataset.loaded');
    expect(
      last.some(({ decision, reasons }) => decision === 'denied' && reasons[0] === 'LOAD_REFUSED'),
    ).toBe(true);
  });

  it('that breaks off in the middle leaves all that was there', async () => {
    const dataset = await aDataset();
    await load(dataset, lines(`${LI},李强,,,,,,`));
    async function* breaking() {
      yield Buffer.from(lines(`${WANG},王芳,,,,,,\n`));
      throw new Error('the line went dead');
    }
    await expect(load(dataset, breaking())).rejects.toThrow('the line went dead');
    expect((await rowsOf(dataset)).map(({ number }) => number)).toEqual([LI]);
    expect(await stagingTables()).toEqual([]);
  });
});

async function stagingTables(): Promise<unknown[]> {
  return world.steward.db.query(
    `SELECT tablename FROM pg_tables WHERE schemaname = 'hosted' AND tablename ~ '^ds_[0-9a-f]+_'`,
  );
}

describe('loading', () => {
  it('is refused while the dataset is being loaded, and goes on where it was', async () => {
    const dataset = await aDataset();
    let go: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => {
      go = resolve;
    });
    async function* slowly() {
      yield Buffer.from(`${HEADER}\n`);
      await gate;
      yield Buffer.from(`${LI},李强,,,,,,\n`);
    }
    const first = load(dataset, slowly());
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(await codeOf(load(dataset, lines(`${WANG},王芳,,,,,,`)))).toBe('CONFLICT');
    go();
    expect(await first).toMatchObject({ rows: 1 });
    expect(await load(dataset, lines(`${WANG},王芳,,,,,,`))).toMatchObject({ rows: 1 });
  });

  it('drops what a load that died left behind', async () => {
    const dataset = await aDataset();
    const [row] = await world.steward.db.query<{ table: string }>(
      'SELECT table_name AS table FROM hosted_dataset WHERE name = $1',
      [dataset],
    );
    await world.steward.db.query(`CREATE TABLE hosted."${row?.table}_00dead" (x int)`);
    await load(dataset, lines(`${LI},李强,,,,,,`));
    expect(await stagingTables()).toEqual([]);
  });

  it('shows readers the old rows or the new ones, never both, with their own time', async () => {
    const dataset = await aDataset();
    const key = { field: 'number', type: 'C' } as const;
    const fields = [key, { field: 'name', type: 'C' } as const];
    const timeOf = (name: string) => new Date(Date.UTC(2026, 0, Number(name.slice(1)) + 1));
    const file = (name: string) => lines(`${LI},${name},,,,,,`, `${WANG},${name},,,,,,`);
    await load(dataset, file('第0'), { asOf: timeOf('第0') });
    let loading = true;
    const readers = Array.from({ length: 4 }, async () => {
      const seen = new Set<string>();
      while (loading) {
        const source = await world.steward.sources.open(sourceId);
        const keys = [LI, WANG];
        const { rows, asOf } = await source.readByKeys({
          dataset,
          fields,
          key,
          keys,
          condition: null,
        });
        const names = new Set(rows.map((row) => row?.name));
        expect(names.size).toBe(1);
        const [name] = [...names] as [string];
        expect(asOf).toEqual(timeOf(name));
        seen.add(name);
      }
      return seen;
    });
    for (let round = 1; round <= 8; round += 1) {
      await load(dataset, file(`第${round}`), { asOf: timeOf(`第${round}`) });
    }
    loading = false;
    for (const seen of await Promise.all(readers)) expect(seen.size).toBeGreaterThan(2);
  });

  it('takes new columns, and keeps those that items are bound to', async () => {
    const dataset = await aDataset();
    const more = [...COLUMNS, { header: '电话', field: 'phone', type: 'C' } as const];
    const file = `${HEADER},电话\n${LI},李强,,,,,,,13800138000`;
    await load(dataset, lines(`${WANG},王芳,,,,,,`));
    await rowsOf(dataset);
    await load(dataset, file, { columns: more });
    const source = await world.steward.sources.open(sourceId);
    const { rows } = await source.readByKeys({
      dataset,
      fields: [{ field: 'phone', type: 'C' }],
      key: { field: 'number', type: 'C' },
      keys: [LI],
      condition: null,
    });
    expect(rows).toMatchObject([{ phone: '13800138000' }]);
    expect(await codeOf(load(dataset, lines(), { columns: COLUMNS }))).toBe('CONFLICT');
    const changed = more.map((column) =>
      column.field === 'born' ? { ...column, type: 'C' as const } : column,
    );
    expect(await codeOf(load(dataset, file, { columns: changed }))).toBe('CONFLICT');
  });

  it('is for the steward of the department only', async () => {
    const dataset = await aDataset();
    const stream = Readable.from([lines(`${LI},李强,,,,,,`)]);
    const file: DatasetFile = { sourceId, dataset, format: 'csv', stream };
    expect(await codeOf(loadDataset(world.stranger, file))).toBe('NOT_FOUND');
    const actor = world.steward.actor && { ...world.steward.actor, roles: ['clerk' as const] };
    expect(await codeOf(loadDataset({ ...world.steward, actor }, file))).toBe('FORBIDDEN');
    expect(await codeOf(loadDataset(world.steward, { ...file, dataset: 'none' }))).toBe(
      'NOT_FOUND',
    );
  });

  it('refuses to run inside a transaction, which it would hold for hours', async () => {
    const dataset = await aDataset();
    const work = world.steward.db.transaction(() => load(dataset, lines(`${LI},李强,,,,,,`)));
    await expect(work).rejects.toThrow('outside any transaction');
  });
});

describe('a hosted dataset before its first load', () => {
  it('answers that it has nothing yet, and does not trouble the other datasets', async () => {
    const [empty, full] = [await aDataset(), await aDataset()];
    await load(full, lines(`${LI},李强,,,,,,`));
    for (let time = 0; time < 8; time += 1)
      expect(await codeOf(rowsOf(empty))).toBe('SOURCE_UNAVAILABLE');
    expect(await rowsOf(full)).toHaveLength(1);
  });

  it.each<[string, HostedColumnInput[]]>([
    ['no columns', []],
    ['a field that is no name', [{ header: 'a', field: 'a"; DROP TABLE source; --', type: 'C' }]],
    ['a column that each table has', [{ header: 'a', field: 'xmin', type: 'C' }]],
    ['a header that cannot be stored', [{ header: 'a\0b', field: 'a', type: 'C' }]],
    ['too long a field', [{ header: 'a', field: 'a'.repeat(61), type: 'C' }]],
    [
      'two fields of one name',
      [
        { header: 'a', field: 'a', type: 'C' },
        { header: 'b', field: 'a', type: 'C' },
      ],
    ],
    [
      'two headers of one name',
      [
        { header: 'a', field: 'a', type: 'C' },
        { header: 'a', field: 'b', type: 'C' },
      ],
    ],
    ['JSON to look up by', [{ header: 'a', field: 'a', type: 'G', lookup: 'text' }]],
  ])('is refused with %s', async (_name, columns) => {
    expect(await codeOf(aDataset(columns))).toBe('INPUT_INVALID');
  });

  it.each<[string, string, readonly HostedColumnInput[]]>([
    ['no columns', 'columns: expected 1 to 500 columns, got 0 columns', []],
    [
      'a field that is no name',
      'columns.0.field: expected letters, digits and _, at most 60, no digit first, got 1 a',
      [{ header: 'a', field: '1 a', type: 'C' }],
    ],
    [
      'too many digits',
      'columns.0.scale: expected number to be <=30, got 31',
      [{ header: 'a', field: 'a', type: 'N', scale: 31 }],
    ],
    [
      'a header of nothing',
      'columns.0.header: expected 1 to 200 characters, got nothing',
      [{ header: '', field: 'a', type: 'C' }],
    ],
  ])('says once what was expected, and what came, of %s', async (_name, words, columns) => {
    await expect(aDataset(columns)).rejects.toThrow(`Field ${words}`);
  });

  it('is refused when the name is taken, or the source is not hosted', async () => {
    const name = await aDataset();
    const again = createHostedDataset(world.steward, { sourceId, name, columns: COLUMNS });
    expect(await codeOf(again)).toBe('CONFLICT');
    const source = await aSource(world, {
      kind: 'http',
      settings: { baseUrl: 'http://127.0.0.1:9', datasets: {} },
    });
    const elsewhere = { sourceId: source.id, name: 'x', columns: COLUMNS };
    expect(await codeOf(createHostedDataset(world.steward, elsewhere))).toBe('INPUT_INVALID');
  });
});
