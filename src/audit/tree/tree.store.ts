import type { Database } from '../../platform';
import { findById, within } from '../find-by-id';

/** The tree as the database knows it: what its next size is swapped against. */
export interface StoredHead {
  readonly size: number;
  /** In base64. */
  readonly root: string;
  readonly epoch: number;
  /** How many of its first entries have no records any more. */
  readonly prunedSize: number;
}

/** Records of a lane that follow one another in the tree. */
export interface Run {
  readonly startIndex: number;
  readonly node: string;
  readonly firstSequence: number;
  readonly count: number;
}

/** A record as the tree needs it. */
export interface LoggedRow {
  readonly body: string;
  readonly hash: string;
  readonly salt: string;
}

/** A lane, and how many of its records are in the tree. */
interface LanePlace {
  readonly node: string;
  readonly sequenced: number;
}

const HEAD = 'SELECT size, root, epoch, pruned_size FROM audit_tree WHERE id = 1';

/** The tree as committed. */
export async function readTreeHead(db: Database): Promise<StoredHead> {
  const [row] = await db.query<Record<'size' | 'root' | 'epoch' | 'pruned_size', string>>(HEAD);
  if (!row) throw new Error('audit_tree has lost its row');
  const [size, epoch, prunedSize] = [row.size, row.epoch, row.pruned_size].map(Number);
  return { size: size ?? 0, root: row.root, epoch: epoch ?? 0, prunedSize: prunedSize ?? 0 };
}

/** Holds the tree until the transaction ends; null while another process holds it. */
export async function holdTree(db: Database): Promise<StoredHead | null> {
  const rows = await db.query(`${HEAD} FOR UPDATE SKIP LOCKED`);
  return rows.length === 0 ? null : readTreeHead(db);
}

/**
 * The lanes that have come further than the tree has them, by name. Names are found one by one by their first rows: rows of
 * earlier ends may not have been cleared away yet.
 */
export function readWaitingLanes(db: Database): Promise<LanePlace[]> {
  return db.query<LanePlace>(`WITH RECURSIVE lane (node) AS (
      SELECT min(node) FROM audit_lane
      UNION ALL
      SELECT (SELECT min(l.node) FROM audit_lane l WHERE l.node > lane.node)
      FROM lane WHERE lane.node IS NOT NULL
    )
    SELECT lane.node, coalesce(run.last, 0)::float8 AS sequenced
    FROM lane
    CROSS JOIN LATERAL (
      SELECT sequence FROM audit_lane l WHERE l.node = lane.node ORDER BY sequence DESC LIMIT 1
    ) AS reached
    LEFT JOIN LATERAL (
      SELECT first_sequence + count - 1 AS last FROM audit_run
      WHERE audit_run.node = lane.node ORDER BY first_sequence DESC LIMIT 1
    ) run ON true
    WHERE reached.sequence > coalesce(run.last, 0) ORDER BY lane.node`);
}

/** Records of a lane after a place, in their order. */
export function readLogged(
  db: Database,
  node: string,
  after: number,
  limit: number,
): Promise<LoggedRow[]> {
  const sql = `SELECT body, hash, salt FROM audit_record
    WHERE node = $1 AND sequence > $2 ORDER BY sequence LIMIT $3`;
  return db.query<LoggedRow>(sql, [node, after, limit], { name: 'audit_logged' });
}

/** The hash of a lane's record, or of the last one that was pruned; or null. */
export async function readHash(
  db: Database,
  node: string,
  sequence: number,
): Promise<string | null> {
  const sql = `SELECT hash FROM audit_record WHERE node = $1 AND sequence = $2
    UNION ALL SELECT hash FROM audit_pruned_lane WHERE node = $1 AND sequence = $2`;
  const [row] = await db.query<{ hash: string }>(sql, [node, sequence], { name: 'audit_hash' });
  return row?.hash ?? null;
}

/**
 * Swaps the tree for a larger one and gives the runs their places, in one transaction. False where
 * somebody else was first: then nothing is changed.
 */
export function swapTree(
  db: Database,
  from: StoredHead,
  to: Pick<StoredHead, 'size' | 'root'>,
  runs: readonly Run[],
): Promise<boolean> {
  return db.transaction(async () => {
    const swapped = await db.execute(
      `UPDATE audit_tree SET size = $1, root = $2, epoch = epoch + 1
       WHERE id = 1 AND size = $3 AND root = $4 AND epoch = $5`,
      [to.size, to.root, from.size, from.root, from.epoch],
    );
    if (swapped === 0) return false;
    await insertRuns(db, runs);
    return true;
  });
}

async function insertRuns(db: Database, runs: readonly Run[]): Promise<void> {
  await db.execute(
    `INSERT INTO audit_run (start_index, node, first_sequence, count)
     SELECT * FROM unnest($1::bigint[], $2::text[], $3::bigint[], $4::int[])`,
    [
      runs.map(({ startIndex }) => startIndex),
      runs.map(({ node }) => node),
      runs.map(({ firstSequence }) => firstSequence),
      runs.map(({ count }) => count),
    ],
  );
}

const RUN = `start_index::float8 AS "startIndex", node,
  first_sequence::float8 AS "firstSequence", count`;

/** The runs that hold places of the tree from an index on, in their order. */
export function readRuns(db: Database, from: number, limit: number): Promise<Run[]> {
  const sql = `SELECT ${RUN} FROM audit_run WHERE start_index + count > $1
    AND start_index >= coalesce(
      (SELECT max(start_index) FROM audit_run WHERE start_index <= $1), 0)
    ORDER BY start_index LIMIT $2`;
  return db.query<Run>(sql, [from, limit]);
}

/** Where in the tree a record stands; null while it has no place. */
export async function findIndex(
  db: Database,
  node: string,
  sequence: number,
): Promise<number | null> {
  const sql = `SELECT ${RUN} FROM audit_run WHERE node = $1 AND first_sequence <= $2
    ORDER BY first_sequence DESC LIMIT 1`;
  const [run] = await db.query<Run>(sql, [node, sequence]);
  if (!run || sequence >= run.firstSequence + run.count) return null;
  return run.startIndex + sequence - run.firstSequence;
}

/** The record of this id as the tree needs it, with its place in its lane; or null. */
export async function findLogged(
  db: Database,
  id: string,
): Promise<(LoggedRow & { readonly node: string; readonly sequence: string }) | null> {
  const [row] = await findById([id], (span) => {
    const near = within(span);
    const sql = `SELECT body, hash, salt, node, sequence FROM audit_record WHERE id = $1 ${near.sql}`;
    return db.query<LoggedRow & { node: string; sequence: string }>(sql, [id, ...near.params]);
  });
  return row ?? null;
}
