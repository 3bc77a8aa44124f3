import { auditDraft, exportRecords, type SearchContext } from '../../src/audit';
import { csvLine } from '../../src/audit/export/csv-text';
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
    for await (const line of exportRecords(parts, filter, format)) lines.push(line);
    return lines;
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
});
