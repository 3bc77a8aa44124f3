import { hash } from 'node:crypto';

/** Bytes of a hash, by either function. */
export const HASH_BYTES = 32;

const LEAF = Buffer.of(0x00);
const NODE = Buffer.of(0x01);

/** How a tree is hashed. RFC 6962, 2.1 */
export interface TreeHash {
  /** The root of a tree without entries. */
  readonly emptyRoot: Buffer;
  /** The hash of an entry as a leaf. */
  leaf(entry: Uint8Array): Buffer;
  /** The hash of what stands over two hashes. */
  node(left: Uint8Array, right: Uint8Array): Buffer;
}

function treeHash(algorithm: 'sha256' | 'sm3'): TreeHash {
  const digest = (parts: readonly Uint8Array[]) => hash(algorithm, Buffer.concat(parts), 'buffer');
  return Object.freeze({
    emptyRoot: digest([]),
    leaf: (entry: Uint8Array) => digest([LEAF, entry]),
    node: (left: Uint8Array, right: Uint8Array) => digest([NODE, left, right]),
  });
}

/** What the log's own tree is hashed by, and all that C2SP knows. */
export const SHA256_TREE: TreeHash = treeHash('sha256');

/** The same shape over SM3 (GB/T 32905). */
export const SM3_TREE: TreeHash = treeHash('sm3');

export const { emptyRoot: EMPTY_ROOT, leaf: leafHash, node: nodeHash } = SHA256_TREE;

/** How many of so many leaves stand on the left: the largest power of two below. `size` ≥ 2 */
export function splitPoint(size: number): number {
  let left = 1;
  while (left * 2 < size) left *= 2;
  return left;
}
