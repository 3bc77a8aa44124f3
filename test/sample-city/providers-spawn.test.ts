import { type ChildProcess, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { EXAMPLES } from '../../prisma/sample-city/generate';
import { API_KEY_HEADER, spawnProvider } from '../../prisma/sample-city/providers';

const OPTIONS = { people: 50, companies: 5, seed: 11, port: 0, apiKey: 'sample-key' } as const;
const REGISTER = join(__dirname, 'providers-register.cjs');
const FOLDER = join(__dirname, '../../prisma/sample-city/providers');
const MAIN = join(FOLDER, 'main.ts');

const optionsBefore = process.env.NODE_OPTIONS;

beforeAll(() => {
  process.env.NODE_OPTIONS = `--require ${JSON.stringify(REGISTER)}`;
});

afterAll(() => {
  if (optionsBefore === undefined) delete process.env.NODE_OPTIONS;
  else process.env.NODE_OPTIONS = optionsBefore;
});

async function isGone(url: string): Promise<boolean> {
  for (let attempt = 0; attempt < 100; attempt++) {
    const answered = await fetch(`${url}/health`).then(
      () => true,
      () => false,
    );
    if (!answered) return true;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return false;
}

async function firstLine(child: ChildProcess): Promise<{ readonly url: string }> {
  const [chunk] = (await once(child.stdout ?? child, 'data')) as [Buffer];
  return JSON.parse(chunk.toString('utf8')) as { url: string };
}

describe('a provider in a process of its own', () => {
  it('serves the same city and ends when it is closed', async () => {
    const provider = await spawnProvider('market', OPTIONS);
    const { creditCode, name } = EXAMPLES.restaurant;
    const answer = await fetch(`${provider.url}/companies/${creditCode}`, {
      headers: { [API_KEY_HEADER]: OPTIONS.apiKey },
    });
    expect(await answer.json()).toMatchObject({ data: { uscc: creditCode, entName: name } });
    await provider.close();
    expect(provider.process.exitCode).toBe(0);
    expect(await isGone(provider.url)).toBe(true);
  });

  it('stays when Ctrl-C reaches the whole terminal: its parent decides', async () => {
    const provider = await spawnProvider('tax', OPTIONS);
    provider.process.kill('SIGINT');
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect((await fetch(`${provider.url}/health`)).status).toBe(200);
    await provider.close();
  });

  it('ends when its parent is killed', async () => {
    const program = join(__dirname, 'providers-parent.cjs');
    const env = { ...process.env };
    const parent = fork(program, [FOLDER, JSON.stringify(OPTIONS)], { env });
    const [url] = (await once(parent, 'message')) as [string];
    expect((await fetch(`${url}/health`)).status).toBe(200);
    parent.kill('SIGKILL');
    expect(await isGone(url)).toBe(true);
  });

  it('ends when its input ends, where it was not forked', async () => {
    const child = spawn(process.execPath, [MAIN, 'market'], {
      env: { ...process.env, SAMPLE_CITY_PEOPLE: '50', SAMPLE_CITY_API_KEY: 'sample-key' },
    });
    const gone = once(child, 'exit');
    const { url } = await firstLine(child);
    expect((await fetch(`${url}/health`)).status).toBe(200);
    child.stdin.end();
    expect(await gone).toEqual([0, null]);
  });

  it('rejects with its last words when it cannot start', async () => {
    await expect(spawnProvider('market', { ...OPTIONS, apiKey: '' })).rejects.toThrow(
      'provider market ended with code 1: expected SAMPLE_CITY_API_KEY, got nothing',
    );
  });
});
