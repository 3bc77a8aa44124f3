import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import {
  type AuditRecord,
  LogFolder,
  pruneLog,
  verifierOf,
  verifyChain,
  verifyDatabase,
} from '../../src/audit';
import { findRecord } from '../../src/audit/audit.store';
import type { AuditPosition } from '../../src/audit/audit-filter';
import { prepareDraft } from '../../src/audit/chain';
import { logFolderOf } from '../../src/audit/files/own-log';
import { findRecords } from '../../src/audit/find-records';
import { Lane } from '../../src/audit/lane';
import { type LaneHead, readHead } from '../../src/audit/lane.store';
import { dropPrunedMonths } from '../../src/audit/months/drop-pruned';
import { makeMonths } from '../../src/audit/months/make-months';
import { keepMonths } from '../../src/audit/months/month-keeper';
import { readParts } from '../../src/audit/months/parts.store';
import { SubjectBook } from '../../src/audit/subjects/subject-book';
import { logSigner } from '../../src/audit/tree/log-key';
import { sequence } from '../../src/audit/tree/publish-some';
import { type Database, databaseProblem, openDatabase, WorkingCalendar } from '../../src/platform';
import { createTestDatabase, databaseKind } from '../support/database';
import { auditRuntime, chainOf, readDraft, withLog } from './audit-runtime';
import { logSignerOf } from './log-signer';

/** Years from any month that the migration made. */
const MAY = '2061-05-20T12:00:00+08:00';
const MAY_ENDS = '2061-05-31T23:59:59+08:00';
const JUNE = '2061-06-01T00:00:00+08:00';
const LANE = 'gateway-1.data';

let db: Database;
let place: Awaited<ReturnType<typeof createTestDatabase>>;
let runtime: Awaited<ReturnType<typeof auditRuntime>>;

beforeEach(async () => {
  place = await createTestDatabase();
  db = await openDatabase(place.options);
  runtime = await auditRuntime(db);
  runtime.clock.set(MAY);
});

afterEach(async () => {
  await runtime.epoch.close();
  await db.close();
  await place.dispose();
});

const append = (...numbers: number[]) =>
  withLog(runtime, (audit) => audit.append(numbers.map((number) => readDraft(number))));

/** In which part each record of the data lane lies, by its sequence. */
async function partsOf(): Promise<string[]> {
  const rows = await db.query<{ part: string }>(
    `SELECT tableoid::regclass::text AS part FROM audit_record WHERE node = $1 ORDER BY sequence`,
    [LANE],
  );
  return rows.map(({ part }) => part.replace('audit_record_', ''));
}

const partNames = async () =>
  (await readParts(db)).map(({ name }) => name.replace('audit_record_', ''));

/** The last parts, which lie in the years of these tests. */
const newParts = async () => (await partNames()).filter((name) => /^20[67]|later/.test(name));

/** Checks the data lane with all that stands in the database. */
async function checkAll(): Promise<void> {
  expect(verifyChain(await chainOf(db, LANE))).toBeNull();
  const home = await mkdtemp(join(tmpdir(), 'once-months-'));
  const signer = logSignerOf();
  const folder = new LogFolder(home);
  await sequence({ db, folder, signer });
  const idle = (): void => undefined;
  const told = { since: null, progress: idle, records: idle };
  await verifyDatabase({ db, folder, verifier: verifierOf(signer), ...told });
  await rm(home, { recursive: true });
}

describe('the months of the log', () => {
  it('are there before the first record, from the beginning of time to its end without a gap', async () => {
    const parts = await readParts(db);
    expect(parts[0]).toMatchObject({ name: 'audit_record_before', from: null });
    expect(parts.at(-1)).toMatchObject({ name: 'audit_record_later', to: null });
    for (const [at, { from }] of parts.slice(1).entries()) expect(from).toEqual(parts[at]?.to);
    expect(parts.length).toBe(6);
  });

  it('are made ahead, as months are in China, and one of all time in which nothing ran', async () => {
    const [gap] = (await partNames()).slice(-1);
    const start = (await readParts(db)).at(-1)?.from;
    expect(gap).toBe('later');
    expect(await makeMonths(runtime)).toBe(true);
    const parts = (await readParts(db)).slice(-6);
    expect(parts.map(({ name }) => name.slice(-7))).toEqual([
      expect.stringMatching(/^20[2-5]\d_\d\d$/),
      ...['2061_05', '2061_06', '2061_07', '2061_08'],
      'd_later',
    ]);
    expect(parts[0]).toMatchObject({ from: start, to: new Date('2061-05-01T00:00:00+08:00') });
    expect(parts[1]).toMatchObject({ to: new Date('2061-06-01T00:00:00+08:00') });
    runtime.clock.set(JUNE);
    await makeMonths(runtime);
    expect((await newParts()).slice(-2)).toEqual(['2061_09', 'later']);
  });

  it('are made once by two that do so at the same time', async () => {
    const other = place.options.databaseUrl ? await openDatabase(place.options) : db;
    await Promise.all([makeMonths(runtime), makeMonths({ ...runtime, db: other })]);
    await makeMonths(runtime);
    if (other !== db) await other.close();
    expect(await newParts()).toEqual(['2061_05', '2061_06', '2061_07', '2061_08', 'later']);
  });

  it('have every index and statistic that the others have', async () => {
    await makeMonths(runtime);
    const likeOf = async (part: string) =>
      db.query(
        `SELECT regexp_replace(pg_get_indexdef(indexrelid), ' INDEX \\S+ ON \\S+ ', ' ') AS index,
           (SELECT count(*)::int FROM pg_statistic_ext WHERE stxrelid = indrelid) AS statistics,
           EXISTS (SELECT FROM pg_inherits WHERE inhrelid = indexrelid) AS "isPart"
         FROM pg_index WHERE indrelid = to_regclass($1) ORDER BY 1`,
        [`audit_record_${part}`],
      );
    const before = await likeOf('before');
    expect(before).toHaveLength(12);
    expect(await likeOf('2061_06')).toEqual(before);
    expect(await likeOf('later')).toEqual(before);
  });
});

describe('a lane', () => {
  it('is one chain over the border of a month', async () => {
    await makeMonths(runtime);
    runtime.clock.set(MAY_ENDS);
    await append(1, 2);
    runtime.clock.set(JUNE);
    await append(3);
    await append(4);
    expect(await partsOf()).toEqual(['2061_05', '2061_05', '2061_06', '2061_06']);
    const chain = await chainOf(db, LANE);
    expect(chain.map((record) => record.sequence)).toEqual([1, 2, 3, 4]);
    expect(await readHead(db, LANE)).toMatchObject({ sequence: 4, hash: chain[3]?.hash });
    await checkAll();
  });

  it('has one writer win who goes on in the next month from where another does in this one', async () => {
    await makeMonths(runtime);
    runtime.clock.set(MAY_ENDS);
    await append(1);
    const head = await readHead(db, LANE);
    const writerAt = async (at: string) => {
      const { clock } = await auditRuntime(db);
      clock.set(at);
      const parts = { ...runtime, clock, subjects: new SubjectBook(runtime) };
      const lane = new Lane({ ...parts, signer: logSigner(runtime) }, LANE);
      lane.confirm({ ids: [], receipts: [], epoch: 0, head: head as LaneHead });
      return lane.write([prepareDraft(readDraft(at === JUNE ? 3 : 2))]);
    };
    const both = await Promise.allSettled([writerAt(MAY_ENDS), writerAt(JUNE)]);
    const refused = both.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
    expect(refused.map(databaseProblem)).toEqual(['unique']);
    expect((await chainOf(db, LANE)).map((record) => record.sequence)).toEqual([1, 2]);
    await checkAll();
  });

  it('goes on where no month was made for it, and its records move into it afterwards', async () => {
    const { ids } = await append(1, 2);
    runtime.clock.set('2061-09-01T00:00:00+08:00');
    await append(3);
    expect(await partsOf()).toEqual(['later', 'later', 'later']);
    runtime.clock.set(MAY);
    await makeMonths(runtime);
    expect(await partsOf()).toEqual(['2061_05', '2061_05', 'later']);
    expect(await findRecord(db, ids[1] ?? '')).toMatchObject({ sequence: 2 });
    await append(4);
    await checkAll();
  });

  it('goes on where its clock steps far back, and into a month that is gone', async () => {
    await makeMonths(runtime);
    await append(1);
    runtime.clock.set('1999-01-01T00:00:00Z');
    await append(2);
    runtime.clock.set('2061-04-30T23:00:00+08:00');
    await append(3);
    const [gap = ''] = (await partNames()).slice(-6);
    expect(await partsOf()).toEqual(['2061_05', 'before', gap]);
    await checkAll();
  });
});

describe('records', () => {
  it('are found over all months, newest first, page by page', async () => {
    await makeMonths(runtime);
    const ats = [
      '1999-01-01',
      '2061-05-20',
      '2061-05-21',
      '2061-08-20',
      '2061-08-21',
      '2071-01-01',
    ];
    for (const [number, at] of ats.entries()) {
      runtime.clock.set(`${at}T00:00:00Z`);
      await append(number);
    }
    for (const filter of [
      {},
      { item: 'name' },
      { department: 'housing', to: new Date('2099-01-01') },
    ]) {
      const found: string[] = [];
      let after: AuditPosition | null = null;
      for (let page = 0; page < 4; page += 1) {
        const records: AuditRecord[] = await findRecords(db, filter, after, 2);
        found.push(...records.map(({ at }) => at.slice(0, 10)));
        after = records.at(-1) ?? null;
      }
      expect(found).toEqual(ats.toReversed());
    }
    const august = { from: new Date('2061-05-21'), to: new Date('2061-08-21') };
    expect((await findRecords(db, august, null, 9)).map(({ requestId }) => requestId)).toEqual([
      'request-3',
      'request-2',
    ]);
  });

  it('are looked for by their ids in one month or two, and in all only if they are not there', async () => {
    runtime.clock.set(new Date().toISOString());
    const { ids } = await append(1);
    const query = jest.spyOn(db, 'query');
    expect(await findRecord(db, ids[0] ?? '')).toMatchObject({ sequence: 1 });
    expect(query).toHaveBeenCalledTimes(1);
    expect(await findRecord(db, 'f'.repeat(36))).toBeNull();
  });
});

describe('months that were pruned', () => {
  let home: string;

  beforeEach(async () => {
    home = await mkdtemp(join(tmpdir(), 'once-months-'));
  });
  afterEach(() => rm(home, { recursive: true }));

  /** Fills May with a whole bundle, and writes into the time when its term is over. */
  async function fillMay() {
    await makeMonths(runtime);
    await append(...Array.from({ length: 256 }, (_, number) => number));
    const ctx = {
      ...{ ...runtime, config: { ...runtime.config, dataDir: home } },
      ...{ calendar: new WorkingCalendar(), requestId: 'r', locale: 'en' as const, actor: null },
    };
    const publisher = { db, folder: logFolderOf(ctx), signer: logSigner(ctx) };
    await sequence(publisher);
    runtime.clock.set('2064-07-01T00:00:00+08:00');
    await makeMonths(runtime);
    await append(300);
    await sequence(publisher);
    return () =>
      withLog(runtime, async (audit) => {
        const folder = join(home, 'exported');
        for await (const _ of pruneLog({ ...ctx, audit }, { folder }));
        return publisher;
      });
  }

  it('SHR-10 are dropped where every record was exported, with the proof of all as before', async () => {
    const prune = await fillMay();
    const { folder, signer } = await prune();
    await sequence({ db, folder, signer });
    const names = await partNames();
    expect(names.filter((name) => /^2061_0[56]|^20[2-5]/.test(name))).toEqual([]);
    expect((await readParts(db))[0]).toEqual({
      ...{ name: 'audit_record_before', from: null, to: new Date('2061-07-01T00:00:00+08:00') },
    });
    const idle = (): void => undefined;
    const told = { since: null, progress: idle, records: idle };
    const found = await verifyDatabase({ db, folder, verifier: verifierOf(signer), ...told });
    expect(found.signed.pruned).toMatchObject({ size: 256 });
    runtime.clock.set(MAY);
    await append(301);
    expect(await partsOf()).toEqual(['2064_07', 'before']);
    await keepMonths(runtime);
    expect(await partsOf()).toEqual(['2064_07', 'before']);
  });

  it('stay while one record of them does', async () => {
    const prune = await fillMay();
    runtime.clock.set(MAY_ENDS);
    await append(400);
    runtime.clock.set('2064-07-01T00:00:00+08:00');
    await prune();
    expect(await partNames()).toContain('2061_05');
    expect(await partsOf()).toEqual(['2064_07', '2061_05']);
  });

  const onPostgres = databaseKind === 'postgres' ? it : it.skip;

  onPostgres(
    'stay while somebody reads them, and nobody waits for that; then they go',
    async () => {
      const prune = await fillMay();
      const reader = new Client(place.options.databaseUrl);
      await reader.connect();
      await reader.query('BEGIN; SELECT count(*) FROM audit_record');
      await prune();
      expect(await partNames()).toContain('2061_05');
      await append(500);
      await reader.query('COMMIT');
      await reader.end();
      expect(await dropPrunedMonths(db)).toContain('audit_record_2061_05');
      expect(await partNames()).not.toContain('2061_05');
      expect(await dropPrunedMonths(db)).toEqual([]);
    },
  );
});
