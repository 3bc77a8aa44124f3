import { LRUCache } from 'lru-cache';
import { type Tile, tilePath } from './tile';
import type { TileReader } from './tree';
import { HASH_BYTES, SHA256_TREE } from './tree-hash';

/** Answers the hash over so many (a power of two) of a tile's hashes, from a place that they divide. */
export type TileFold = (tile: Tile, first: number, count: number) => Promise<Buffer>;

/** Tiles whose inner hashes are kept, those of a million records: 16 kB each. */
const MOST_TILES = 4096;

/** The hashes of a tile, then those over pairs of them, and so on up to one. */
function rowsOver(bytes: Buffer): readonly Buffer[] {
  const rows = [bytes];
  for (let row = bytes; row.length >= 2 * HASH_BYTES; rows.push(row)) {
    const pairs = Math.floor(row.length / (2 * HASH_BYTES));
    const above = Buffer.allocUnsafe(pairs * HASH_BYTES);
    for (let at = 0; at < pairs; at += 1) {
      const left = row.subarray(2 * at * HASH_BYTES, (2 * at + 1) * HASH_BYTES);
      const right = row.subarray((2 * at + 1) * HASH_BYTES, (2 * at + 2) * HASH_BYTES);
      SHA256_TREE.node(left, right).copy(above, at * HASH_BYTES);
    }
    row = above;
  }
  return rows;
}

/**
 * Folds tiles and keeps what it came to, since the tiles of a log never change: whoever proves many
 * places hashes each tile once. It must not be verified by: it would not see a file that was altered.
 */
export function foldKept(read: TileReader): TileFold {
  const kept = new LRUCache<string, readonly Buffer[]>({ max: MOST_TILES });
  return async (tile, first, count) => {
    const path = tilePath(tile);
    const rows = kept.get(path) ?? rowsOver(await read(tile));
    kept.set(path, rows);
    const start = (first / count) * HASH_BYTES;
    const hash = rows[Math.log2(count)]?.subarray(start, start + HASH_BYTES);
    if (hash?.length === HASH_BYTES) return hash;
    throw new RangeError(`expected ${count} hashes from ${first} in ${path}`);
  };
}
