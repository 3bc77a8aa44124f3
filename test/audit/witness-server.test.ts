import { hash } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  cosignatureBy,
  LogFolder,
  makeWitnessKey,
  type Refusal,
  serveWitness,
  verifierOf,
} from '../../src/audit';
import { addCheckpointText } from '../../src/audit/tlog/add-checkpoint';
import { checkpointText } from '../../src/audit/tlog/checkpoint';
import { type NoteVerifier, signNote } from '../../src/audit/tlog/note';
import { proveConsistency } from '../../src/audit/tlog/tree';
import { EMPTY_ROOT } from '../../src/audit/tlog/tree-hash';
import { TestClock } from '../../src/platform';
import { logSignerOf } from './log-signer';
import { growPlainLog } from './plain-log';

const signer = logSignerOf();
const clock = new TestClock('2026-03-02T09:00:00+08:00');
const NOW = Date.parse('2026-03-02T09:00:00+08:00') / 1000;

let home: string;
let folder: LogFolder;
let address: string;
let witness: NoteVerifier;
let refusals: Refusal[];
let close: () => Promise<void>;
let notes: Map<number, string>;

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'once-witness-'));
  folder = new LogFolder(join(home, 'log'));
  const key = await makeWitnessKey(join(home, 'witness'), 'leadership.example/witness');
  witness = verifierOf(key);
  refusals = [];
  notes = new Map();
  for (const count of [5, 295, 13]) {
    const size = await growPlainLog(folder, signer, count);
    notes.set(size, (await folder.readCheckpoint()) ?? '');
  }
  const desk = {
    ...{ home: join(home, 'witness'), witness: key, logs: [verifierOf(signer)], clock },
    refused: (refusal: Refusal) => refusals.push(refusal),
  };
  const server = await serveWitness(desk, { host: '127.0.0.1', port: 0 });
  close = server.close;
  address = `http://127.0.0.1:${server.port}`;
});

afterEach(async () => {
  await close();
  await rm(home, { recursive: true });
});

async function post(body: string): Promise<[number, string, string | null]> {
  const answer = await fetch(`${address}/add-checkpoint`, { method: 'POST', body });
  return [answer.status, await answer.text(), answer.headers.get('content-type')];
}

/** Offers the checkpoint of this size as one that grew out of a tree of that size. */
async function offer(old: number, size: number, checkpoint = notes.get(size) ?? '') {
  const tree = { size, read: folder.readTile };
  const proof = old > 0 && old < size ? await proveConsistency(tree, old) : [];
  return post(addCheckpointText({ old, proof, checkpoint }));
}

/** A checkpoint of this size with a root that no tree has. */
function lie(size: number, origin = signer.name): string {
  return signNote(checkpointText({ origin, size, root: Buffer.alloc(32, 5) }), signer);
}

describe('a witness that is asked over HTTP', () => {
  it('cosigns what grew out of what it cosigned, and shows it to monitors', async () => {
    const monitored = `${address}/${hash('sha256', signer.name, 'hex')}/checkpoint`;
    expect((await fetch(monitored)).status).toBe(404);
    for (const [old, size] of [
      [0, 5],
      [5, 300],
      [300, 313],
      [313, 313],
    ] as const) {
      const [status, lines] = await offer(old, size);
      expect([status, lines]).toEqual([200, expect.stringMatching(/^— \S+ \S+\n$/)]);
      expect(cosignatureBy(`${notes.get(size)}${lines}`, witness)?.seconds).toBe(NOW);
    }
    const newest = await (await fetch(monitored)).text();
    expect(newest).toContain(notes.get(313));
    expect(cosignatureBy(newest, witness)?.seconds).toBe(NOW);
    expect(refusals).toEqual([]);
  });

  it('says how far it is to who thinks it elsewhere', async () => {
    expect(await offer(300, 313)).toEqual([409, '0\n', 'text/x.tlog.size']);
    await offer(0, 300);
    expect(await offer(0, 313)).toEqual([409, '300\n', 'text/x.tlog.size']);
    expect(await offer(0, 5)).toEqual([409, '300\n', 'text/x.tlog.size']);
    expect((await offer(300, 313))[0]).toBe(200);
  });

  it('refuses what is no request, of another log, or not signed by the log', async () => {
    const note = notes.get(5) ?? '';
    for (const body of ['', note, `old 00\n\n${note}`, `old 0\nAAAA\n\n${note}`, 'old -1\n\n']) {
      expect((await post(body))[0]).toBe(400);
    }
    const hashes = Array.from({ length: 64 }, () => Buffer.alloc(32));
    expect((await post(addCheckpointText({ old: 1, proof: hashes, checkpoint: note })))[0]).toBe(
      400,
    );
    expect((await offer(6, 5))[0]).toBe(400);
    expect((await offer(0, 5, lie(5, 'else.example/audit')))[0]).toBe(404);
    const stranger = signNote(note.slice(0, note.indexOf('\n\n') + 1), logSignerOf(8));
    expect((await offer(0, 5, stranger))[0]).toBe(403);
    const [first = '', last = ''] = [note, lie(5)].map((one) => one.trimEnd().split('\n').at(-1));
    expect((await offer(0, 5, `${note}${last}\n`))[0]).toBe(403);
    expect((await offer(0, 5, `${note}${first}\n`))[0]).toBe(200);
    expect((await fetch(`${address}/add-checkpoint`)).status).toBe(405);
    expect((await post('x'.repeat(200_000)).catch(() => [413]))[0]).toBe(413);
  });

  it('refuses a fork and what is not shown to have grown, for good, and shouts', async () => {
    await offer(0, 300);
    expect((await offer(300, 300, lie(300)))[0]).toBe(422);
    expect((await offer(300, 313, lie(313)))[0]).toBe(422);
    const proof = await proveConsistency({ size: 313, read: folder.readTile }, 300);
    const more = addCheckpointText({
      ...{ old: 300, proof: [...proof, Buffer.alloc(32)] },
      checkpoint: notes.get(313) ?? '',
    });
    expect((await post(more))[0]).toBe(422);
    expect(refusals.map(({ outcome, before, after }) => [outcome, before, after])).toEqual([
      ['forked', 300, 300],
      ['unproven', 300, 313],
      ['unproven', 300, 313],
    ]);
    const evidence = await readFile(refusals[0]?.evidence ?? '', 'utf8');
    expect(evidence).toContain(notes.get(300));
    expect(evidence).toContain(lie(300));
    expect((await offer(300, 313))[0]).toBe(200);
  });

  it('believes no first tree that comes with a proof, and no empty one with another root', async () => {
    const proof = [Buffer.alloc(32)];
    const checkpoint = notes.get(5) ?? '';
    expect((await post(addCheckpointText({ old: 0, proof, checkpoint })))[0]).toBe(422);
    expect((await offer(0, 0, lie(0)))[0]).toBe(422);
    const empty = signNote(
      checkpointText({ origin: signer.name, size: 0, root: EMPTY_ROOT }),
      signer,
    );
    expect((await offer(0, 0, empty))[0]).toBe(200);
    expect((await offer(0, 5))[0]).toBe(200);
  });

  it('is never taken back by the slower of two requests', async () => {
    const answers = await Promise.all([offer(0, 313), offer(0, 5), offer(0, 300)]);
    expect(answers.map(([status]) => status).sort()).toEqual([200, 409, 409]);
    const [, size] = answers.find(([status]) => status === 409) ?? [];
    expect((await offer(Number(size), 313))[0]).toBe(200);
  });

  it('has its folder to itself', async () => {
    const desk = { home: join(home, 'witness'), witness: signer, logs: [], clock };
    const second = serveWitness(
      { ...desk, refused: () => undefined },
      { host: '127.0.0.1', port: 0 },
    );
    await expect(second).rejects.toMatchObject({ code: 'DATA_FOLDER_LOCKED' });
  });
});
