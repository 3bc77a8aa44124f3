import type { Database } from '../platform';
import { CHAIN_START, type ChainHead } from './chain';
import { broken } from './tlog/broken';

/** Where a lane has come to. */
export interface LaneHead extends ChainHead {
  /** Whether `audit_lane` knows the lane. */
  readonly isBegun: boolean;
}

/** Another writer has gone on with the lane; it counts as a broken `unique`, which it is for the lane's places. */
export class LaneTaken extends Error {
  override readonly name = 'LaneTaken';
  readonly code = '23505';
}

/** The last record of the lane $1, or of those that were pruned. */
const LAST = `(SELECT sequence, hash FROM audit_record
  WHERE node = $1 ORDER BY sequence DESC LIMIT 1)
UNION ALL SELECT sequence, hash FROM audit_pruned_lane WHERE node = $1
ORDER BY sequence DESC LIMIT 1`;

/** Both in one look, which sees all of a commit or nothing of it. */
const HEAD = `SELECT lane.sequence, lane.hash, last.sequence AS "lastSequence", last.hash AS "lastHash"
FROM (SELECT) AS asked
LEFT JOIN LATERAL (SELECT sequence, hash FROM audit_lane
  WHERE node = $1 ORDER BY sequence DESC LIMIT 1) AS lane ON true
LEFT JOIN LATERAL (${LAST}) AS last ON true`;

interface HeadRow {
  readonly sequence: string | null;
  readonly hash: string | null;
  readonly lastSequence: string | null;
  readonly lastHash: string | null;
}

/**
 * The statement that moves the lane $1 from one end to the next, to stand in a larger one: `moved` has a row where it
 * did. Parameters begin at `first`; see `moveColumns`.
 */
export function movedLane(first: number, { isBegun }: LaneHead): string {
  const [sequence, hash, fromSequence, fromHash] = [0, 1, 2, 3].map((more) => `$${first + more}`);
  const moved = isBegun
    ? `UPDATE audit_lane SET sequence = ${sequence}::bigint, hash = ${hash}::text
       WHERE node = $1 AND sequence = ${fromSequence}::bigint AND hash = ${fromHash}::text`
    : `INSERT INTO audit_lane (node, sequence, hash) VALUES ($1, ${fromSequence}::bigint, ${fromHash}::text),
         ($1, ${sequence}::bigint, ${hash}::text)`;
  return `moved AS (${moved} RETURNING node)`;
}

/** Its parameters. */
export function moveColumns(from: ChainHead, to: ChainHead): unknown[] {
  return [to.sequence, to.hash, from.sequence, from.hash];
}

/**
 * The last link of a node's chain, as committed. Records are the chain: where `audit_lane` lags behind them it is put
 * right first. Where it is further than they are, records were taken out, and nothing may take their places.
 *
 * Errors: AUDIT_LOG_BROKEN; `unique` where somebody else put it right meanwhile.
 */
export async function readHead(db: Database, node: string): Promise<LaneHead> {
  const [row] = await db.query<HeadRow>(HEAD, [node]);
  const known = linkOf(row?.sequence, row?.hash);
  const last = linkOf(row?.lastSequence, row?.lastHash) ?? CHAIN_START;
  const from = { ...(known ?? CHAIN_START), isBegun: known !== null };
  if (from.sequence > last.sequence) throw takenOut(node, last.sequence);
  if (from.sequence === last.sequence && from.hash === last.hash) return from;
  const sql = `WITH ${movedLane(2, from)} SELECT node FROM moved`;
  const moved = await db.query(sql, [node, ...moveColumns(from, last)]);
  if (moved.length === 0) throw new LaneTaken();
  return { ...last, isBegun: true };
}

function linkOf(sequence: string | null = null, hash: string | null = null): ChainHead | null {
  return sequence === null || hash === null ? null : { sequence: Number(sequence), hash };
}

function takenOut(node: string, last: number) {
  const zh = '已缺失：链曾写到更后，末尾的记录已被删除';
  return broken(
    `${node} #${last + 1}`,
    zh,
    'is missing: the lane has come further than its records',
  );
}
