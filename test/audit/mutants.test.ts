import { mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { verifierOf, verifyDatabase, verifyLog } from '../../src/audit';
import type { LogFolder } from '../../src/audit/files/log-folder';
import { openNote } from '../../src/audit/tlog/note';
import { hashesOf, type Tile, tileAround, tilePath, tilesOf } from '../../src/audit/tlog/tile';
import { findIndex } from '../../src/audit/tree/tree.store';
import { readStored } from '../../src/audit/verify/stored-records.store';
import { type Database, isGatewayError } from '../../src/platform';
import { openTestDatabase } from '../support/database';
import { randomFrom, writeBigLog } from './big-log';
import { flipped, unnoticedInFiles, unnoticedInRow } from './every-bit';
import { logSignerOf } from './log-signer';

const RECORDS = 10_000;

/** `LOG_MUTANTS=all` flips every bit there is; otherwise a sample, another one for each `LOG_SEED`. */
const isAll = process.env.LOG_MUTANTS === 'all';
const random = randomFrom(Number(process.env.LOG_SEED ?? 1));
const below = (limit: number): number => Math.floor(random() * limit);

const verifier = verifierOf(logSignerOf());
const idle = (): void => undefined;

let db: Database;
let home: string;
let folder: LogFolder;

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'once-mutants-'));
  db = await openTestDatabase();
  ({ folder } = await writeBigLog(db, join(home, 'log'), RECORDS));
}, 120_000);

afterAll(async () => {
  await db.close();
  await rm(home, { recursive: true });
});

/** The place that verification names, and what it says of it. */
async function said(verifying: Promise<unknown>): Promise<string> {
  try {
    await verifying;
    return 'holds';
  } catch (error) {
    if (isGatewayError(error, 'AUDIT_LOG_BROKEN')) return error.message.replace(/^.*?: /, '');
    throw error;
  }
}

const verifyFiles = () => said(verifyLog({ folder, verifier, since: null, progress: idle }));
const verifyTables = () =>
  said(verifyDatabase({ db, folder, verifier, since: null, progress: idle, records: idle }));

/** Does something to a file, verifies, and puts it back. */
async function saidOfFile(name: string, harm: (path: string) => Promise<unknown>): Promise<string> {
  const path = join(folder.path, name);
  const bytes = await readFile(path);
  await harm(path);
  const heard = await verifyFiles();
  await writeFile(path, bytes);
  return heard;
}

/** The same of the database. */
async function saidOfTables(sql: string): Promise<string> {
  const undo = new Error('undo');
  let heard = '';
  const altered = db.transaction(async () => {
    await db.script(sql);
    heard = await verifyTables();
    throw undo;
  });
  await expect(altered).rejects.toBe(undo);
  return heard;
}

const of = (sequence: number): string => `(node = 'gateway-1.data' AND sequence = ${sequence})`;

const TILES: readonly Tile[] = ([0, 1, 'entries'] as const).flatMap((level) => [
  ...tilesOf(level, RECORDS),
]);

/** What may be told of a tile that was altered: its own name, or that of an entry in it. */
function isNamed(heard: string, tile: Tile): boolean {
  if (heard.startsWith(`${tilePath(tile)} `)) return true;
  const [, entry] = /^#(\d+) /.exec(heard) ?? [];
  return tile.level === 'entries' && Math.floor(Number(entry) / 256) === tile.index;
}

describe('the files of a log of ten thousand records', () => {
  it('hold', async () => {
    expect(await verifyFiles()).toBe('holds');
    expect(await verifyTables()).toBe('holds');
  });

  it('do not with any bit of the checkpoint flipped', async () => {
    const note = Buffer.from((await folder.readCheckpoint()) ?? '');
    const found: number[] = [];
    for (let bit = 0; bit < note.length * 8; bit += 1) {
      try {
        openNote(flipped(note, bit).toString('utf8'), verifier);
        found.push(bit);
      } catch {}
    }
    expect(found).toEqual([]);
    const heard = await saidOfFile('checkpoint', (path) => writeFile(path, flipped(note, 77)));
    expect(heard).toMatch(/^checkpoint /);
  });

  it.each(['flipped', 'cut', 'missing'] as const)(
    'name the file that is %s',
    async (what) => {
      const named: string[] = [];
      const chosen = isAll ? TILES : Array.from({ length: 12 }, () => TILES[below(TILES.length)]);
      const sure = TILES.filter(({ level, width }) => level === 1 || width < 256);
      for (const tile of [...sure, ...chosen]) {
        if (!tile) continue;
        const heard = await saidOfFile(tilePath(tile), async (path) => {
          if (what === 'missing') return rm(path);
          const bytes = await readFile(path);
          const cut = bytes.subarray(0, below(bytes.length));
          return writeFile(path, what === 'cut' ? cut : flipped(bytes, below(bytes.length * 8)));
        });
        if (!isNamed(heard, tile)) named.push(`${tilePath(tile)}: ${heard}`);
      }
      expect(named).toEqual([]);
    },
    600_000,
  );

  it('name one of two that were exchanged', async () => {
    for (const level of [0, 'entries'] as const) {
      const tiles = [...tilesOf(level, RECORDS)].filter(({ width }) => width === 256);
      const one = below(tiles.length);
      const other = (one + 1 + below(tiles.length - 1)) % tiles.length;
      const [first, second] = [tiles[Math.min(one, other)], tiles[Math.max(one, other)]];
      if (!first || !second) throw new Error('expected two tiles');
      const paths = [first, second].map((tile) => join(folder.path, tilePath(tile)));
      const exchange = async (): Promise<void> => {
        const [here = '', there = ''] = paths;
        await rename(here, `${here}.kept`);
        await rename(there, here);
        await rename(`${here}.kept`, there);
      };
      await exchange();
      const heard = await verifyFiles();
      await exchange();
      expect(isNamed(heard, first) ? '' : `${tilePath(first)}: ${heard}`).toBe('');
    }
  });

  it('do not with any bit of an entry or its hash flipped', async () => {
    for (const { index, width } of tilesOf(0, RECORDS)) {
      const tile = { level: 'entries', index, width } as const;
      const bundle = await folder.readTile(tile);
      const hashes = hashesOf({ ...tile, level: 0 }, await folder.readTile({ ...tile, level: 0 }));
      const places = isAll ? [...hashes.keys()] : index % 8 === 0 ? [below(width)] : [];
      for (const place of places) {
        expect(unnoticedInFiles({ tile, bundle, hashes, place })).toEqual([]);
      }
    }
  }, 3_600_000);
});

describe('the database of that log', () => {
  it('does not hold with any bit of a record flipped', async () => {
    const step = isAll ? 1 : 1_000;
    for (let sequence = 1 + below(step); sequence <= 7_000; sequence += step) {
      const run = { startIndex: null, node: 'gateway-1.data', firstSequence: sequence, count: 1 };
      const [row] = await readStored(db, [run]);
      if (!row) throw new Error('expected a row');
      const index = (await findIndex(db, run.node, sequence)) ?? -1;
      const tile = tileAround(0, index, RECORDS);
      const leaf = hashesOf(tile, await folder.readTile(tile))[index % 256] as Buffer;
      expect(unnoticedInRow(row, leaf)).toEqual([]);
    }
  }, 3_600_000);

  it.each<[what: string, sql: (at: number) => string, problem: RegExp]>([
    [
      'altered',
      (at) => `UPDATE audit_record SET body = body || ' ' WHERE ${of(at)}`,
      /^was altered/,
    ],
    ['taken out', (at) => `DELETE FROM audit_record WHERE ${of(at)}`, /^is missing$/],
    [
      'exchanged with the next',
      (at) => `UPDATE audit_record SET sequence = -sequence WHERE ${of(at)} OR ${of(at + 1)};
        UPDATE audit_record SET sequence = ${2 * at + 1} + sequence WHERE sequence < 0`,
      /the order was changed$/,
    ],
  ])(
    'names a record: %s',
    async (_what, sql, problem) => {
      const at = 1 + below(6_998);
      const heard = await saidOfTables(sql(at));
      const index = await findIndex(db, 'gateway-1.data', at);
      const place = `#${index} (gateway-1.data #${at}) `;
      expect(heard.slice(0, place.length)).toBe(place);
      expect(heard.slice(place.length)).toMatch(problem);
    },
    60_000,
  );

  it('is told as an older copy where it lacks the last thousands', async () => {
    const rest = 'SELECT min(start_index) AS start FROM audit_run WHERE start_index > 6000';
    const heard = await saidOfTables(`
      DELETE FROM audit_record USING (${rest}) AS cut, audit_run AS run
        WHERE run.start_index >= cut.start AND audit_record.node = run.node
          AND audit_record.sequence >= run.first_sequence;
      DELETE FROM audit_run USING (${rest}) AS cut WHERE start_index >= cut.start;
      UPDATE audit_tree SET size = (SELECT sum(count) FROM audit_run)`);
    expect(heard).toMatch(/^#[67]\d{3} and all after it are missing.*An older copy/);
  }, 60_000);
});
