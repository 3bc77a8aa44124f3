import { EMPTY_ROOT, nodeHash } from './tree-hash';

/** The root of a tree whose leaves come one after the other; it keeps one hash a level. */
export class RunningRoot {
  /** Roots of whole subtrees from the largest on, and how many leaves each has. */
  private readonly peaks: { readonly leaves: number; readonly hash: Buffer }[] = [];

  /** Adds the hash of the next entry. */
  add(leaf: Buffer): void {
    let peak = { leaves: 1, hash: leaf };
    while (this.peaks.at(-1)?.leaves === peak.leaves) {
      const left = this.peaks.pop() as typeof peak;
      peak = { leaves: left.leaves * 2, hash: nodeHash(left.hash, peak.hash) };
    }
    this.peaks.push(peak);
  }

  /** The root over all leaves so far. RFC 6962, 2.1 */
  root(): Buffer {
    const hashes = this.peaks.map(({ hash }) => hash);
    if (hashes.length === 0) return EMPTY_ROOT;
    return hashes.reduceRight((right, left) => nodeHash(left, right));
  }
}
