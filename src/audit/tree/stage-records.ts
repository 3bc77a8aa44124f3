import type { Database } from '../../platform';
import type { LogReader } from '../files/log-store';
import type { TreeHead } from '../tlog/check-proof';
import { type GrownTile, growTiles } from '../tlog/grow-tiles';
import { type Tile, tilePath } from '../tlog/tile';
import { rootOf, type TileReader } from '../tlog/tree';
import { leafHash } from '../tlog/tree-hash';
import { readLane } from './read-lane';
import { type Run, readTreeHead, readWaitingLanes, swapTree } from './tree.store';

/** Most records that get their places at once. */
export const MOST = 4096;

/** Records that are hashed at a time: readers wait for no more than this. */
const CHUNK = 256;

/** Records that wait for a place, and the places they will have. */
interface Batch {
  readonly runs: readonly Run[];
  readonly entries: readonly Buffer[];
}

/**
 * Gives records without a place the next ones of the tree, and answers how many. Only the database
 * decides: the tree is swapped for the larger one if it is still the one that this began from, so
 * of two processes at once one gives places and the other none, and one that slept meanwhile finds
 * a tree that it does not know.
 *
 * If we stop before the swap nothing has happened. If we stop after it the places are given, and
 * whoever publishes next makes the same tiles from the same records.
 *
 * Errors: AUDIT_LOG_BROKEN where a record was altered or is missing.
 */
export async function stageRecords(
  db: Database,
  folder: LogReader,
  published: TreeHead,
): Promise<number> {
  const head = await readTreeHead(db);
  if (head.size !== published.size) return 0;
  const { runs, entries } = await nextBatch(db, head.size);
  if (entries.length === 0) return 0;
  const grown = await growTiles(folder.readTile, head.size, entries.map(leafHash));
  const size = head.size + entries.length;
  const root = await rootOf({ size, read: beside(grown, folder.readTile) });
  const swapped = await swapTree(db, head, { size, root: root.toString('base64') }, runs);
  return swapped ? entries.length : 0;
}

async function nextBatch(db: Database, size: number): Promise<Batch> {
  const runs: Run[] = [];
  const entries: Buffer[] = [];
  for (const { node, sequenced } of await readWaitingLanes(db)) {
    const startIndex = size + entries.length;
    let count = 0;
    for (let full = true; full && entries.length < MOST; ) {
      const limit = Math.min(CHUNK, MOST - entries.length);
      const taken = await readLane(db, { node, after: sequenced + count, limit });
      entries.push(...taken);
      count += taken.length;
      full = taken.length === limit;
    }
    if (count > 0) runs.push({ startIndex, node, firstSequence: sequenced + 1, count });
  }
  return { runs, entries };
}

/** Reads the tiles that are still to be written, and all others where they lie. */
function beside(grown: readonly GrownTile[], read: TileReader): TileReader {
  const staged = new Map(grown.map(({ tile, bytes }) => [tilePath(tile), bytes]));
  return async (tile: Tile) => staged.get(tilePath(tile)) ?? read(tile);
}
