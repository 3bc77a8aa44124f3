import type { Database } from '../../src/platform/database/database';
import { databaseProblem } from '../../src/platform/database/database-problem';
import { openDatabase } from '../../src/platform/database/open-database';
import { createTestDatabase, databaseKind } from '../support/database';
import { TcpGate } from '../support/tcp-gate';

const onPostgres = databaseKind === 'postgres' ? describe : describe.skip;
const unavailable = { code: 'DATABASE_UNAVAILABLE' };

onPostgres('a database that is not there', () => {
  it('is told as a setting that is wrong, not as an outage', async () => {
    const url = new URL(process.env.DATABASE_URL ?? '');
    url.pathname = '/nowhere-at-all';
    await expect(openDatabase({ databaseUrl: url.href })).rejects.toMatchObject({
      code: 'CONFIG_INVALID',
      facts: { problems: ['DATABASE_URL: the server has no such database'] },
    });
  });
});

onPostgres('an outage of PostgreSQL', () => {
  let gate: TcpGate;
  let db: Database;
  let databaseUrl: string;
  let dispose: () => Promise<void>;

  beforeEach(async () => {
    const created = await createTestDatabase();
    dispose = created.dispose;
    const url = new URL(created.options.databaseUrl ?? '');
    gate = new TcpGate(url.hostname, Number(url.port || 5432));
    await gate.open();
    url.host = `127.0.0.1:${gate.port}`;
    databaseUrl = url.href;
    db = await openDatabase({ databaseUrl, poolSize: 3 });
  });
  afterEach(async () => {
    await db.close();
    await gate.shut();
    await dispose();
  });

  it('is DATABASE_UNAVAILABLE for every caller, and over when the server is back', async () => {
    await db.query('SELECT 1');
    await gate.shut();
    await expect(db.query('SELECT 1')).rejects.toMatchObject(unavailable);
    await expect(db.ping()).rejects.toMatchObject(unavailable);
    await expect(db.transaction(() => db.ping())).rejects.toMatchObject(unavailable);
    await expect(db.tryLock('x')).rejects.toMatchObject(unavailable);
    const prisma = await db.prisma.setting.findMany().catch((error: unknown) => error);
    expect(databaseProblem(prisma)).toBe('unavailable');
    await gate.open();
    expect(await db.query('SELECT 1 AS one')).toEqual([{ one: 1 }]);
    expect(await db.prisma.setting.findMany()).toEqual([]);
  });

  it('fails what was running, drops its effects and keeps nothing of it', async () => {
    const effects: string[] = [];
    const work = db.transaction(async () => {
      await db.execute(`INSERT INTO setting (name, value) VALUES ('lost', '1')`);
      db.afterCommit(() => effects.push('done'));
      await gate.shut();
      await db.transaction(() => db.query('SELECT 1'));
    });
    await expect(work).rejects.toMatchObject(unavailable);
    expect(effects).toEqual([]);
    await gate.open();
    expect(await db.query('SELECT name FROM setting')).toEqual([]);
  });

  it('breaks a query that waits for its answer', async () => {
    const slow = db.query('SELECT pg_sleep(30)');
    setTimeout(() => void gate.shut(), 100);
    await expect(slow).rejects.toMatchObject(unavailable);
  });

  it('ends held locks and says so', async () => {
    let lost = 0;
    const release = await db.tryLock('job', () => {
      lost += 1;
    });
    await gate.shut();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(lost).toBe(1);
    await release?.();
    expect(lost).toBe(1);
  });

  it('interrupts listening only while it lasts', async () => {
    const seen: string[] = [];
    await db.listen('news', (payload) => seen.push(payload));
    await gate.shut();
    await new Promise((resolve) => setTimeout(resolve, 50));
    await gate.open();
    for (let tries = 0; tries < 50 && seen.length === 0; tries += 1) {
      await new Promise((resolve) => setTimeout(resolve, 100));
      await db.notify('news', 'back');
    }
    expect(seen).toContain('back');
  });

  it('at the start is told at once', async () => {
    await gate.shut();
    await expect(openDatabase({ databaseUrl })).rejects.toMatchObject(unavailable);
  });
});
