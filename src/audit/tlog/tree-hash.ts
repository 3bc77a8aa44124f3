import { hash } from 'node:crypto';

/** Bytes of a hash. */
export const HASH_BYTES = 32;

const LEAF = Buffer.of(0x00);
const NODE = Buffer.of(0x01);

function sha256(...parts: readonly Uint8Array[]): Buffer {
  return hash('sha256', Buffer.concat(parts), 'buffer');
}

/** The root of a tree without entries. RFC 6962, 2.1 */
export const EMPTY_ROOT: Buffer = sha256();

/** The hash of an entry as a leaf. RFC 6962, 2.1 */
export function leafHash(entry: Uint8Array): Buffer {
  return sha256(LEAF, entry);
}

/** The hash of what stands over two hashes. RFC 6962, 2.1 */
export function nodeHash(left: Uint8Array, right: Uint8Array): Buffer {
  return sha256(NODE, left, right);
}

/** How many of so many leaves stand on the left: the largest power of two below. `size` ≥ 2 */
export function splitPoint(size: number): number {
  let left = 1;
  while (left * 2 < size) left *= 2;
  return left;
}
