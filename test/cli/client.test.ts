import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { openGateway } from '../../src/api';
import { withGateway } from '../../src/cli/with-gateway';
import { createDepartment, findDepartment, recordOffice } from '../../src/identity';
import { creditCode, loadConfig, organisationCode } from '../../src/platform';
import { type CliHome, openHome, runCli } from './cli';

const NAME = '大数据局';

/** One department, set up by the gateway itself. */
async function setUpDepartment(home: CliHome): Promise<void> {
  const config = loadConfig(home.env);
  await withGateway(async (gateway) => {
    const ctx = gateway.systemContext();
    await recordOffice(ctx, 'department.created', () =>
      createDepartment(ctx, {
        name: NAME,
        creditCode: creditCode('1', '1', '110000', organisationCode('XN900099')),
        level: 'city',
        divisionCode: '110000',
      }),
    );
  }, config);
}

describe('once-gateway client', () => {
  let home: CliHome;
  let key: string;
  beforeAll(async () => {
    home = await openHome({ ONCE_SAMPLE_CITY: 'off' });
    key = join(home.dataDir, 'my.jwk');
    await setUpDepartment(home);
  }, 60_000);
  afterAll(() => home.dispose());

  /** Who the gateway takes the bearer of a token for. */
  async function nameBehind(token: string): Promise<string | undefined> {
    const gateway = await openGateway(loadConfig(home.env));
    try {
      const actor = await gateway.runtime.identity.authenticate(`Bearer ${token}`);
      const department = await findDepartment(gateway.runtime, actor?.department.id ?? '');
      return `${department?.name} ${actor?.name}`;
    } finally {
      await gateway.close();
    }
  }

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
