import { nodeHash, splitPoint } from './tree-hash';

/** Size and root of a tree. */
export interface TreeHead {
  readonly size: number;
  readonly root: Buffer;
}

/** Whether a proof leads from the hash of an entry to the root of a tree. RFC 6962, 2.1.1 */
export function provesInclusion(
  { index, leaf }: { readonly index: number; readonly leaf: Buffer },
  { size, root }: TreeHead,
  proof: readonly Buffer[],
): boolean {
  if (index < 0 || index >= size) return false;
  const beside = [...proof];
  const climbed = climb(leaf, index, size, beside);
  return beside.length === 0 && climbed?.equals(root) === true;
}

/** From an entry up to the root, taking the hashes beside the way; null when they run out. */
function climb(leaf: Buffer, index: number, size: number, beside: Buffer[]): Buffer | null {
  if (size === 1) return leaf;
  const left = splitPoint(size);
  const sibling = beside.pop();
  if (sibling === undefined) return null;
  const isLeft = index < left;
  const below = isLeft
    ? climb(leaf, index, left, beside)
    : climb(leaf, index - left, size - left, beside);
  return below && (isLeft ? nodeHash(below, sibling) : nodeHash(sibling, below));
}

/** Whether a proof shows that the newer tree began as the older one. RFC 6962, 2.1.2 */
export function provesConsistency(
  older: TreeHead,
  newer: TreeHead,
  proof: readonly Buffer[],
): boolean {
  if (older.size === 0) return proof.length === 0;
  if (older.size > newer.size) return false;
  const beside = [...proof];
  const roots = climbBoth({ older, size: older.size, of: newer.size, known: true }, beside);
  return (
    beside.length === 0 &&
    roots !== null &&
    roots.older.equals(older.root) &&
    roots.newer.equals(newer.root)
  );
}

/** A part of the newer tree of which the older tree had the first `size` of `of` entries. */
interface Part {
  readonly older: TreeHead;
  readonly size: number;
  readonly of: number;
  /** Whether the part of the older tree is the whole of it. */
  readonly known: boolean;
}

interface Roots {
  readonly older: Buffer;
  readonly newer: Buffer;
}

function climbBoth({ older, size, of, known }: Part, beside: Buffer[]): Roots | null {
  if (size === of) return same(known ? older.root : beside.pop());
  const left = splitPoint(of);
  const sibling = beside.pop();
  if (sibling === undefined) return null;
  if (size <= left) {
    const below = climbBoth({ older, size, of: left, known }, beside);
    return below && { older: below.older, newer: nodeHash(below.newer, sibling) };
  }
  const part = { older, size: size - left, of: of - left, known: false };
  const below = climbBoth(part, beside);
  return below && { older: nodeHash(sibling, below.older), newer: nodeHash(sibling, below.newer) };
}

function same(root: Buffer | undefined): Roots | null {
  return root === undefined ? null : { older: root, newer: root };
}
