import { spawnSync } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  checkProof,
  cosignatureBy,
  LogFolder,
  makeWitnessKey,
  proveRecord,
  serveWitness,
  verifierOf,
  verifierText,
  verifyLog,
  witnessLag,
  witnessText,
} from '../../src/audit';
import { type Gathering, gatherCosignatures } from '../../src/audit/cosign/gather-cosignatures';
import { type Offered, WitnessClient } from '../../src/audit/cosign/witness-client';
import { parseCheckpoint } from '../../src/audit/tlog/checkpoint';
import { cosignatureLine } from '../../src/audit/tlog/cosignature';
import type { NoteSigner, NoteVerifier } from '../../src/audit/tlog/note';
import { parseWitnessPolicy } from '../../src/audit/tlog/witness-policy';
import { sequence } from '../../src/audit/tree/publish-some';
import { TestClock } from '../../src/platform';
import { openTestDatabase } from '../support/database';
import { deadPort, startServer, startSilentServer, type TestServer } from '../support/servers';
import { auditRuntime, readDraft, withLog } from './audit-runtime';
import { logSignerOf } from './log-signer';
import { growPlainLog } from './plain-log';

const signer = logSignerOf();
const log = verifierOf(signer);
const clock = new TestClock('2026-03-02T09:00:00+08:00');
const BROKEN = expect.objectContaining({ code: 'AUDIT_LOG_BROKEN' });

let home: string;
let folder: LogFolder;
let letGo: (() => Promise<unknown>)[];
let told: string[];

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'once-cosigned-'));
  folder = new LogFolder(join(home, 'log'));
  letGo = [];
  told = [];
});

afterEach(async () => {
  for (const close of letGo) await close();
  await rm(home, { recursive: true });
});

/** A witness that runs, by its name. */
async function running(name: string): Promise<{ signer: NoteSigner; address: string }> {
  const key = await makeWitnessKey(join(home, name), `witness.example/${name}`);
  const desk = { home: join(home, name), witness: key, logs: [log], clock };
  const refused = (): void => void told.push(`${name} shouts`);
  const server = await serveWitness({ ...desk, refused }, { host: '127.0.0.1', port: 0 });
  letGo.push(server.close);
  return { signer: key, address: `http://127.0.0.1:${server.port}/` };
}

interface Named {
  readonly signer: NoteSigner;
  readonly address: string;
}

/** The gateway's side: these witnesses, of which so many must cosign. */
function gatheringOf(least: number, witnesses: Readonly<Record<string, Named>>): Gathering {
  const lines = Object.entries(witnesses).map(
    ([name, one]) => `witness ${name} ${witnessText(verifierOf(one.signer))} ${one.address}`,
  );
  const group = `group enough ${least} ${Object.keys(witnesses).join(' ')}`;
  const policy = parseWitnessPolicy(`${lines.join('\n')}\n${group}\nquorum enough\n`);
  const clients = policy.witnesses.map((one) => new WitnessClient(one, one.address ?? ''));
  const answered = ({ witness: { name } }: WitnessClient, came: Offered | Error): void => {
    told.push(`${name} ${came instanceof Error ? 'failed' : came.outcome}`);
  };
  return { folder, log, policy, clients, answered };
}

const by = ({ signer: witness }: Named): NoteVerifier => verifierOf(witness);

/** A witness that says whatever a test wants it to. */
async function lying(answer: TestServer['answer'], fill = 9): Promise<Named> {
  const server = await startServer(answer);
  letGo.push(server.close);
  return { signer: logSignerOf(fill, `lying.example/${fill}`), address: server.url };
}

describe('the checkpoint of a log', () => {
  it('is published with the cosignatures of all that give them, as it grows', async () => {
    const [A, B] = [await running('A'), await running('B')];
    const gathering = gatheringOf(2, { A, B });
    for (const count of [3, 300, 1]) {
      const size = await growPlainLog(folder, signer, count);
      await gatherCosignatures(gathering);
      const note = (await folder.readCosigned()) ?? '';
      expect(parseCheckpoint(note).size).toBe(size);
      for (const one of [A, B]) expect(cosignatureBy(note, by(one))).not.toBeNull();
      await verifyLog({ folder, verifier: log, witnesses: gathering.policy });
    }
    const asked = told.length;
    await gatherCosignatures(gathering);
    expect(told.length).toBe(asked);
    expect(told).toEqual(expect.arrayContaining(['A cosigned', 'B cosigned']));
  });

  it('does not wait for a witness that is dead or says nothing, where others are enough', async () => {
    const silent = await startSilentServer();
    letGo.push(silent.close);
    const A = await running('A');
    const dead = await lying(() => undefined, 8);
    const slow = {
      signer: logSignerOf(9, 'slow.example'),
      address: `http://127.0.0.1:${silent.port}`,
    };
    const B = { ...dead, address: `http://127.0.0.1:${await deadPort()}` };
    await growPlainLog(folder, signer, 3);
    const stop = new AbortController();
    const gathering = gatheringOf(1, { slow, B, A });
    const gathered = gatherCosignatures(gathering, stop.signal);
    await silent.connected;
    while ((await folder.readCosigned()) === null) await new Promise(setImmediate);
    stop.abort();
    await gathered;
    expect(told.sort()).toEqual(['A cosigned', 'B failed']);
    expect(await witnessLag(folder, clock.now())).toBe(0);
  });

  it('stays where it was while too few cosign, and tells for how long', async () => {
    const [A, B] = [await running('A'), await running('B')];
    await growPlainLog(folder, signer, 300);
    await gatherCosignatures(gatheringOf(2, { A, B }));
    const before = await folder.readCosigned();
    await growPlainLog(folder, signer, 2, '2026-03-02T08:59:00+08:00');
    const gone = { ...B, address: `http://127.0.0.1:${await deadPort()}` };
    await gatherCosignatures(gatheringOf(2, { A, B: gone }));
    expect(await folder.readCosigned()).toBe(before);
    expect(await witnessLag(folder, clock.now())).toBe(60_000);
    await gatherCosignatures(gatheringOf(2, { A, B }));
    expect(await witnessLag(folder, clock.now())).toBe(0);
  });

  it('counts no cosignature of another key, another text or none at all', async () => {
    const root = 'city.example/audit\n3\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n';
    const A = await lying((_, response) => {
      response.end(cosignatureLine(root, A.signer, 1));
    });
    const B = await lying((_, response) => void response.end('\n\n— x y\n'), 8);
    const C = await lying((_, response) => void response.writeHead(409).end('many\n'), 7);
    const D = await lying((_, response) => void response.end('x'.repeat(1_000_000)), 6);
    const E = await lying(
      (_, response) => void response.writeHead(302, { location: '/' }).end(),
      5,
    );
    const F = await lying((_, response) => void response.writeHead(503).end(), 4);
    await growPlainLog(folder, signer, 3);
    await gatherCosignatures(gatheringOf(1, { A, B, C, D, E, F }));
    expect(await folder.readCosigned()).toBeNull();
    expect(told.sort()).toEqual('ABCDEF'.split('').map((name) => `${name} failed`));
  });

  it('is cosigned no more once it was rewritten or is that of an old copy, and this is told', async () => {
    const A = await running('A');
    await growPlainLog(folder, signer, 300);
    const old = new LogFolder(join(home, 'old'));
    await cp(folder.path, old.path, { recursive: true });
    await growPlainLog(folder, signer, 5);
    const gathering = gatheringOf(1, { A });
    await gatherCosignatures(gathering);
    await gatherCosignatures({ ...gathering, folder: old });
    const other = new LogFolder(join(home, 'other'));
    await growPlainLog(other, signer, 306, '2026-03-02T02:00:00.000Z');
    await gatherCosignatures({ ...gathering, folder: other });
    expect(told).toEqual(['A cosigned', 'A ahead', 'A shouts', 'A refused']);
    expect(await other.readCosigned()).toBeNull();
    expect(parseCheckpoint((await folder.readCosigned()) ?? '').size).toBe(305);
  });

  it('is not believed cosigned where it was altered, is missing, or is of another tree', async () => {
    const A = await running('A');
    await growPlainLog(folder, signer, 30);
    const gathering = gatheringOf(1, { A });
    await gatherCosignatures(gathering);
    const { policy: witnesses } = gathering;
    const verified = () => verifyLog({ folder, verifier: log, witnesses });
    expect((await verified()).size).toBe(30);
    const path = join(folder.path, 'checkpoint.cosigned');
    const good = await readFile(path, 'utf8');
    for (const at of [3, good.indexOf('\n30\n') + 1, good.length - 20]) {
      const code = good.charCodeAt(at) === 0x31 ? '2' : '1';
      await writeFile(path, `${good.slice(0, at)}${code}${good.slice(at + 1)}`);
      await expect(verified()).rejects.toEqual(BROKEN);
    }
    await writeFile(path, (await folder.readCheckpoint()) ?? '');
    await expect(verified()).rejects.toEqual(BROKEN);
    const other = new LogFolder(join(home, 'other'));
    await growPlainLog(other, signer, 20, '2026-03-02T02:00:00.000Z');
    await writeFile(path, (await other.readCheckpoint()) ?? '');
    await expect(verifyLog({ folder, verifier: log })).rejects.toEqual(BROKEN);
    await rm(path);
    await expect(verified()).rejects.toEqual(BROKEN);
    expect((await verifyLog({ folder, verifier: log })).size).toBe(30);
  });
});

describe('the proof of a record', () => {
  const hasPython = spawnSync('python3', ['--version']).status === 0;

  it('carries the cosignatures where they reach so far, for anybody to check', async () => {
    const db = await openTestDatabase();
    letGo.push(() => db.close());
    const append = async (count: number) => {
      const runtime = await auditRuntime(db);
      const drafts = Array.from({ length: count }, (_, place) => readDraft(place + 1));
      const ids = await withLog(runtime, async (audit) => (await audit.append(drafts)).ids);
      await runtime.epoch.close();
      await sequence({ db, folder, signer });
      return ids;
    };
    const A = await running('A');
    const gathering = gatheringOf(1, { A });
    const [early = ''] = await append(300);
    await gatherCosignatures(gathering);
    const [late = ''] = await append(2);
    const proof = await proveRecord({ db, folder, signer }, early);
    expect(checkProof(proof, log, gathering.policy)).toMatchObject({ head: { size: 300 } });
    const stranger = gatheringOf(1, { A: { ...A, signer: logSignerOf(3, 'x') } }).policy;
    expect(() => checkProof(proof, log, stranger)).toThrow(BROKEN);
    const bare = await proveRecord({ db, folder, signer }, late);
    expect(checkProof(bare, log)).toMatchObject({ index: 300, head: { size: 302 } });
    expect(() => checkProof(bare, log, gathering.policy)).toThrow(BROKEN);
    if (!hasPython && process.env.TEST_SERVICES !== 'required') return;
    const file = join(home, 'cosigned');
    await writeFile(file, proof.slice(proof.indexOf('\n\n') + 2));
    const script = join(__dirname, 'independent_verifier.py');
    const args = [script, 'cosigned', file, verifierText(log), witnessText(by(A))];
    const { stdout } = spawnSync('python3', args, { encoding: 'utf8' });
    expect(Number(stdout)).toBe(Date.parse('2026-03-02T09:00:00+08:00') / 1000);
  });
});
