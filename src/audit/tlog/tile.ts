import { broken } from './broken';
import { HASH_BYTES, SHA256_TREE, type TreeHash } from './tree-hash';

/** Hashes of a full tile, and entries of a full bundle. */
export const TILE_WIDTH = 256;

/** A tile of hashes or a bundle of entries, as C2SP tlog-tiles names them. */
export interface Tile {
  /** 0 for the hashes of entries; each level above holds the hashes of full tiles below. */
  readonly level: number | 'entries';
  readonly index: number;
  /** How many there are: `TILE_WIDTH`, or fewer at the right edge of a tree. */
  readonly width: number;
}

/** Where a tile lies below the log's address, such as `tile/0/x001/x234/067.p/5`. */
export function tilePath({ level, index, width }: Tile): string {
  const digits = String(index);
  const padded = digits.padStart(Math.ceil(digits.length / 3) * 3, '0');
  const groups = padded.match(/\d{3}/g) ?? [];
  const last = groups.length - 1;
  const path = groups.map((group, place) => (place < last ? `x${group}` : group)).join('/');
  return `tile/${level}/${path}${width < TILE_WIDTH ? `.p/${width}` : ''}`;
}

/** The tile of a level that holds a hash, as wide as it is in a tree of this size. */
export function tileAround(level: number, index: number, size: number): Tile {
  const tile = Math.floor(index / TILE_WIDTH);
  const hashes = Math.floor(size / TILE_WIDTH ** level);
  return { level, index: tile, width: Math.min(TILE_WIDTH, hashes - tile * TILE_WIDTH) };
}

/** The bundle that holds an entry, as wide as it is in a tree of this size. */
export function bundleAround(index: number, size: number): Tile {
  return { ...tileAround(0, index, size), level: 'entries' };
}

/** The tiles of a level, or the bundles of entries, of a tree of this size, in their order. */
export function* tilesOf(level: number | 'entries', size: number): Generator<Tile> {
  const hashes = Math.floor(size / TILE_WIDTH ** (level === 'entries' ? 0 : level));
  for (let start = 0; start < hashes; start += TILE_WIDTH) {
    const width = Math.min(TILE_WIDTH, hashes - start);
    yield { level, index: start / TILE_WIDTH, width };
  }
}

/** The hashes in a tile's bytes. Errors: AUDIT_LOG_BROKEN when it is not as wide as its name. */
export function hashesOf(tile: Tile, bytes: Buffer): Buffer[] {
  if (bytes.length !== tile.width * HASH_BYTES) {
    throw broken(tilePath(tile), '长度不符', 'has the wrong length');
  }
  return Array.from({ length: tile.width }, (_, place) =>
    bytes.subarray(place * HASH_BYTES, (place + 1) * HASH_BYTES),
  );
}

/** The one hash over a power of two of hashes. */
export function foldHashes(hashes: readonly Buffer[], by: TreeHash = SHA256_TREE): Buffer {
  let row = hashes;
  while (row.length > 1) row = pairs(row, by);
  const [root] = row;
  if (!root) throw new RangeError('expected at least one hash, got none');
  return root;
}

function pairs(row: readonly Buffer[], by: TreeHash): Buffer[] {
  const above: Buffer[] = [];
  for (let place = 0; place + 1 < row.length; place += 2) {
    above.push(by.node(row[place] as Buffer, row[place + 1] as Buffer));
  }
  return above;
}
