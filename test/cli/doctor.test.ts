import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checkCalendar } from '../../src/cli/doctor/checks/calendar';
import {
  checkClock,
  checkDurability,
  checkKeyFits,
  checkMigrations,
} from '../../src/cli/doctor/checks/database';
import { checkFolder, checkSecretKey } from '../../src/cli/doctor/checks/machine';
import { loadConfig } from '../../src/platform';
import { ANNOUNCED_YEARS } from '../../src/platform/time/announced-years';
import { databaseKind, openTestDatabase } from '../support/database';
import { type CliHome, openHome, runCli } from './cli';

describe('once-gateway doctor', () => {
  let home: CliHome;
  beforeAll(async () => {
    home = await openHome({ ONCE_SAMPLE_CITY: 'off' });
  }, 60_000);
  afterAll(() => home.dispose());

  it('finds a fresh installation in order and exits 0', async () => {
    const { code, stdout } = await runCli(['doctor'], home.env);
    expect(stdout).not.toMatch(/^fail/m);
    expect(code).toBe(0);
    for (const about of [
      'node',
      'settings',
      'network',
      'access units',
      'disk',
      'audit log',
      'witnesses',
      'database',
      'durability',
      'tables',
      'clock',
      'resources',
    ]) {
      expect(stdout).toMatch(new RegExp(`^(ok|warn) +${about}: `, 'm'));
    }
  }, 60_000);

  it('lists wrong settings with how to mend them and exits 1', async () => {
    const { code, stdout } = await runCli(['doctor'], { ...home.env, ONCE_PORT: 'x' });
    expect(code).toBe(1);
    expect(stdout).toMatch(/^fail {2}settings: ONCE_PORT: .*\n {8}→ /m);
  }, 60_000);

  it('says that a database cannot be reached and exits 1', async () => {
    const env = { ...home.env, DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' };
    const { code, stdout } = await runCli(['doctor'], env);
    expect(code).toBe(1);
    expect(stdout).toMatch(/^fail {2}database: /m);
  }, 60_000);

  it('minds who may read the folder and the key', async () => {
    const dataDir = join(home.dataDir, 'open');
    await mkdir(dataDir);
    await chmod(dataDir, 0o755);
    await writeFile(join(dataDir, 'secret.key'), 'key', { mode: 0o644 });
    const config = loadConfig({ ONCE_DATA_DIR: dataDir });
    expect(await checkFolder(config)).toMatchObject({
      level: 'warn',
      mend: `chmod 700 ${dataDir}`,
    });
    expect(await checkSecretKey(config)).toMatchObject({ level: 'fail' });
    await chmod(dataDir, 0o700);
    await chmod(join(dataDir, 'secret.key'), 0o600);
    expect(await checkFolder(config)).toMatchObject({ level: 'ok' });
    expect(await checkSecretKey(config)).toMatchObject({ level: 'ok' });
  });

  it('warns of a calendar that ends within two months, until the next notice is entered', () => {
    const { last } = ANNOUNCED_YEARS;
    const on = (day: string, env = {}) =>
      checkCalendar(loadConfig(env), new Date(`${day}T09:00:00+08:00`));
    expect(on(`${last}-10-31`)).toMatchObject({ level: 'ok' });
    expect(on(`${last}-11-01`)).toMatchObject({
      level: 'warn',
      says: expect.stringContaining(`known to the end of ${last}`),
      mend: expect.stringContaining('ONCE_EXTRA_HOLIDAYS'),
    });
    const notice = { ONCE_EXTRA_HOLIDAYS: `${last + 1}-01-01,${last + 1}-10-01` };
    expect(on(`${last}-11-01`, notice)).toMatchObject({ level: 'ok' });
    expect(on(`${last + 1}-01-04`)).toMatchObject({ level: 'fail' });
  });

  it('tells how durable the database is, and whether clocks, tables and the key agree', async () => {
    const db = await openTestDatabase();
    const durability = await checkDurability(db);
    expect(durability.level).toBe(databaseKind === 'embedded' ? 'warn' : 'ok');
    expect(await checkMigrations(db)).toMatchObject({ level: 'ok' });
    expect(await checkClock(db, loadConfig({}))).toMatchObject({ level: 'ok' });
    const keyOf = (filling: number) =>
      loadConfig({ ONCE_SECRET_KEY: Buffer.alloc(32, filling).toString('base64') });
    expect(await checkKeyFits(db, keyOf(1))).toMatchObject({ level: 'ok' });
    expect(await checkKeyFits(db, keyOf(2))).toMatchObject({ level: 'fail' });
    expect(await checkKeyFits(db, keyOf(1))).toMatchObject({ level: 'ok' });
    await db.execute('DELETE FROM _prisma_migrations');
    expect(await checkMigrations(db)).toMatchObject({ level: 'warn' });
    await db.close();
  });
});
