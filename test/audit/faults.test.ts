import fs from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  type AuditLog,
  createAuditLog,
  createSequencer,
  logFolderOf,
  logSigner,
  verifierOf,
  verifyChain,
  verifyDatabase,
} from '../../src/audit';
import { createSecretBox, type Database } from '../../src/platform';
import { openTestDatabase } from '../support/database';
import { auditRuntime, chainOf, readDraft } from './audit-runtime';

const UNAVAILABLE = expect.objectContaining({ code: 'AUDIT_UNAVAILABLE' });

let db: Database;
let home: string;
let runtime: Awaited<ReturnType<typeof auditRuntime>>;
let audit: AuditLog;

beforeAll(async () => {
  home = await fs.mkdtemp(join(tmpdir(), 'once-faults-'));
  db = await openTestDatabase();
  runtime = await auditRuntime(db);
  audit = await createAuditLog(runtime);
  await audit.append([readDraft(1)]);
});

afterAll(async () => {
  await audit.close();
  await runtime.epoch.close();
  await db.close();
  await fs.rm(home, { recursive: true });
});

/** The job over a folder of its own, and what it has published so far. */
function publishing(name: string) {
  const config = { ...runtime.config, dataDir: join(home, name), auditTreeSeconds: 0.01 };
  const parts = { ...runtime, config, secrets: createSecretBox(Buffer.alloc(32, 7)) };
  const path = join(config.dataDir, 'audit-log');
  return {
    job: createSequencer(parts),
    folder: logFolderOf(parts),
    signer: logSigner(parts),
    path,
  };
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await sleep(5);
}

const fails = (work: () => Promise<void>): Promise<boolean> =>
  work().then(
    () => false,
    () => true,
  );

describe('while the disk of the log folder', () => {
  it.each([
    ['is full', 'ENOSPC', 'writeFile'],
    ['does not flush', 'EIO', 'sync'],
  ] as const)(
    '%s it is told with the reason, and what was recorded is published afterwards',
    async (what, code, step) => {
      const { job, folder, signer, path } = publishing(what);
      const { open } = fs;
      const disk = jest.spyOn(fs, 'open').mockImplementation(async (...file) => {
        const handle = await open(...file);
        jest.spyOn(handle, step).mockRejectedValue(Object.assign(new Error('disk'), { code }));
        return handle;
      });
      await audit.append([readDraft(2)]);
      job.start();
      await until(() => fails(job.ready));
      await expect(job.ready()).rejects.toMatchObject({
        ...{ code: 'AUDIT_LOG_STUCK', facts: { problem: code } },
      });
      await audit.append([readDraft(3)]);
      expect(await folder.readCheckpoint()).toBeNull();

      disk.mockRestore();
      await until(
        async () => (await folder.readCheckpoint()) !== null && !(await fails(job.ready)),
      );
      await job.close();
      const idle = (): void => undefined;
      const told = { since: null, progress: idle, records: idle };
      const found = await verifyDatabase({ db, folder, verifier: verifierOf(signer), ...told });
      expect(found.signed.size + found.waiting).toBe((await chainOf(db, 'gateway-1.data')).length);
      const files = await fs.readdir(path, { recursive: true });
      expect(files.filter((name) => name.endsWith('.draft'))).toEqual([]);
    },
  );
});

describe('while records', () => {
  it.each([
    [
      'are refused by a full disk of the database',
      `CREATE FUNCTION full_disk() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN RAISE EXCEPTION 'full' USING ERRCODE = '53100'; END $$;
       CREATE TRIGGER full_disk BEFORE INSERT ON audit_record FOR EACH ROW EXECUTE FUNCTION full_disk()`,
      'DROP TRIGGER full_disk ON audit_record; DROP FUNCTION full_disk',
    ],
    [
      'have no table of shapes',
      'ALTER TABLE audit_shape RENAME TO elsewhere',
      'ALTER TABLE elsewhere RENAME TO audit_shape',
    ],
  ])(
    '%s, nobody is answered and the log is not ready; then it goes on by itself',
    async (what, harm, mend) => {
      await db.script(harm);
      const draft = readDraft(4, { items: [what] });
      await expect(audit.append([draft])).rejects.toEqual(UNAVAILABLE);
      await expect(audit.ready()).rejects.toEqual(UNAVAILABLE);
      await db.script(mend);
      await audit.ready();
      const chain = await chainOf(db, 'gateway-1.data');
      expect(chain.at(-1)).toMatchObject({
        ...{ event: 'audit.resumed', facts: { failingSince: '2026-03-02T01:00:00.000Z' } },
      });
      expect(verifyChain(chain)).toBeNull();
      await audit.ready();
      expect(await chainOf(db, 'gateway-1.data')).toHaveLength(chain.length);
    },
  );

  it('fail that nobody waits for, no process ends', async () => {
    const unhandled = jest.fn();
    process.on('unhandledRejection', unhandled);
    await db.script('ALTER TABLE audit_record RENAME TO elsewhere');
    void audit.append([readDraft(5)]);
    await expect(audit.append([readDraft(6)])).rejects.toEqual(UNAVAILABLE);
    await sleep(5);
    await db.script('ALTER TABLE elsewhere RENAME TO audit_record');
    process.off('unhandledRejection', unhandled);
    expect(unhandled).not.toHaveBeenCalled();
    await audit.ready();
  });
});

it('a clock that steps back an hour changes nothing of the order', async () => {
  const { job, folder, signer } = publishing('clock');
  runtime.clock.set('2026-03-02T08:00:00+08:00');
  await audit.append([readDraft(7)]);
  job.start();
  await until(async () => (await folder.readCheckpoint()) !== null);
  await audit.append([readDraft(8)]);
  await job.close();
  const chain = await chainOf(db, 'gateway-1.data');
  expect(chain.at(-1)?.at).toBe('2026-03-02T00:00:00.000Z');
  expect(verifyChain(chain)).toBeNull();
  const idle = (): void => undefined;
  const told = { since: null, progress: idle, records: idle };
  const found = await verifyDatabase({ db, folder, verifier: verifierOf(signer), ...told });
  expect(found.placed.size + found.waiting).toBe(chain.length);
});
