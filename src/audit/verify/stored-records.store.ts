import type { Database } from '../../platform';
import type { SearchColumns } from '../search-columns';
import type { LoggedRow, Run } from '../tree/tree.store';

/** Records of a lane that follow one another; `startIndex` is null where they have no place yet. */
export interface Stretch extends Omit<Run, 'startIndex'> {
  readonly startIndex: number | null;
}

/** A record with every column that it has. */
export interface StoredRecord extends LoggedRow, SearchColumns {
  /** Place of its stretch among those that were asked for, from 1. */
  readonly stretch: number;
  readonly id: string;
  readonly node: string;
  readonly sequence: number;
  readonly previousHash: string;
  readonly at: Date;
  /** Null in records from before there were shapes. */
  readonly shape: string | null;
}

/**
 * The records of these stretches as they stand, in their order; those that are missing are left out,
 * and one more than there should be shows what is there twice.
 */
export function readStored(db: Database, asked: readonly Stretch[]): Promise<StoredRecord[]> {
  const sql = `SELECT run.place::int AS stretch, r.*
    FROM unnest($1::text[], $2::bigint[], $3::int[])
      WITH ORDINALITY AS run (node, first, count, place)
    CROSS JOIN LATERAL (
      SELECT id, node, sequence::float8 AS sequence, hash, previous_hash AS "previousHash", at, event,
        decision, department_id AS department, actor_id AS actor, resource,
        service_item AS "serviceItem", case_number AS "caseNumber",
        array_to_string(key_marks, ',') AS "keyMarks", shape::text AS shape, body, salt
      FROM audit_record
      WHERE node = run.node AND sequence >= run.first AND sequence < run.first + run.count
      ORDER BY sequence LIMIT run.count + 1
    ) r ORDER BY run.place, r.sequence`;
  return db.query<StoredRecord>(sql, [
    asked.map(({ node }) => node),
    asked.map(({ firstSequence }) => firstSequence),
    asked.map(({ count }) => count),
  ]);
}

/** Where a record of this id stands, or null. */
export async function findStored(
  db: Database,
  id: string,
): Promise<{ readonly node: string; readonly sequence: number } | null> {
  const sql = 'SELECT node, sequence::float8 AS sequence FROM audit_record WHERE id = $1 LIMIT 1';
  const [row] = await db.query<{ node: string; sequence: number }>(sql, [id]);
  return row ?? null;
}

/** The lanes that there are records of, found one by one through the index; `lane` has a row more, of null. */
export const LANES_OF_RECORDS = `WITH RECURSIVE lane (node) AS (
  SELECT min(node) FROM audit_record
  UNION ALL
  SELECT (SELECT min(r.node) FROM audit_record r WHERE r.node > lane.node)
  FROM lane WHERE lane.node IS NOT NULL
)`;

/** The names of the lanes that there are records of. */
export async function readLaneNames(db: Database): Promise<string[]> {
  const sql = `${LANES_OF_RECORDS} SELECT node FROM lane WHERE node IS NOT NULL ORDER BY node`;
  const rows = await db.query<{ node: string }>(sql);
  return rows.map(({ node }) => node);
}

/** Records that stand before the first place of their lane, or that of before the pruned ones; one of each lane. */
export function readStrays(db: Database): Promise<{ node: string; sequence: number }[]> {
  return db.query(`${LANES_OF_RECORDS}
    SELECT lane.node, stray.sequence::float8 AS sequence FROM lane
    CROSS JOIN LATERAL (
      SELECT sequence FROM audit_record r WHERE r.node = lane.node AND sequence <= coalesce(
        (SELECT p.sequence FROM audit_pruned_lane p WHERE p.node = lane.node), 0)
      ORDER BY sequence LIMIT 1
    ) stray ORDER BY lane.node`);
}

/** How many runs hold places that the tree does not have. */
export async function countRunsBeyond(db: Database): Promise<number> {
  const [row] = await db.query<{ runs: number }>(`SELECT count(*)::int AS runs FROM audit_run
    WHERE start_index + count > (SELECT size FROM audit_tree WHERE id = 1)`);
  return row?.runs ?? 0;
}
