import type { GatewayError } from '../../platform';
import { broken } from '../tlog/broken';
import { type Run, readRuns } from '../tree/tree.store';
import { nameOf } from './damage';
import type { RecordWalk } from './record-walk';

/** Most records that are in memory at once. */
export const BATCH = 4096;

/**
 * The next runs of the tree, as many as have a batch of records. Each must begin where the one before
 * ended, in the tree and in its lane; those before the first that does not are answered first, because
 * something in them may be wrong as well.
 *
 * Errors: AUDIT_LOG_BROKEN.
 */
export async function nextRuns(
  walk: RecordWalk,
  { start, from, size }: Record<'start' | 'from' | 'size', number>,
): Promise<Run[]> {
  const runs: Run[] = [];
  const reached = new Map<string, number>();
  let index = from;
  for (const whole of await readRuns(walk.db, from, BATCH)) {
    const run = behind(whole, start);
    const { node, startIndex, firstSequence, count } = run;
    const sequence = (reached.get(node) ?? walk.reached(node)) + 1;
    const end = index + count;
    if (startIndex !== index) break;
    if (runs.length > 0 && end - from > BATCH) return runs;
    if (firstSequence !== sequence || count < 1 || end > size) {
      if (runs.length > 0) return runs;
      throw outOfOrder(index, run);
    }
    runs.push(run);
    reached.set(node, firstSequence + count - 1);
    index = end;
    if (index === size) return runs;
  }
  if (runs.length > 0) return runs;
  throw broken(`#${from}`, '在 audit_run 中没有记录', 'is of no run in audit_run');
}

/** What is left of a run behind the places that were pruned. */
function behind(run: Run, start: number): Run {
  const pruned = Math.max(0, start - run.startIndex);
  return {
    node: run.node,
    startIndex: run.startIndex + pruned,
    firstSequence: run.firstSequence + pruned,
    count: run.count - pruned,
  };
}

function outOfOrder(index: number, { node, firstSequence }: Run): GatewayError {
  const place = nameOf({ index, node, sequence: firstSequence });
  return broken(place, '在 audit_run 中不相接', 'does not follow in audit_run');
}
