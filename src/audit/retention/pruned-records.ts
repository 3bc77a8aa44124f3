import { hash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import type { Database } from '../../platform';
import type { LogReader } from '../files/log-store';
import { writeWhole } from '../files/write-whole';
import { broken } from '../tlog/broken';
import { provesInclusion, type TreeHead } from '../tlog/check-proof';
import { hashesOf, TILE_WIDTH } from '../tlog/tile';
import { proveInclusion } from '../tlog/tree';
import { leafHash } from '../tlog/tree-hash';
import { entryOf } from '../tree/log-entry';
import { runsWithin } from '../tree/runs-within';
import { type LoggedRow, readLogged } from '../tree/tree.store';
import type { Pruning } from './pruned.store';

/** A record as it is exported: one line of JSON. */
export interface ExportedRecord extends LoggedRow {
  /** Its place in the tree. */
  readonly index: number;
}

/** Records of a stretch of the tree, with what stays of them. */
export type PrunableRecords = Pick<Pruning, 'runs' | 'tiles'> & {
  readonly records: readonly ExportedRecord[];
};

/**
 * The records of whole bundles, each proved against the tree: what is exported and then deleted is what was signed.
 * Errors: AUDIT_LOG_BROKEN with the first one that is not.
 */
export async function readPrunable(
  {
    db,
    folder,
    head,
  }: { readonly db: Database; readonly folder: LogReader; readonly head: TreeHead },
  from: number,
  to: number,
): Promise<PrunableRecords> {
  const records: ExportedRecord[] = [];
  const runs: Pruning['runs'][number][] = [];
  for (const run of await runsWithin(db, from, to)) {
    const rows = await readLogged(db, run.node, run.firstSequence - 1, run.count);
    records.push(...rows.map((row, place) => ({ index: run.startIndex + place, ...row })));
    runs.push({ ...run, lastHash: rows.at(-1)?.hash ?? '' });
  }
  const tiles: Pruning['tiles'][number][] = [];
  for (let start = from; start < to; start += TILE_WIDTH) {
    const bundle = records.slice(start - from, start - from + TILE_WIDTH);
    tiles.push(await provenTile(folder, head, start, bundle));
  }
  return { records, runs, tiles };
}

/** The hashes of a bundle, all of which its records have and the signed root holds. */
async function provenTile(
  folder: LogReader,
  head: TreeHead,
  start: number,
  bundle: readonly ExportedRecord[],
): Promise<{ readonly index: number; readonly hashes: Buffer }> {
  const tile = { level: 0, index: start / TILE_WIDTH, width: TILE_WIDTH };
  const hashes = await folder.readTile(tile);
  const leaves = hashesOf(tile, hashes);
  const wrong = leaves.findIndex((leaf, place) => {
    const record = bundle[place];
    return record?.index !== start + place || !leafHash(entryOf(record)).equals(leaf);
  });
  const proof = await proveInclusion({ size: head.size, read: folder.readTile }, start);
  const holds = provesInclusion({ index: start, leaf: leaves[0] as Buffer }, head, proof);
  if (wrong < 0 && holds) return { index: tile.index, hashes };
  const place = `#${start + Math.max(0, wrong)}`;
  throw broken(place, '与日志不符，不予清理', 'is not what the log has, and is not pruned');
}

/** Files of exported records. */
export interface ExportedFile {
  readonly file: string;
  /** In hex, of the whole file. */
  readonly sha256: string;
}

/** Writes records as JSON Lines, durably, and answers the digest of what can be read again. */
export async function writeExport(
  folder: string,
  name: string,
  records: readonly ExportedRecord[],
): Promise<ExportedFile> {
  const text = records.map((record) => `${JSON.stringify(record)}\n`).join('');
  const file = join(folder, `${name}.jsonl`);
  await writeDurably(folder, file, text);
  return { file, sha256: hash('sha256', text, 'hex') };
}

/** Whole or not at all, and its name is on the disk too when it resolves: what it holds is deleted after it. */
export async function writeDurably(folder: string, file: string, text: string): Promise<void> {
  await writeWhole(file, text);
  const parent = await open(folder, 'r');
  await parent.sync().finally(() => parent.close());
}
