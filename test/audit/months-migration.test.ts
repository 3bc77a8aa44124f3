import { cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LogFolder, verifierOf, verifyChain, verifyDatabase } from '../../src/audit';
import { readParts } from '../../src/audit/months/parts.store';
import { sequence } from '../../src/audit/tree/publish-some';
import type { Database } from '../../src/platform';
import { migrate } from '../../src/platform/database/migrate';
import { projectRoot } from '../../src/platform/paths';
import { openTestDatabase } from '../support/database';
import { auditRuntime, chainOf, readDraft, withLog } from './audit-runtime';
import { logSignerOf } from './log-signer';

const TABLES = ['audit_record', 'audit_shape', 'audit_subject', 'audit_run', 'audit_tree'];

let db: Database;
let home: string;
const publisher = () => ({ db, folder: new LogFolder(join(home, 'log')), signer: logSignerOf() });

/** The migrations of before the log had months. */
async function olderMigrations(): Promise<string> {
  const folder = join(home, 'migrations');
  await cp(join(projectRoot, 'prisma/migrations'), folder, { recursive: true });
  const names = await readdir(folder);
  const newer = names.filter((name) => name >= '0032' && name < '9');
  for (const name of newer) await rm(join(folder, name), { recursive: true });
  return folder;
}

async function append(...ats: string[]): Promise<void> {
  const runtime = await auditRuntime(db);
  for (const [number, at] of ats.entries()) {
    runtime.clock.set(at);
    await withLog(runtime, (audit) => audit.append([readDraft(number)]));
  }
  await runtime.epoch.close();
}

/** Makes the database one of an older gateway, with the records that it has. */
async function takeBack(): Promise<void> {
  const kept = new Map<string, string>();
  for (const table of TABLES) {
    const sql = `SELECT coalesce(json_agg(t), '[]')::text AS rows FROM ${table} AS t`;
    kept.set(table, (await db.query<{ rows: string }>(sql))[0]?.rows ?? '');
  }
  await db.script('DROP SCHEMA public CASCADE; CREATE SCHEMA public');
  await migrate(db, await olderMigrations());
  await db.execute('DELETE FROM audit_tree');
  for (const [table, rows] of kept) {
    const sql = `INSERT INTO ${table} SELECT * FROM json_populate_recordset(NULL::${table}, $1::json)`;
    await db.execute(sql, [rows]);
  }
}

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'once-upgrade-'));
  db = await openTestDatabase();
});

afterEach(async () => {
  await db.close();
  await rm(home, { recursive: true });
});

describe('an older database with records', () => {
  it('gets months without a record written anew, and its lanes go on', async () => {
    await append('2026-03-01T00:00:00Z', '2026-04-01T00:00:00Z', '2026-05-01T00:00:00Z');
    await sequence(publisher());
    await takeBack();
    const storage = async (table: string) =>
      db.query(`SELECT relfilenode::int FROM pg_class
        WHERE oid = '${table}'::regclass
          OR oid IN (SELECT indexrelid FROM pg_index WHERE indrelid = '${table}'::regclass)
        ORDER BY 1`);
    const files = await storage('audit_record');
    expect(files).toHaveLength(13);

    await migrate(db);

    expect(await storage('audit_record_before')).toEqual(files);
    const parts = await readParts(db);
    expect(parts.map(({ name }) => name)).toEqual([
      'audit_record_before',
      ...Array.from({ length: 4 }, () => expect.stringMatching(/^audit_record_\d{4}_\d\d$/)),
      'audit_record_later',
    ]);
    expect(parts[0]?.to?.getTime()).toBeGreaterThan(Date.now());
    await append('2026-06-01T00:00:00Z');
    const chain = await chainOf(db, 'gateway-1.data');
    expect(chain.map((record) => record.sequence)).toEqual([1, 2, 3, 4]);
    expect(verifyChain(chain)).toBeNull();
    await sequence(publisher());
    const idle = (): void => undefined;
    const { folder, signer } = publisher();
    const told = { since: null, progress: idle, records: idle };
    const found = await verifyDatabase({ db, folder, verifier: verifierOf(signer), ...told });
    expect(found.placed.size).toBe(4);
  });

  it('gets the records of a clock that was ahead into the part of their time', async () => {
    await append('2026-03-01T00:00:00Z', '2071-03-01T00:00:00Z', '2026-03-02T00:00:00Z');
    await takeBack();
    await migrate(db);
    const sql = 'SELECT tableoid::regclass::text AS part FROM audit_record ORDER BY sequence';
    const [before, later] = ['audit_record_before', 'audit_record_later'].map((part) => ({ part }));
    expect(await db.query(sql)).toEqual([before, later, before]);
  });
});
