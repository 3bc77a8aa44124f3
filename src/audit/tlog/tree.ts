import type { TileFold } from './fold-kept';
import { foldHashes, hashesOf, TILE_WIDTH, type Tile, tileAround } from './tile';
import { SHA256_TREE, splitPoint, type TreeHash } from './tree-hash';

/** Reads the bytes of a tile. */
export type TileReader = (tile: Tile) => Promise<Buffer>;

/** A tree of a given size, over its tiles. */
export interface Tree {
  readonly size: number;
  readonly read: TileReader;
  /** SHA-256 where it does not say. */
  readonly by?: TreeHash;
  /** Folds a part of a tile, where what tiles come to is kept; only for SHA-256. */
  readonly fold?: TileFold;
}

/** The root of the tree. RFC 6962, 2.1 */
export async function rootOf(tree: Tree): Promise<Buffer> {
  return tree.size === 0 ? hashOf(tree).emptyRoot : subtreeHash(tree, 0, tree.size);
}

/**
 * The hashes beside the way from an entry up to the root, the lowest first. RFC 6962, 2.1.1
 * Expects 0 ≤ index < size.
 */
export function proveInclusion(tree: Tree, index: number): Promise<Buffer[]> {
  return pathTo(tree, index, 0, tree.size);
}

/**
 * The hashes that show that a tree began as a smaller one. RFC 6962, 2.1.2
 * Expects 0 < smaller ≤ size.
 */
export function proveConsistency(tree: Tree, smaller: number): Promise<Buffer[]> {
  return pathFrom(tree, smaller, { start: 0, end: tree.size, known: true });
}

function hashOf({ by = SHA256_TREE }: Tree): TreeHash {
  return by;
}

/** The hash over the entries from `start` to before `end`. */
async function subtreeHash(tree: Tree, start: number, end: number): Promise<Buffer> {
  const count = end - start;
  if (isPowerOfTwo(count)) return alignedHash(tree, start, count);
  const middle = start + splitPoint(count);
  const [left, right] = await Promise.all([
    subtreeHash(tree, start, middle),
    subtreeHash(tree, middle, end),
  ]);
  return hashOf(tree).node(left, right);
}

/** The hash over a whole subtree: it lies within one tile. */
async function alignedHash(tree: Tree, start: number, count: number): Promise<Buffer> {
  let level = 0;
  while (TILE_WIDTH ** (level + 1) <= count) level += 1;
  const unit = TILE_WIDTH ** level;
  const tile = tileAround(level, start / unit, tree.size);
  const first = (start / unit) % TILE_WIDTH;
  if (tree.fold) return tree.fold(tile, first, count / unit);
  const hashes = hashesOf(tile, await tree.read(tile));
  return foldHashes(hashes.slice(first, first + count / unit), tree.by);
}

function isPowerOfTwo(count: number): boolean {
  return 2 ** Math.round(Math.log2(count)) === count;
}

async function pathTo(tree: Tree, index: number, start: number, end: number): Promise<Buffer[]> {
  if (end - start === 1) return [];
  const middle = start + splitPoint(end - start);
  return index < middle
    ? [...(await pathTo(tree, index, start, middle)), await subtreeHash(tree, middle, end)]
    : [...(await pathTo(tree, index, middle, end)), await subtreeHash(tree, start, middle)];
}

/** Part of a tree; `known` while the verifier has its hash from the smaller tree. */
interface Part {
  readonly start: number;
  readonly end: number;
  readonly known: boolean;
}

async function pathFrom(tree: Tree, smaller: number, part: Part): Promise<Buffer[]> {
  const { start, end, known } = part;
  if (smaller === end) return known ? [] : [await subtreeHash(tree, start, end)];
  const middle = start + splitPoint(end - start);
  return smaller <= middle
    ? [
        ...(await pathFrom(tree, smaller, { start, end: middle, known })),
        await subtreeHash(tree, middle, end),
      ]
    : [
        ...(await pathFrom(tree, smaller, { start: middle, end, known: false })),
        await subtreeHash(tree, start, middle),
      ];
}
