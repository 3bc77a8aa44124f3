import type { Database } from '../../platform';
import type { LogStore } from '../files/log-store';
import { pruneFiles } from '../retention/prune-files';
import { readPruned, readPrunedTile } from '../retention/pruned.store';
import { broken } from '../tlog/broken';
import type { TreeHead } from '../tlog/check-proof';
import { checkpointText, parseCheckpoint } from '../tlog/checkpoint';
import { bundleOf, entriesOf } from '../tlog/entry-bundle';
import { growTiles } from '../tlog/grow-tiles';
import { type NoteSigner, openNote, signNote, verifierOf } from '../tlog/note';
import { hashesOf, TILE_WIDTH } from '../tlog/tile';
import { rootOf } from '../tlog/tree';
import { EMPTY_ROOT, leafHash } from '../tlog/tree-hash';
import { readLane } from './read-lane';
import { runsWithin } from './runs-within';
import { holdTree, readTreeHead } from './tree.store';

/** Most entries that are in memory at once, and that are hashed at a time: readers wait for no more. */
const BATCH = 4096;
const CHUNK = 256;

/** What publishing needs. */
export interface Publisher {
  readonly db: Database;
  readonly folder: LogStore;
  readonly signer: NoteSigner;
}

/** The tree that the folder's signed checkpoint tells of. Errors: AUDIT_LOG_BROKEN. */
export async function readPublished({
  folder,
  signer,
}: Pick<Publisher, 'folder' | 'signer'>): Promise<TreeHead> {
  const note = await folder.readCheckpoint();
  if (note === null) return { size: 0, root: EMPTY_ROOT };
  return parseCheckpoint(openNote(note, verifierOf(signer)));
}

/**
 * Brings the folder up to the tree of the database and signs it. The records are read again and
 * hashed again: what is signed is what stands in the tables now, and must have the root that was
 * swapped in.
 *
 * Tiles come first and the checkpoint last: whoever stops here leaves tiles that no checkpoint
 * tells of, and the next look writes them once more. They are the same then, because the places of
 * records never change.
 *
 * Errors: AUDIT_LOG_BROKEN where the database has less than was published (an old copy of it), or
 * something else.
 */
export async function publishLog(publisher: Publisher): Promise<TreeHead> {
  const published = await readPublished(publisher);
  const { size, root: stored, prunedSize } = await readTreeHead(publisher.db);
  const head = { size, root: Buffer.from(stored, 'base64') };
  if (size < published.size) {
    throw broken('audit_tree', '少于已公布的条目', 'holds less than was published');
  }
  const found = size === published.size ? published.root : await grow(publisher, published, size);
  if (!found.equals(head.root)) {
    throw broken(`0–${size}`, '与已定的根不符', 'does not have the root that was agreed');
  }
  if (size > published.size) await writeCheckpoint(publisher, head);
  if (prunedSize > 0) await pruneBehind(publisher);
  return head;
}

/** Has the folder say what was pruned from the database, and lets those entries go. */
async function pruneBehind({ db, ...published }: Publisher): Promise<void> {
  const pruned = await readPruned(db);
  if (pruned !== null) await pruneFiles(published, pruned);
}

/** Writes the tiles of a larger tree and answers its root. */
async function grow(publisher: Publisher, { size: from }: TreeHead, size: number): Promise<Buffer> {
  await writeTiles(publisher, from, size);
  return rootOf({ size, read: publisher.folder.readTile });
}

async function writeTiles({ db, folder }: Publisher, from: number, to: number): Promise<void> {
  let size = await writePrunedTiles(db, folder, from);
  while (size < to) {
    const entries = await readEntries(db, size, Math.min(to, size + BATCH));
    await growFolder(folder, size, entries);
    size += entries.length;
  }
}

/** Writes the tiles of entries that were pruned, from their hashes, and answers up to where. */
async function writePrunedTiles(db: Database, folder: LogStore, from: number): Promise<number> {
  let size = from;
  for (;;) {
    const index = Math.floor(size / TILE_WIDTH);
    const bytes = await readPrunedTile(db, index);
    if (bytes === null) return size;
    const leaves = hashesOf({ level: 0, index, width: TILE_WIDTH }, bytes).slice(size % TILE_WIDTH);
    await writeGrown(folder, size, leaves);
    size += leaves.length;
  }
}

/** Adds entries to the files of a log that has `size` of them: their bundles, and all hashes. */
export async function growFolder(
  folder: LogStore,
  size: number,
  entries: readonly Buffer[],
): Promise<void> {
  await writeBundles(folder, size, entries);
  await writeGrown(folder, size, entries.map(leafHash));
}

async function writeGrown(
  folder: LogStore,
  size: number,
  leaves: readonly Buffer[],
): Promise<void> {
  const grown = await growTiles(folder.readTile, size, leaves);
  for (const { tile, bytes } of grown) await folder.writeTile(tile, bytes);
}

/** The entries of these places, by the runs they were given in. */
async function readEntries(db: Database, from: number, to: number): Promise<Buffer[]> {
  const entries: Buffer[] = [];
  for (const { node, firstSequence, count } of await runsWithin(db, from, to)) {
    for (let read = 0; read < count; read += CHUNK) {
      const limit = Math.min(CHUNK, count - read);
      entries.push(...(await readLane(db, { node, after: firstSequence - 1 + read, limit })));
    }
  }
  if (entries.length === to - from) return entries;
  throw broken(`#${from + entries.length}`, '已缺失', 'is missing');
}

async function writeBundles(
  folder: LogStore,
  size: number,
  entries: readonly Buffer[],
): Promise<void> {
  const first = Math.floor(size / TILE_WIDTH);
  const edge = { level: 'entries', index: first, width: size % TILE_WIDTH } as const;
  const before = edge.width === 0 ? [] : entriesOf(edge, await folder.readTile(edge));
  const all = [...before, ...entries];
  for (let start = 0; start < all.length; start += TILE_WIDTH) {
    const bundle = all.slice(start, start + TILE_WIDTH);
    const tile = { ...edge, index: first + start / TILE_WIDTH, width: bundle.length };
    await folder.writeTile(tile, bundleOf(bundle));
  }
}

/**
 * Signs under the lock of the tree's row, and never a smaller tree than stands there: a process
 * that slept between its tiles and its checkpoint must not take the log back.
 */
async function writeCheckpoint(publisher: Publisher, { size, root }: TreeHead): Promise<void> {
  const { db, folder, signer } = publisher;
  await db.transaction(async () => {
    const held = await holdTree(db);
    if (held === null || (await readPublished(publisher)).size >= size) return;
    const text = checkpointText({ origin: signer.name, size, root });
    await folder.writeCheckpoint(signNote(text, signer));
  });
}
