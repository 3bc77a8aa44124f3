import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../../src/platform';
import { databaseKind } from '../support/database';
import { type CliHome, openHome, type RunningCli, runCli, spawnToEnd, startCli } from './cli';

/** The curl command that `start` prints, as a request. */
function pasted(said: string): { url: string; init: RequestInit } {
  const url = /curl -s (\S+)/.exec(said)?.[1] ?? '';
  const token = /authorization: (Bearer [^']+)/.exec(said)?.[1] ?? '';
  const body = / -d '(.*)'/.exec(said)?.[1] ?? '';
  const headers = { 'content-type': 'application/json', authorization: token };
  return { url, init: { method: 'POST', headers, body } };
}

async function fetchPasted(gateway: RunningCli): Promise<unknown> {
  const { url, init } = pasted(gateway.said());
  const response = await fetch(url, init);
  return response.json();
}

describe('npm start', () => {
  it('leaves its shell to the gateway, so that what ends npm ends the gateway', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'once-npm-'));
    await writeFile(join(folder, 'node'), '#!/bin/sh\necho $$\n', { mode: 0o755 });
    const { scripts } = JSON.parse(await readFile(join(projectRoot, 'package.json'), 'utf8'));
    const env = { PATH: `${folder}:${process.env.PATH}` };
    const shell = spawn('sh', ['-c', scripts.start], { env });
    const said = (await shell.stdout.toArray()).join('').trim().split('\n');
    await rm(folder, { recursive: true });
    expect(said.at(-1)).toBe(String(shell.pid));
  });
});

describe('once-gateway start', () => {
  let home: CliHome;
  beforeAll(async () => {
    home = await openHome({ ONCE_SAMPLE_CITY: 'on' });
  }, 60_000);
  afterAll(() => home.dispose());

  it('loads the sample city and prints a curl that fetches from six departments', async () => {
    const gateway = startCli(['start'], home.env);
    await gateway.until(/Ready/);
    expect(gateway.said()).toContain('公安局 户籍信息: 10 rows');
    const answer = await fetchPasted(gateway);
    expect(answer).toMatchObject({
      data: {
        shared: {
          household: { name: '王芳', phone: expect.stringMatching(/^\d{3}\*+\d{4}$/) },
          marriage: { status: '已婚', spouse: { name: '李强' } },
          socialInsurance: { monthsInARow: '66' },
          realEstateHolding: { homeCount: '0' },
          taxSummary: { year: '2025' },
          company: { name: '北京样例数汇科技有限公司' },
        },
      },
    });
    expect(answer).not.toHaveProperty('errors');
    expect(await gateway.stop('SIGKILL')).toBeNull();
  }, 120_000);

  it('after kill -9 serves the same again and loads nothing twice', async () => {
    const gateway = startCli(['start'], home.env);
    await gateway.until(/Ready/);
    expect(gateway.said()).not.toContain('10 rows');
    expect(gateway.said()).toContain('户籍信息 (household): 10');
    expect(await fetchPasted(gateway)).toMatchObject({
      data: { shared: { household: { name: '王芳' }, taxSummary: { year: '2025' } } },
    });

    const key = join(home.dataDir, 'sample-city', 'housing.jwk');
    const { url } = pasted(gateway.said());
    const asked = ['query', '{ me { name } }', '--key', key, '--url', url];
    const answered = await runCli(asked, home.env);
    expect(answered.code).toBe(0);
    expect(JSON.parse(answered.stdout)).toEqual({
      data: { me: { name: '公共租赁住房资格审核系统' } },
    });

    const other = await spawnToEnd(['start'], { ...home.env, ONCE_SAMPLE_CITY: 'off' });
    expect(other.code).toBe(1);
    if (databaseKind === 'embedded') {
      expect(other.stderr).toMatch(/^DATA_FOLDER_LOCKED/m);
      expect(other.stderr).toContain(String(gateway.process.pid));
    }

    expect(await gateway.stop('SIGINT')).toBe(0);
    expect(gateway.said()).toMatch(/stopped\s*$/);
  }, 120_000);

  it('leaves an audit log that proves itself from its files, and a record to whoever asks', async () => {
    const shown = await runCli(['audit', 'key'], home.env);
    const key = shown.stdout.trim();
    expect(key).toMatch(/^once-gateway\/audit\+[0-9a-f]{8}\+\S+$/);
    const folder = join(home.dataDir, 'audit-log');
    const verified = await runCli(['audit', 'verify', '--key', key], home.env);
    expect(verified.stdout).toMatch(/^once-gateway\/audit: \d{2,} entries hold, \d+ a second/);
    const tables = await runCli(['audit', 'verify', '--database'], home.env);
    expect([tables.code, tables.stderr]).toEqual([0, '']);
    expect(tables.stdout).toMatch(
      /^once-gateway\/audit: \d{2,} records hold, \d+ a second\n\d+ are signed/,
    );

    const names = await readdir(join(folder, 'tile/entries/000.p'));
    // What was killed may have left a draft beside them.
    const newest = Math.max(...names.filter((name) => /^\d+$/.test(name)).map(Number));
    const bundle = join(folder, `tile/entries/000.p/${newest}`);
    const entries = await readFile(bundle, 'latin1');
    const [, id = ''] = /"id":"([0-9a-f-]{36})"/.exec(entries) ?? [];
    const proof = await runCli(['audit', 'prove', id], home.env);
    await writeFile(join(home.dataDir, 'proof'), proof.stdout);
    const check = ['audit', 'check', join(home.dataDir, 'proof'), '--key'];
    const checked = await runCli([...check, key], home.env);
    expect(checked.stdout).toMatch(/^entry 0 of \d+ in the log/);
    expect(checked.stdout).toContain(`"id": "${id}"`);

    await writeFile(bundle, entries.replace('allowed', 'alloved'), 'latin1');
    const refused = await runCli(['audit', 'verify', folder, '--key', key], home.env);
    expect([refused.code, refused.stderr]).toEqual([
      1,
      expect.stringContaining('AUDIT_LOG_BROKEN'),
    ]);
    expect(refused.stderr).toContain('#0');
  }, 120_000);

  it('SEAL-2 does not start under a seal key that cannot sign', async () => {
    const key = { ONCE_SEAL_KEY_FILE: join(home.dataDir, 'no-such-key.pem') };
    const result = await runCli(['start'], { ...home.env, ...key });
    expect(result.code).toBe(1);
    expect(result.stderr).toContain('SEAL_KEY_INVALID');
  }, 60_000);

  it('says that the port is taken before it loads anything', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const result = await spawnToEnd(['start'], { ...home.env, ONCE_PORT: String(port) });
    server.close();
    expect(result.code).toBe(1);
    expect(result.stderr).toContain(`LISTEN_FAILED: Cannot listen on 127.0.0.1:${port}`);
  }, 60_000);
});
