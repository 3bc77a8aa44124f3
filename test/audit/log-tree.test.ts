import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import canonicalize from 'canonicalize';
import { checkProof, LogFolder, proveRecord, verifierOf, verifyLog } from '../../src/audit';
import { checkpointText } from '../../src/audit/tlog/checkpoint';
import { bundleOf } from '../../src/audit/tlog/entry-bundle';
import { growTiles } from '../../src/audit/tlog/grow-tiles';
import { signNote } from '../../src/audit/tlog/note';
import { tilePath, tilesOf } from '../../src/audit/tlog/tile';
import { rootOf } from '../../src/audit/tlog/tree';
import { leafHash } from '../../src/audit/tlog/tree-hash';
import { type Publisher, publishLog } from '../../src/audit/tree/publish-log';
import { sequence } from '../../src/audit/tree/publish-some';
import { stageRecords } from '../../src/audit/tree/stage-records';
import { readTreeHead } from '../../src/audit/tree/tree.store';
import { type Database, GatewayError } from '../../src/platform';
import { openTestDatabase } from '../support/database';
import { auditRuntime, readDraft, withLog } from './audit-runtime';
import { logSignerOf } from './log-signer';

const signer = logSignerOf();
const verifier = verifierOf(signer);
const BROKEN = expect.objectContaining({ code: 'AUDIT_LOG_BROKEN' });

let db: Database;
let home: string;
let folders = 0;

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'once-log-'));
});

beforeEach(async () => {
  db = await openTestDatabase();
});

afterEach(() => db.close());

afterAll(() => rm(home, { recursive: true }));

function newPublisher(folder?: LogFolder): Publisher & { readonly folder: LogFolder } {
  folders += 1;
  return { db, folder: folder ?? new LogFolder(join(home, `log-${folders}`)), signer };
}

/** Appends reads to the lane of a node. */
async function append(count: number, node = 'gateway-1'): Promise<readonly string[]> {
  const runtime = await auditRuntime(db, node);
  const drafts = Array.from({ length: count }, (_, index) => readDraft(index + 1));
  const ids = await withLog(runtime, async (audit) => (await audit.append(drafts)).ids);
  await runtime.epoch.close();
  return ids;
}

function verify({ folder }: Publisher, since: string | null = null) {
  return verifyLog({ folder, verifier, since, progress: () => undefined });
}

async function problemOf(publisher: Publisher, since: string | null = null): Promise<string> {
  try {
    await verify(publisher, since);
    return 'holds';
  } catch (error) {
    if (!(error instanceof GatewayError)) throw error;
    return `${error.code} ${error.facts.place}`;
  }
}

async function entriesIn({ folder }: Publisher): Promise<{ node: string; sequence: number }[]> {
  const { size } = await verify({ folder, db, signer });
  const found: { node: string; sequence: number }[] = [];
  for (let index = 0; index * 256 < size; index += 1) {
    const tile = { level: 'entries', index, width: Math.min(256, size - index * 256) } as const;
    const bundle = await folder.readTile(tile);
    for (let at = 0; at < bundle.length; ) {
      const length = bundle.readUInt16BE(at);
      found.push(JSON.parse(bundle.toString('utf8', at + 2, at + 2 + length)));
      at += 2 + length;
    }
  }
  return found;
}

describe('the log', () => {
  it('holds every record of every node once, in its order, however often it is published', async () => {
    const publisher = newPublisher();
    await sequence(publisher);
    expect(await publisher.folder.readCheckpoint()).toBeNull();
    await append(3);
    await sequence(publisher);
    await append(300, 'gateway-2');
    await append(2);
    await sequence(publisher);
    await sequence(publisher);
    expect(await verify(publisher)).toMatchObject({ origin: 'city.example/audit', size: 305 });
    const entries = await entriesIn(publisher);
    const of = (node: string) =>
      entries.filter((one) => one.node === node).map((one) => one.sequence);
    expect(of('gateway-1.data')).toEqual([1, 2, 3, 4, 5]);
    expect(of('gateway-2.data')).toEqual(Array.from({ length: 300 }, (_, index) => index + 1));
  });

  it('tells nothing of a person, and hides the rest behind a salt', async () => {
    const publisher = newPublisher();
    await append(1);
    await sequence(publisher);
    const bundle = await publisher.folder.readTile({ level: 'entries', index: 0, width: 1 });
    const entry = JSON.parse(bundle.subarray(2).toString('utf8'));
    expect(bundle.subarray(2).toString('utf8')).toBe(canonicalize(entry));
    expect(Object.keys(entry)).toEqual([
      ...[
        'at',
        'commitment',
        'decision',
        'department',
        'event',
        'id',
        'node',
        'sequence',
        'version',
      ],
    ]);
    const [{ salt } = { salt: '' }] = await db.query<{ salt: string }>(
      'SELECT salt FROM audit_record',
    );
    expect(salt).toMatch(/^[0-9a-f-]{36}$/);
    expect(bundle.toString('utf8')).not.toContain(salt);
  });

  it('proves each of its records to whoever has its key, and to nobody else', async () => {
    const publisher = newPublisher();
    const ids = await append(270);
    await sequence(publisher);
    for (const place of [0, 1, 255, 256, 269]) {
      const text = await proveRecord(publisher, ids[place] as string);
      expect(checkProof(text, verifier)).toMatchObject({ index: place, head: { size: 270 } });
      expect(JSON.parse(checkProof(text, verifier).body)).toMatchObject({ id: ids[place] });
      expect(() => checkProof(text, verifierOf(logSignerOf(8)))).toThrow(BROKEN);
      const other = text.replace(/index \d+/, `index ${place === 1 ? 2 : 1}`);
      expect(() => checkProof(other, verifier)).toThrow(BROKEN);
    }
    const forged = Buffer.from(JSON.stringify({ body: '{}', salt: 'x' })).toString('base64');
    const text = await proveRecord(publisher, ids[0] as string);
    for (const extra of [forged, '', Buffer.from('{}').toString('base64')]) {
      expect(() => checkProof(text.replace(/extra .*/, `extra ${extra}`), verifier)).toThrow(
        BROKEN,
      );
    }
  });

  it('has no proof yet of what came after its checkpoint, and none of what there is not', async () => {
    const publisher = newPublisher();
    await append(1);
    await sequence(publisher);
    const [id = ''] = await append(1);
    const code = (wanted: string) => expect.objectContaining({ code: wanted });
    await expect(proveRecord(publisher, id)).rejects.toEqual(code('AUDIT_NOT_PUBLISHED'));
    await expect(proveRecord(publisher, 'none')).rejects.toEqual(code('NOT_FOUND'));
    await sequence(publisher);
    expect(checkProof(await proveRecord(publisher, id), verifier).index).toBe(1);
  });
});

describe('of two that give places at once', () => {
  it('one gives them and the other none, and both publish the same files', async () => {
    const [one, other] = [newPublisher(), newPublisher()];
    await append(10);
    await Promise.all([sequence(one), sequence(other)]);
    await append(10, 'gateway-2');
    await Promise.all([sequence(one), sequence(other)]);
    await Promise.all([sequence(one), sequence(other)]);
    expect(await one.folder.readCheckpoint()).toBe(await other.folder.readCheckpoint());
    expect((await verify(one)).size).toBe(20);
    expect((await verify(other)).size).toBe(20);
  });

  it('one that slept between looking and swapping changes nothing', async () => {
    const [slow, fast] = [newPublisher(), newPublisher()];
    await append(5);
    const before = await publishLog(slow);
    await sequence(fast);
    await append(5);
    const swapped = await stageRecords(db, slow.folder, before);
    expect(swapped).toBe(0);
    await sequence(slow);
    await sequence(fast);
    expect((await verify(slow)).size).toBe(10);
    expect(await slow.folder.readCheckpoint()).toBe(await fast.folder.readCheckpoint());
  });

  it('one that slept before its checkpoint never takes the log back', async () => {
    const publisher = newPublisher();
    const { folder } = publisher;
    await append(5);
    await stageRecords(db, folder, await publishLog(publisher));
    let newest: string | null = null;
    // It knows of five records, and sleeps while another publishes five more.
    class Sleeper extends LogFolder {
      override async writeTile(...tile: Parameters<LogFolder['writeTile']>): Promise<void> {
        if (newest === null) {
          await append(5);
          await sequence(publisher);
          newest = await folder.readCheckpoint();
        }
        await super.writeTile(...tile);
      }
    }
    await publishLog({ ...publisher, folder: new Sleeper(folder.path) });
    expect(newest).toMatch(/\n10\n/);
    expect(await folder.readCheckpoint()).toBe(newest);
    expect((await verify(publisher)).size).toBe(10);
  });
});

/** A folder whose disk gives up at the write of this number. */
class FailingFolder extends LogFolder {
  writes = 0;

  constructor(
    path: string,
    private readonly failAt: number,
  ) {
    super(path);
  }

  override async writeTile(...tile: Parameters<LogFolder['writeTile']>): Promise<void> {
    this.count();
    await super.writeTile(...tile);
  }

  override async writeCheckpoint(note: string): Promise<void> {
    this.count();
    await super.writeCheckpoint(note);
  }

  private count(): void {
    this.writes += 1;
    if (this.writes === this.failAt) throw new Error('ENOSPC');
  }
}

describe('a process that stops', () => {
  it('at any write leaves what the next one finishes, with nothing twice and nothing missing', async () => {
    const path = join(home, 'stops');
    let writes = 0;
    for (let failAt = 1; writes === 0 || failAt <= writes; failAt += 1) {
      const before = (await readTreeHead(db)).size;
      await append(300);
      const failing = new FailingFolder(path, failAt);
      const stopped = await sequence({ db, folder: failing, signer }).then(
        () => 'finished',
        () => 'stopped',
      );
      if (stopped === 'finished') writes = failAt;
      const next = { db, folder: new LogFolder(path), signer };
      await sequence(next);
      expect((await verify(next)).size).toBe(before + 300);
    }
    expect(writes).toBeGreaterThan(4);
    const sequences = (await entriesIn({ db, folder: new LogFolder(path), signer })).map(
      (entry) => entry.sequence,
    );
    expect(sequences).toEqual(Array.from({ length: sequences.length }, (_, index) => index + 1));
  });

  it('whose folder is lost makes the same one again from the records', async () => {
    const [first, again] = [newPublisher(), newPublisher()];
    await append(260);
    await sequence(first);
    await append(7);
    await sequence(first);
    await sequence(again);
    expect(await again.folder.readCheckpoint()).toBe(await first.folder.readCheckpoint());
    expect((await verify(again)).size).toBe(267);
  });
});

describe('records that were altered', () => {
  const alterations: readonly (readonly [string, string])[] = [
    [
      'a body',
      `UPDATE audit_record SET body = replace(body, 'housing', 'hausing') WHERE sequence = 4`,
    ],
    [
      'a body and its hash',
      `UPDATE audit_record SET body = replace(body, 'housing', 'hausing'),
      hash = encode(sha256(convert_to(replace(body, 'housing', 'hausing'), 'UTF8')), 'hex')
      WHERE sequence = 4`,
    ],
    ['a hash', `UPDATE audit_record SET hash = repeat('0', 64) WHERE sequence = 4`],
    ['a record taken out', 'DELETE FROM audit_record WHERE sequence = 4'],
    [
      'two records swapped',
      `UPDATE audit_record SET sequence = -sequence WHERE sequence IN (4, 5);
      UPDATE audit_record SET sequence = 9 + sequence WHERE sequence < 0`,
    ],
  ];

  it.each(alterations)('%s: are not signed', async (_what, sql) => {
    const publisher = newPublisher();
    await append(10);
    await db.script(sql);
    await expect(sequence(publisher)).rejects.toEqual(BROKEN);
    expect(await publisher.folder.readCheckpoint()).toBeNull();
  });

  it('after they got their places: what is signed must have the root that was agreed', async () => {
    const publisher = newPublisher();
    await append(10);
    await stageRecords(db, publisher.folder, await publishLog(publisher));
    await db.execute(`UPDATE audit_record SET salt = 'other' WHERE sequence = 4`);
    await expect(sequence(publisher)).rejects.toEqual(BROKEN);
    expect(await publisher.folder.readCheckpoint()).toBeNull();
  });

  it('by an old copy of the database: nothing is signed over what was published', async () => {
    const publisher = newPublisher();
    await append(10);
    await sequence(publisher);
    const published = await publisher.folder.readCheckpoint();
    await db.script('DELETE FROM audit_run; UPDATE audit_tree SET size = 0');
    await expect(sequence(publisher)).rejects.toEqual(BROKEN);
    expect(await publisher.folder.readCheckpoint()).toBe(published);
  });
});

describe('files that were altered', () => {
  let publisher: ReturnType<typeof newPublisher>;
  let path: string;
  const copyOf = async (): Promise<typeof publisher> => {
    const copy = newPublisher();
    await cp(path, copy.folder.path, { recursive: true });
    return copy;
  };
  /** The files that the newest checkpoint speaks of; tiles of earlier ones may lie beside them. */
  const FILES = [
    'checkpoint',
    ...([0, 1, 'entries'] as const).flatMap((level) => [...tilesOf(level, 520)].map(tilePath)),
  ];

  beforeEach(async () => {
    publisher = newPublisher();
    path = publisher.folder.path;
    await append(520);
    await sequence(publisher);
  });

  it('are found wherever a single bit is flipped', async () => {
    const found: string[] = [];
    for (const name of FILES) {
      const bytes = await readFile(join(path, name));
      const copy = await copyOf();
      for (let at = 0; at < bytes.length; at += Math.ceil(bytes.length / 12)) {
        const flipped = Buffer.from(bytes);
        flipped[at] = (flipped[at] ?? 0) ^ (1 << (at % 8));
        await writeFile(join(copy.folder.path, name), flipped);
        const problem = await problemOf(copy).catch((error: unknown) => String(error));
        if (problem === 'holds') found.push(`${name} at ${at}`);
      }
    }
    expect(found).toEqual([]);
  }, 60_000);

  it('are found and named when one is missing, cut short or put in the place of another', async () => {
    for (const name of FILES) {
      const missing = await copyOf();
      await rm(join(missing.folder.path, name));
      expect(await problemOf(missing)).toBe(`AUDIT_LOG_BROKEN ${name}`);
      const short = await copyOf();
      const bytes = await readFile(join(path, name));
      await writeFile(join(short.folder.path, name), bytes.subarray(0, -1));
      expect(await problemOf(short)).toBe(`AUDIT_LOG_BROKEN ${name}`);
    }
    const swapped = await copyOf();
    const entries = join(swapped.folder.path, 'tile/entries');
    const [first, second] = await Promise.all(
      ['000', '001'].map((one) => readFile(join(entries, one))),
    );
    await writeFile(join(entries, '000'), second as Buffer);
    await writeFile(join(entries, '001'), first as Buffer);
    expect(await problemOf(swapped)).toBe('AUDIT_LOG_BROKEN #0');
  });

  it('are told by the first entry that does not hold', async () => {
    const copy = await copyOf();
    const name = join(copy.folder.path, 'tile/entries/001');
    const bytes = await readFile(name);
    const third = bytes.indexOf('"sequence":259');
    bytes.write('"sequence":258', third);
    await writeFile(name, bytes);
    expect(await problemOf(copy)).toBe('AUDIT_LOG_BROKEN #258');
  });

  it('are told apart from entries: a flipped hash is named by its tile', async () => {
    const copy = await copyOf();
    const name = join(copy.folder.path, 'tile/0/001');
    const bytes = await readFile(name);
    bytes[40] = (bytes[40] ?? 0) ^ 1;
    await writeFile(name, bytes);
    expect(await problemOf(copy)).toBe('AUDIT_LOG_BROKEN tile/0/001');
  });

  it('hide nothing from whoever kept an earlier checkpoint, even when all is signed anew', async () => {
    const kept = await publisher.folder.readCheckpoint();
    await append(5);
    await sequence(publisher);
    expect(await problemOf(publisher, kept)).toBe('holds');
    await db.execute(`UPDATE audit_record SET salt = 'other' WHERE sequence = 4`);
    await db.script(`DELETE FROM audit_run; UPDATE audit_tree SET size = 0,
      root = '47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='`);
    const rewritten = newPublisher();
    await sequence(rewritten);
    expect(await problemOf(rewritten)).toBe('holds');
    expect(await problemOf(rewritten, kept)).toBe('AUDIT_LOG_BROKEN 0–520');
    const shrunk = newPublisher();
    await cp(path, shrunk.folder.path, { recursive: true });
    const newest = await publisher.folder.readCheckpoint();
    await writeFile(join(shrunk.folder.path, 'checkpoint'), kept ?? '');
    expect(await problemOf(shrunk, newest)).not.toBe('holds');
  });
});

describe('a log that is signed rightly and says what is not so', () => {
  /** Whoever has the key can sign anything. */
  const signed = async (sequences: readonly number[], origin = signer.name): Promise<Publisher> => {
    const forged = newPublisher();
    const entries = sequences.map((number) =>
      Buffer.from(JSON.stringify({ node: 'gateway-1.data', sequence: number })),
    );
    const size = entries.length;
    const tile = { level: 'entries', index: 0, width: size } as const;
    await forged.folder.writeTile(tile, bundleOf(entries));
    const [grown] = await growTiles(forged.folder.readTile, 0, entries.map(leafHash));
    await forged.folder.writeTile({ ...tile, level: 0 }, grown?.bytes ?? Buffer.alloc(0));
    const root = await rootOf({ size, read: forged.folder.readTile });
    await forged.folder.writeCheckpoint(signNote(checkpointText({ origin, size, root }), signer));
    return forged;
  };

  it.each([
    ['leaves a record out', [1, 2, 4], '#2'],
    ['has a record twice', [1, 2, 2], '#2'],
    ['has records in another order', [2, 1, 3], '#0'],
  ])('%s', async (_what, sequences, place) => {
    expect(await problemOf(await signed(sequences))).toBe(`AUDIT_LOG_BROKEN ${place}`);
  });

  it('is another log under this key', async () => {
    expect(await problemOf(await signed([1, 2, 3]))).toBe('holds');
    const other = await signed([1, 2, 3], 'else.example/audit');
    expect(await problemOf(other)).toBe('AUDIT_LOG_BROKEN checkpoint');
  });
});
