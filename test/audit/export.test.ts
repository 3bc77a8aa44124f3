import { buffer } from 'node:stream/consumers';
import readXlsx from 'read-excel-file/node';
import { auditDraft, exportRecords, type SearchContext } from '../../src/audit';
import { csvLine } from '../../src/audit/export/csv-text';
import { parquetOf } from '../../src/audit/export/parquet-stream';
import { workbookOf } from '../../src/audit/export/workbook-stream';
import type { Database } from '../../src/platform';
import { openTestDatabase } from '../support/database';
import { auditRuntime, chainOf, readDraft, withLog } from './audit-runtime';

let db: Database;
let close: () => Promise<void>;
let runtime: Awaited<ReturnType<typeof auditRuntime>>;

beforeAll(async () => {
  db = await openTestDatabase();
  runtime = await auditRuntime(db);
  close = () => runtime.epoch.close().then(() => db.close());
  const drafts = Array.from({ length: 1_203 }, (_, index) => readDraft(index + 1));
  await withLog(runtime, (audit) => audit.append(drafts));
});

afterAll(() => close());

/** What is given to somebody of these roles, as lines. */
function exported(
  filter: Parameters<typeof exportRecords>[1],
  format: 'jsonl' | 'csv' = 'jsonl',
  roles: readonly string[] = ['leadership'],
): Promise<string[]> {
  return withLog(runtime, async (audit) => {
    const actor = { kind: 'person', id: 'auditor', roles, department: { id: 'office' } } as const;
    const parts = { ...runtime, audit, actor, requestId: 'export' } as unknown as SearchContext;
    const lines: string[] = [];
    for await (const line of exportRecords(parts, filter, format)) lines.push(String(line));
    return lines;
  });
}

/** What is given as a file. */
async function file(
  filter: Parameters<typeof exportRecords>[1],
  format: 'xlsx' | 'parquet',
): Promise<Buffer> {
  return withLog(runtime, async (audit) => {
    const actor = {
      kind: 'system',
      id: 'system',
      roles: [],
      department: { id: 'system' },
    } as const;
    const parts = { ...runtime, audit, actor, requestId: 'export' } as unknown as SearchContext;
    return buffer(exportRecords(parts, filter, format));
  });
}

const newest = async () => (await chainOf(db, 'gateway-1.data')).at(-1);

describe('records are taken out', () => {
  it('all of them, each once, over any number of pages, as they stand', async () => {
    const lines = await exported({ event: 'data.read' });
    const records = lines.map((line) => JSON.parse(line));
    const chain = (await chainOf(db, 'gateway-1.data')).slice(0, 1_203);
    expect(new Set(records.map(({ sequence }) => sequence)).size).toBe(1_203);
    expect(records.find(({ sequence }) => sequence === 7)).toEqual(chain[6]);
    expect(await newest()).toMatchObject({
      ...{ event: 'audit.exported', decision: 'allowed', department: 'office' },
      facts: { event: 'data.read', format: 'jsonl' },
    });
  });

  it('by nobody but the leadership office, and a refusal is recorded', async () => {
    await expect(exported({}, 'jsonl', ['sharingAuthority'])).rejects.toEqual(
      expect.objectContaining({ code: 'FORBIDDEN' }),
    );
    expect(await newest()).toMatchObject({ event: 'audit.exported', decision: 'denied' });
    const to = new Date(Number.NaN);
    await expect(exported({ to })).rejects.toEqual(
      expect.objectContaining({ code: 'INPUT_INVALID' }),
    );
  });

  it('as CSV in which no text of a caller is taken for a formula', async () => {
    const basis = '=HYPERLINK("http://evil.example","x")';
    const purpose = { serviceItem: '@SUM(1)', caseNumber: "'+1", basis, subjectDigest: null };
    const draft = auditDraft({ event: 'data.read', requestId: '-1', department: 'risky', purpose });
    await withLog(runtime, (audit) => audit.append([draft]));
    const [header, line, ...more] = await exported({ department: 'risky' }, 'csv');
    expect(header).toMatch(/^"at","event","decision",/);
    expect(more).toEqual([]);
    expect(line).toContain(`"'@SUM(1)","''+1","'=HYPERLINK(""http://evil.example"",""x"")"`);
    expect(line).toContain(`"'-1"`);
    expect(csvLine(['a"b', '\tx', '1'])).toBe(`"a""b","'\tx","1"\r\n`);
  });

  it('as a workbook of all of them, with numbers as numbers and no formula', async () => {
    const [sheet, ...more] = await readXlsx(await file({ event: 'data.read' }, 'xlsx'));
    expect(more).toEqual([]);
    const [header, ...rows] = sheet?.data ?? [];
    expect(header?.slice(0, 3)).toEqual(['at', 'event', 'decision']);
    const sequence = header?.indexOf('sequence') ?? -1;
    expect(new Set(rows.map((row) => row[sequence])).size).toBe(rows.length);
    expect(rows.length).toBeGreaterThanOrEqual(1_203);
    const risky = rows.find((row) => row.includes('risky')) ?? [];
    expect(risky).toEqual(expect.arrayContaining(["'@SUM(1)", "''+1"]));
    expect(await newest()).toMatchObject({ event: 'audit.exported', facts: { format: 'xlsx' } });
  });

  it('as a Parquet file of all of them, with instants and numbers, and texts as they stand', async () => {
    const { parquetMetadata, parquetReadObjects } = await import('hyparquet');
    const read = async (bytes: Buffer) => {
      const held = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length);
      const rows = await parquetReadObjects({ file: held as ArrayBuffer });
      return { rows, groups: parquetMetadata(held as ArrayBuffer).row_groups.length };
    };
    const { rows } = await read(await file({ event: 'data.read' }, 'parquet'));
    const [newer, oldest] = [rows.find(({ department }) => department === 'risky'), rows.at(-1)];
    expect(new Set(rows.map(({ sequence }) => sequence)).size).toBe(rows.length);
    const [first] = await chainOf(db, 'gateway-1.data');
    expect(oldest).toMatchObject({
      ...{ at: new Date(first?.at ?? ''), sequence: 1n, version: 1n, rowCount: 1n },
      ...{ hash: first?.hash, items: 'name address', basis: '公共租赁住房管理办法' },
    });
    expect(newer).toMatchObject({ serviceItem: '@SUM(1)', caseNumber: "'+1", rowCount: null });
    const none = await read(await file({ event: 'none' }, 'parquet'));
    expect(none).toEqual({ rows: [], groups: 0 });
    async function* pages() {
      for (let page = 0; page < 12; page += 1) {
        yield Array.from({ length: 1_000 }, (_, at) => [`${page}-${at}`]);
      }
    }
    const columns = { text: 'STRING' } as const;
    const long = await read(await buffer(parquetOf({ columns, pages: pages() })));
    expect([long.groups, long.rows.length]).toEqual([3, 12_000]);
    expect(long.rows.at(5_000)).toEqual({ text: '5-0' });
  });

  it('as a workbook that begins another sheet where one is full', async () => {
    async function* pages() {
      yield [
        ['1', 1],
        ['<&>"', 2],
        ['\u0001_x0041_\n\ud800', null],
      ];
      yield [
        ['x'.repeat(40_000), 3],
        ['', 5],
      ];
    }
    const asked = { header: ['text', 'number'], pages: pages(), rowsOfSheet: 3 };
    const sheets = await readXlsx(await buffer(workbookOf(asked)));
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['审计记录1', '审计记录2', '审计记录3']);
    expect(sheets[0]?.data).toEqual([
      ['text', 'number'],
      ['1', 1],
      ['<&>"', 2],
    ]);
    const [, odd, long] = sheets[1]?.data ?? [];
    expect(odd?.[0]).toBe('\u0001_x0041_\n\ufffd');
    expect(String(long?.[0])).toHaveLength(32_767);
    expect(sheets[2]?.data).toEqual([
      ['text', 'number'],
      [null, 5],
    ]);
    async function* none() {}
    const empty = await readXlsx(await buffer(workbookOf({ header: ['text'], pages: none() })));
    expect(empty.map(({ data }) => data)).toEqual([[['text']]]);
  });
});
