import type { Database } from '../../platform';
import { type Run, readRuns } from './tree.store';

/** The runs that hold the places from an index on and before another, cut to these places. */
export async function runsWithin(db: Database, from: number, to: number): Promise<Run[]> {
  const runs = await readRuns(db, from, to - from);
  return runs.flatMap((run) => {
    const skipped = Math.max(0, from - run.startIndex);
    const count = Math.min(run.startIndex + run.count, to) - run.startIndex - skipped;
    const startIndex = run.startIndex + skipped;
    const firstSequence = run.firstSequence + skipped;
    return count > 0 ? [{ node: run.node, startIndex, firstSequence, count }] : [];
  });
}
