import type { Database } from '../../platform';
import type { Run } from '../tree/tree.store';
import type { Pruned } from './pruned-note';

/** The last record of each lane that was pruned. */
export async function readPrunedHeads(
  db: Database,
): Promise<{ readonly node: string; readonly sequence: number; readonly hash: string }[]> {
  return db.query('SELECT node, sequence::float8 AS sequence, hash FROM audit_pruned_lane');
}

/** What was pruned, as the database has it; null where nothing was. */
export async function readPruned(db: Database): Promise<Pruned | null> {
  const [tree] = await db.query<{ size: string; before: Date | null }>(
    'SELECT pruned_size AS size, pruned_before AS before FROM audit_tree WHERE id = 1',
  );
  if (!tree?.before) return null;
  const ends = await readPrunedHeads(db);
  const lanes = new Map(ends.map(({ node, sequence }) => [node, sequence]));
  return { size: Number(tree.size), before: tree.before.toISOString(), lanes };
}

/** The instant before which records may have been pruned; null where none were. */
export async function readPrunedBefore(db: Database): Promise<Date | null> {
  const sql = 'SELECT pruned_before AS before FROM audit_tree WHERE id = 1';
  const [tree] = await db.query<{ before: Date | null }>(sql);
  return tree?.before ?? null;
}

/** The hashes of the entries of a pruned bundle; null where it was not pruned. */
export async function readPrunedTile(db: Database, index: number): Promise<Buffer | null> {
  const [row] = await db.query<{ hashes: string }>(
    `SELECT encode(hashes, 'base64') AS hashes FROM audit_pruned_tile WHERE "index" = $1`,
    [index],
  );
  return row ? Buffer.from(row.hashes, 'base64') : null;
}

/** Entries that are to be pruned, with what stays of them. */
export interface Pruning {
  readonly from: number;
  readonly to: number;
  readonly before: Date;
  /** The runs of these entries, each with the hash of its last record. */
  readonly runs: readonly (Run & { readonly lastHash: string })[];
  /** Hashes of the entries, a tile each, in their order. */
  readonly tiles: readonly { readonly index: number; readonly hashes: Buffer }[];
}

/**
 * Deletes the records of entries, in the ambient transaction, and keeps what the log needs of them. False where somebody
 * else has pruned meanwhile: then nothing is changed.
 */
export async function pruneRecords(db: Database, pruning: Pruning): Promise<boolean> {
  const { from, to, before, runs, tiles } = pruning;
  const moved = await db.execute(
    `UPDATE audit_tree SET pruned_size = $1, pruned_before = greatest(pruned_before, $2::timestamptz)
     WHERE id = 1 AND pruned_size = $3 AND size >= $1`,
    [to, before, from],
  );
  if (moved === 0) return false;
  await db.execute(
    `INSERT INTO audit_pruned_tile ("index", hashes)
     SELECT t."index", decode(t.hashes, 'base64') FROM unnest($1::bigint[], $2::text[])
       AS t ("index", hashes)`,
    [tiles.map(({ index }) => index), tiles.map(({ hashes }) => hashes.toString('base64'))],
  );
  for (const run of runs) await pruneRun(db, run);
  return true;
}

async function pruneRun(
  db: Database,
  { node, firstSequence, count, lastHash }: Pruning['runs'][number],
): Promise<void> {
  const last = firstSequence + count - 1;
  await db.execute(
    `INSERT INTO audit_pruned_lane (node, sequence, hash) VALUES ($1, $2, $3)
     ON CONFLICT (node) DO UPDATE SET sequence = excluded.sequence, hash = excluded.hash`,
    [node, last, lastHash],
  );
  const sql = 'DELETE FROM audit_record WHERE node = $1 AND sequence BETWEEN $2 AND $3';
  await db.execute(sql, [node, firstSequence, last]);
}
