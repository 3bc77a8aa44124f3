import { foldHashes, hashesOf, TILE_WIDTH, type Tile, tileAround } from './tile';
import type { TileReader } from './tree';
import { SHA256_TREE, type TreeHash } from './tree-hash';

/** A tile as it is to be written. */
export interface GrownTile {
  readonly tile: Tile;
  readonly bytes: Buffer;
}

/**
 * The tiles that are new or wider when hashes of entries come to a tree of this size, from the
 * lowest level up. Tiles that do not change are not told. C2SP tlog-tiles
 */
export async function growTiles(
  read: TileReader,
  size: number,
  leaves: readonly Buffer[],
  by: TreeHash = SHA256_TREE,
): Promise<GrownTile[]> {
  const grown: GrownTile[] = [];
  let start = size;
  let hashes = leaves;
  for (let level = 0; hashes.length > 0; level += 1) {
    const before = await edgeHashes(read, level, start);
    const first = Math.floor(start / TILE_WIDTH);
    const row = chunks([...before, ...hashes]);
    row.forEach((chunk, place) => {
      const tile = { level, index: first + place, width: chunk.length };
      grown.push({ tile, bytes: Buffer.concat(chunk) });
    });
    hashes = row.filter(({ length }) => length === TILE_WIDTH).map((row) => foldHashes(row, by));
    start = first;
  }
  return grown;
}

/** The hashes of the last tile of a level that has so many, where that tile is not full. */
async function edgeHashes(read: TileReader, level: number, count: number): Promise<Buffer[]> {
  if (count % TILE_WIDTH === 0) return [];
  const tile = tileAround(0, count - 1, count);
  const edge = { ...tile, level };
  return hashesOf(edge, await read(edge));
}

function chunks(hashes: readonly Buffer[]): Buffer[][] {
  const all: Buffer[][] = [];
  for (let start = 0; start < hashes.length; start += TILE_WIDTH) {
    all.push(hashes.slice(start, start + TILE_WIDTH));
  }
  return all;
}
