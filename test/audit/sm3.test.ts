import { spawnSync } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sm3 } from 'sm-crypto-v2';
import {
  LogFolder,
  parseSm2Verifier,
  sm2VerifierOf,
  sm2VerifierText,
  verifierOf,
  verifierText,
  verifyLog,
} from '../../src/audit';
import { publishSm3 } from '../../src/audit/sm3/publish-sm3';
import { checkpointText, parseCheckpoint } from '../../src/audit/tlog/checkpoint';
import { openSm2Note, signSm2Note, sm2KeyOf } from '../../src/audit/tlog/sm2-note';
import { tilePath, tilesOf } from '../../src/audit/tlog/tile';
import { SM3_TREE } from '../../src/audit/tlog/tree-hash';
import { type GatewayError, isGatewayError } from '../../src/platform';
import { logSignerOf } from './log-signer';
import { growPlainLog } from './plain-log';

const signer = logSignerOf();
const log = verifierOf(signer);
const sm2 = { name: `${signer.name}/sm3`, privateKey: sm2KeyOf(Buffer.alloc(32, 7)) };
const sm2Key = sm2VerifierOf(sm2);
const BROKEN = expect.objectContaining({ code: 'AUDIT_LOG_BROKEN' });
const SIZE = 520;

let home: string;
let folder: LogFolder;
let copies = 0;

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'once-sm3-'));
  folder = new LogFolder(join(home, 'log'));
  for (const count of [3, 300, 217]) {
    const size = await growPlainLog(folder, signer, count);
    expect(await publishSm3(folder, sm2, { size })).toBe(0);
  }
});

afterAll(() => rm(home, { recursive: true }));

async function copyOfLog(): Promise<LogFolder> {
  copies += 1;
  const copy = new LogFolder(join(home, `copy-${copies}`));
  await cp(folder.path, copy.path, { recursive: true });
  return copy;
}

/** Where the log does not hold; null where it does. */
async function problemOf(place: LogFolder, key = sm2Key): Promise<unknown> {
  return verifyLog({ folder: place, verifier: log, sm2Key: key }).then(
    () => null,
    (error: GatewayError) => (isGatewayError(error) ? error.facts.place : error),
  );
}

/** The root by its definition, over an SM3 that is not ours. RFC 6962, 2.1 */
function rootBy(leaves: readonly Buffer[]): Buffer {
  const [first = Buffer.alloc(0)] = leaves;
  if (leaves.length === 1) return Buffer.from(sm3(Buffer.concat([Buffer.of(0), first])), 'hex');
  let left = 1;
  while (left * 2 < leaves.length) left *= 2;
  const both = [rootBy(leaves.slice(0, left)), rootBy(leaves.slice(left))];
  return Buffer.from(sm3(Buffer.concat([Buffer.of(1), ...both])), 'hex');
}

describe('the tree over SM3', () => {
  it('hashes by SM3 as GB/T 32905 has it, entries and nodes told apart', () => {
    const abc = Buffer.from('abc');
    expect(sm3(abc)).toMatch(/^66c7f0f462eeedd9/);
    expect(SM3_TREE.leaf(abc).toString('hex')).toBe(sm3(Buffer.concat([Buffer.of(0), abc])));
    expect(SM3_TREE.node(abc, abc).toString('hex')).toBe(
      sm3(Buffer.concat([Buffer.of(1), abc, abc])),
    );
  });

  it('has the root that its definition says, over the entries of the log', async () => {
    const { size, root, sm3: tree } = await verifyLog({ folder, verifier: log, sm2Key });
    expect([size, tree?.size, tree?.origin]).toEqual([SIZE, SIZE, `${log.name}/sm3`]);
    const entries = Array.from({ length: SIZE }, (_, place) =>
      Buffer.from(
        JSON.stringify({
          ...{ at: '2026-03-02T01:00:00.000Z', node: 'gateway-1.data', sequence: place + 1 },
        }),
      ),
    );
    expect(tree?.root.equals(rootBy(entries))).toBe(true);
    expect(tree?.root.equals(root)).toBe(false);
  });

  it('catches up with a log that had none, a batch at a time, and is the same', async () => {
    const late = new LogFolder(join(home, 'late'));
    const size = await growPlainLog(late, signer, 5000);
    expect(await publishSm3(late, sm2, { size })).toBe(5000 - 4096);
    expect((await verifyLog({ folder: late, verifier: log, sm2Key })).sm3?.size).toBe(4096);
    expect(await publishSm3(late, sm2, { size })).toBe(0);
    const { sm3: tree } = await verifyLog({ folder: late, verifier: log, sm2Key });
    expect(tree?.size).toBe(5000);
    const again = await copyOfLog();
    await rm(join(again.path, 'sm3'), { recursive: true });
    await publishSm3(again, sm2, { size: SIZE });
    const root = async (one: LogFolder) =>
      parseCheckpoint((await one.below('sm3').readCheckpoint()) ?? '').root;
    expect(await root(again)).toEqual(await root(folder));
  });

  it('takes over no entry that is not the one published', async () => {
    const copy = await copyOfLog();
    await rm(join(copy.path, 'sm3'), { recursive: true });
    const path = join(copy.path, 'tile/entries/001');
    const text = await readFile(path, 'latin1');
    await writeFile(path, text.replace('"sequence":259', '"sequence":258'), 'latin1');
    await expect(publishSm3(copy, sm2, { size: SIZE })).rejects.toMatchObject({
      facts: { place: '#258' },
    });
    expect(await copy.below('sm3').readCheckpoint()).toBeNull();
  });
});

describe('a log with both trees', () => {
  const tiles = ([0, 1] as const).flatMap((level) => [...tilesOf(level, SIZE)].map(tilePath));

  it('is found altered wherever a bit of either is flipped', async () => {
    const found: string[] = [];
    const own = ['checkpoint', ...tiles].map((one) => `sm3/${one}`);
    for (const name of ['checkpoint', 'tile/0/001', 'tile/entries/001', ...own]) {
      const copy = await copyOfLog();
      const bytes = await readFile(join(copy.path, name));
      for (let at = 2; at < bytes.length; at += Math.ceil(bytes.length / 4)) {
        const flipped = Buffer.from(bytes);
        flipped[at] = (flipped[at] ?? 0) ^ (1 << (at % 7));
        await writeFile(join(copy.path, name), flipped);
        if ((await problemOf(copy)) === null) found.push(`${name} at ${at}`);
      }
    }
    expect(found).toEqual([]);
  }, 60_000);

  it('is told by the file of the tree over SM3 that does not fit, with or without a key', async () => {
    for (const name of tiles.map((one) => `sm3/${one}`)) {
      const copy = await copyOfLog();
      await rm(join(copy.path, name));
      expect(await problemOf(copy)).toBe(name);
      await expect(verifyLog({ folder: copy, verifier: log })).rejects.toEqual(BROKEN);
    }
  });

  it('is told by the first entry that the tree over SM3 has otherwise, though all is signed', async () => {
    const other = new LogFolder(join(home, 'other'));
    const size = await growPlainLog(other, signer, SIZE, '2026-03-02T02:00:00.000Z');
    await publishSm3(other, sm2, { size });
    const copy = await copyOfLog();
    await cp(join(other.path, 'sm3'), join(copy.path, 'sm3'), { recursive: true });
    expect(await problemOf(copy)).toBe('sm3/#0');
  });

  it('is not believed under another key, another name, or where that tree is missing or ahead', async () => {
    const other = { ...sm2, privateKey: sm2KeyOf(Buffer.alloc(32, 8)) };
    expect(await problemOf(folder, sm2VerifierOf(other))).toBe('sm3/checkpoint');
    const copy = await copyOfLog();
    const below = copy.below('sm3');
    const { root } = parseCheckpoint((await below.readCheckpoint()) ?? '');
    const sign = (parts: object, by = sm2) =>
      below.writeCheckpoint(
        signSm2Note(checkpointText({ origin: sm2.name, size: SIZE, root, ...parts }), by),
      );
    await sign({});
    expect(await problemOf(copy)).toBeNull();
    await sign({ origin: 'else.example/audit/sm3' });
    expect(await problemOf(copy)).toBe('sm3/checkpoint');
    await sign({ size: SIZE + 1 });
    expect(await problemOf(copy)).toBe('sm3/checkpoint');
    await sign({ root: Buffer.alloc(32, 5) });
    expect(await problemOf(copy)).toBe('sm3/checkpoint');
    await rm(join(copy.path, 'sm3'), { recursive: true });
    expect(await problemOf(copy)).toBe('sm3/checkpoint');
    expect((await verifyLog({ folder: copy, verifier: log })).sm3).toBeNull();
  });
});

describe('a note that is signed by SM2', () => {
  it('has a key as one line, which no other kind of key is taken for', () => {
    const line = sm2VerifierText(sm2Key);
    expect(parseSm2Verifier(line)).toEqual(sm2Key);
    for (const wrong of [verifierText(log), line.replace(/\+[0-9a-f]{8}\+/, '+00000000+'), '']) {
      expect(() => parseSm2Verifier(wrong)).toThrow(
        expect.objectContaining({ code: 'INPUT_INVALID' }),
      );
    }
  });

  it('is refused where its signature has numbers that no signature has', () => {
    const note = signSm2Note('text\n', sm2);
    expect(openSm2Note(note, sm2Key)).toBe('text\n');
    const [line = ''] = note.split('\n').slice(-2);
    const keyId = Buffer.from(line.split(' ')[2] ?? '', 'base64').subarray(0, 4);
    for (const bad of [Buffer.alloc(64), Buffer.alloc(64, 0xff), Buffer.alloc(3)]) {
      const signature = Buffer.concat([keyId, bad]).toString('base64');
      expect(() => openSm2Note(`text\n\n— ${sm2.name} ${signature}\n`, sm2Key)).toThrow(BROKEN);
    }
  });

  const hasPython = spawnSync('python3', ['--version']).status === 0;
  const isRequired = process.env.TEST_SERVICES === 'required';

  (hasPython || isRequired ? it : it.skip)(
    'is believed, with its tree, by a verifier that shares no code with ours',
    async () => {
      const verdict = (path: string, key = sm2Key) => {
        const script = join(__dirname, 'independent_verifier.py');
        const args = [script, 'sm3', path, sm2VerifierText(key)];
        return spawnSync('python3', args, { encoding: 'utf8' }).stdout.trim();
      };
      expect(verdict(folder.path)).toBe(String(SIZE));
      expect(verdict(folder.path, { ...sm2Key, name: 'x' })).toBe('');
      const copy = await copyOfLog();
      const path = join(copy.path, 'sm3/checkpoint');
      const text = await readFile(path, 'utf8');
      await writeFile(path, text.replace(`\n${SIZE}\n`, `\n${SIZE - 1}\n`));
      expect(verdict(copy.path)).toBe('');
    },
  );
});
