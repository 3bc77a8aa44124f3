import { type Database } from '../../platform';
import { CHAIN_START } from '../chain';
import { broken } from '../tlog/broken';
import { checkedEntry } from './log-entry';
import { readHash, readLogged } from './tree.store';

/** A stretch of a lane. */
interface Stretch {
  readonly node: string;
  /** How many records come before it. */
  readonly after: number;
  readonly limit: number;
}

/**
 * The entries of a stretch of a lane, each checked against the one before. Records of a lane are
 * dense and committed in their order, so none can turn up later between two of them.
 *
 * Errors: AUDIT_LOG_BROKEN.
 */
export async function readLane(db: Database, { node, after, limit }: Stretch): Promise<Buffer[]> {
  let previousHash = await hashBefore(db, node, after);
  const rows = await readLogged(db, node, after, limit);
  return rows.map((row, place) => {
    const entry = checkedEntry(row, { node, sequence: after + place + 1, previousHash });
    previousHash = row.hash;
    return entry;
  });
}

async function hashBefore(db: Database, node: string, sequence: number): Promise<string> {
  if (sequence === 0) return CHAIN_START.hash;
  const found = await readHash(db, node, sequence);
  if (found !== null) return found;
  throw broken(`${node} #${sequence}`, '已缺失', 'is missing');
}
