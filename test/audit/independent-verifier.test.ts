import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LogFolder, proveRecord, verifierOf, verifierText } from '../../src/audit';
import { sequence } from '../../src/audit/tree/publish-some';
import type { Database } from '../../src/platform';
import { openTestDatabase } from '../support/database';
import { auditRuntime, readDraft, withLog } from './audit-runtime';
import { logSignerOf } from './log-signer';

const signer = logSignerOf();
const vkey = verifierText(verifierOf(signer));

const SCRIPT = join(__dirname, 'independent_verifier.py');
const runs = (command: string): boolean => spawnSync(command, ['--version']).status === 0;
const hasPython = runs('python3') && spawnSync('openssl', ['version']).status === 0;
const isRequired = process.env.TEST_SERVICES === 'required';

function verdict(...args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync('python3', [SCRIPT, ...args], { encoding: 'utf8' });
  return status === 0 ? `holds: ${stdout.trim()}` : (stderr.trim().split('\n').at(-1) ?? '');
}

const title = 'a verifier that shares no code with ours (needs python3 and openssl)';

(hasPython || isRequired ? describe : describe.skip)(title, () => {
  let db: Database;
  let path: string;
  let ids: readonly string[];

  beforeAll(async () => {
    db = await openTestDatabase();
    path = await mkdtemp(join(tmpdir(), 'once-log-'));
    const runtime = await auditRuntime(db);
    const drafts = Array.from({ length: 600 }, (_, index) => readDraft(index + 1));
    ids = await withLog(runtime, async (audit) => (await audit.append(drafts)).ids);
    await runtime.epoch.close();
    await sequence({ db, folder: new LogFolder(path), signer });
  });

  afterAll(async () => {
    await db.close();
    await rm(path, { recursive: true });
  });

  it('accepts the log, and refuses it with a bit flipped anywhere', async () => {
    expect(verdict('log', path, vkey)).toBe('holds: 600');
    const names = [
      'checkpoint',
      'tile/0/000',
      'tile/0/002.p/88',
      'tile/1/000.p/2',
      'tile/entries/001',
    ];
    for (const name of names) {
      const bytes = await readFile(join(path, name));
      const flipped = Buffer.from(bytes);
      flipped[25] = (flipped[25] ?? 0) ^ 4;
      await writeFile(join(path, name), flipped);
      expect(verdict('log', path, vkey)).toMatch(/Error/);
      await writeFile(join(path, name), bytes);
    }
  });

  it('accepts each proof, and refuses one with anything changed', async () => {
    const folder = new LogFolder(path);
    const file = join(path, 'proof');
    const entryFile = join(path, 'entry');
    const bundle = await folder.readTile({ level: 'entries', index: 1, width: 256 });
    await writeFile(entryFile, bundle.subarray(2, 2 + bundle.readUInt16BE(0)));
    const text = await proveRecord({ db, folder, signer }, ids[256] as string);
    const told = async (proof: string): Promise<string> => {
      await writeFile(file, proof);
      return verdict('proof', file, entryFile, vkey);
    };
    expect(await told(text)).toBe('holds: 600');
    expect(await told(text.replace('index 256', 'index 257'))).toMatch(/proof/);
    const lines = text.split('\n');
    const changed = lines.map((line, place) => (place === 4 ? (lines[5] ?? '') : line));
    expect(await told(changed.join('\n'))).toMatch(/proof/);
    expect(await told(text.replace('\n600\n', '\n601\n'))).toMatch(/signature/);
  });
});
