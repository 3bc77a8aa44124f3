import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { findDepartment } from '../../src/identity';
import { loadConfig, openDatabase, TestClock } from '../../src/platform';
import { aDepartment, type Office, openOffice } from '../identity/office';
import { type CliHome, openHome, runCli } from './cli';

const NAME = '大数据局';

/** Opens the house up to the room that knows callers, between two commands. */
async function withOffice<T>(home: CliHome, work: (office: Office) => Promise<T>): Promise<T> {
  const { dataDir, databaseUrl } = loadConfig(home.env);
  const db = await openDatabase(databaseUrl === undefined ? { dataDir } : { databaseUrl });
  const office = await openOffice({ db, clock: new TestClock(new Date()) });
  try {
    return await work(office);
  } finally {
    await office.close();
  }
}

describe('once-gateway client', () => {
  let home: CliHome;
  let key: string;
  beforeAll(async () => {
    home = await openHome({ ONCE_SAMPLE_CITY: 'off' });
    key = join(home.dataDir, 'my.jwk');
    await withOffice(home, (office) => aDepartment(office, NAME));
  }, 60_000);
  afterAll(() => home.dispose());

  /** Who the gateway takes the bearer of a token for. */
  const nameBehind = (token: string): Promise<string> =>
    withOffice(home, async ({ runtime }) => {
      const actor = await runtime.identity.authenticate(`Bearer ${token}`);
      const department = await findDepartment(runtime, actor?.department.id ?? '');
      return `${department?.name} ${actor?.name}`;
    });

  it('create gives an integrator a key file of their own and a token that works', async () => {
    const { code, stdout } = await runCli(
      ['client', 'create', '--department', NAME, '--name', '办件系统', '--key', key],
      home.env,
    );
    expect(code).toBe(0);
    expect((await stat(key)).mode & 0o777).toBe(0o600);
    const token = /authorization: Bearer (\S+)/.exec(stdout)?.[1] ?? '';
    expect(await nameBehind(token)).toBe(`${NAME} 办件系统`);
  }, 60_000);

  it('token needs no more than the key file', async () => {
    const nowhere = { ...home.env, DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' };
    const { code, stdout } = await runCli(['client', 'token', '--key', key], nowhere);
    expect(code).toBe(0);
    expect(await nameBehind(stdout.trim())).toBe(`${NAME} 办件系统`);
  }, 60_000);

  it('create refuses to write over a key, and names the departments there are', async () => {
    const args = ['client', 'create', '--name', 'x', '--department'];
    const over = await runCli([...args, NAME, '--key', key], home.env);
    expect([over.code, over.stderr]).toEqual([1, expect.stringContaining('expected a new file')]);
    const unknown = await runCli([...args, '火星局'], home.env);
    expect([unknown.code, unknown.stderr]).toEqual([1, expect.stringContaining(NAME)]);
  }, 60_000);

  it('revoke shuts it out', async () => {
    const { client_id: id } = JSON.parse(await readFile(key, 'utf8'));
    const { code } = await runCli(['client', 'revoke', id], home.env);
    expect(code).toBe(0);
    const { stdout } = await runCli(['client', 'token', '--key', key], home.env);
    await expect(nameBehind(stdout.trim())).rejects.toMatchObject({ code: 'CLIENT_REVOKED' });
  }, 60_000);
});
