import type { GatewayError } from '../../platform';
import { broken } from '../tlog/broken';
import {
  foldHashes,
  hashesOf,
  TILE_WIDTH,
  type Tile,
  tileAround,
  tilePath,
  tilesOf,
} from '../tlog/tile';
import { rootOf, type Tree } from '../tlog/tree';

/** A tree, and the entries that it stands over. */
export interface EntryTree extends Tree {
  /** The hashes of the entries under one of the lowest tiles. */
  readonly leaves: (tile: Tile) => Promise<readonly Buffer[]>;
}

/**
 * Checks a tree by its tiles: each hash must be the one over the tile below, the entries must be as
 * they say, and all of it comes to the root. Errors: AUDIT_LOG_BROKEN with what is altered.
 */
export async function checkTree(
  tree: EntryTree,
  root: Buffer,
  checkEntries: () => Promise<void>,
): Promise<void> {
  for (let level = 1; tree.size >= TILE_WIDTH ** level; level += 1) {
    for (const tile of tilesOf(level, tree.size)) await checkTile(tree, tile, level - 1);
  }
  const isWhole = (await rootOf(tree)).equals(root);
  if (!isWhole) await checkEdge(tree, root);
  await checkEntries();
  if (isWhole) return;
  throw broken('checkpoint', '与条目的散列不符', 'does not fit the hashes of the entries');
}

async function checkTile(tree: EntryTree, tile: Tile, below: number): Promise<void> {
  const hashes = hashesOf(tile, await tree.read(tile));
  for (const [place, hash] of hashes.entries()) {
    const index = tile.index * TILE_WIDTH + place;
    const child = { level: below, index, width: TILE_WIDTH };
    const found = foldHashes(hashesOf(child, await tree.read(child)), tree.by);
    if (!found.equals(hash)) throw await unlike(tree, tile, child);
  }
}

/**
 * Of a tile and the one below that it does not fit, names the altered one. A tile over hashes was found
 * to hold before the one above it is looked at; the lowest are held against their entries.
 */
async function unlike(tree: EntryTree, tile: Tile, below: Tile): Promise<GatewayError> {
  const isBelow = below.level === 0 && !(await fitsEntries(tree, below));
  const [wrong, right] = isBelow ? [below, tile] : [tile, below];
  return broken(tilePath(wrong), `与 ${tilePath(right)} 不符`, `does not fit ${tilePath(right)}`);
}

async function fitsEntries(tree: EntryTree, tile: Tile): Promise<boolean> {
  return (await tree.read(tile)).equals(Buffer.concat(await tree.leaves(tile)));
}

/** No tile stands over the last of the lowest ones: it is altered where its entries make the root. */
async function checkEdge(tree: EntryTree, root: Buffer): Promise<void> {
  if (tree.size === 0) return;
  const edge = tileAround(0, tree.size - 1, tree.size);
  const leaves = Buffer.concat(await tree.leaves(edge));
  const read: Tree['read'] = async (tile) =>
    tilePath(tile) === tilePath(edge) ? leaves : tree.read(tile);
  if (!(await rootOf({ ...tree, read })).equals(root)) return;
  throw broken(tilePath(edge), '与其条目不符', 'does not fit its entries');
}
