import type { LogReader } from '../files/log-store';
import { foldKept, type TileFold } from '../tlog/fold-kept';
import type { Tree } from '../tlog/tree';

const folds = new WeakMap<LogReader, TileFold>();

/** The tree of a log of this size, to make proofs by: what its tiles come to is kept as long as the reader is. */
export function proverTree(log: LogReader, size: number): Tree {
  const fold = folds.get(log) ?? foldKept(log.readTile);
  folds.set(log, fold);
  return { size, read: log.readTile, fold };
}
