import type { Database } from '../../platform';
import { limitLockWait } from '../audit.store';

/** From an instant on (null: from the beginning), before another (null: without end). */
export interface PartSpan {
  readonly from: Date | null;
  readonly to: Date | null;
}

/** A table that has the records of a span. */
export interface Part extends PartSpan {
  readonly name: string;
}

/** The part of all that is later than the months that were made; new parts are made after its likeness. */
export const LATER = 'audit_record_later';

const PARTS = `SELECT part.relname AS name,
    substring(bounds.text FROM $$FROM \\('([^']+)'\\)$$)::timestamptz AS "from",
    substring(bounds.text FROM $$TO \\('([^']+)'\\)$$)::timestamptz AS "to"
  FROM pg_inherits
  JOIN pg_class AS part ON part.oid = pg_inherits.inhrelid
  CROSS JOIN LATERAL (SELECT pg_get_expr(part.relpartbound, part.oid) AS text) AS bounds
  WHERE pg_inherits.inhparent = to_regclass('audit_record')
  ORDER BY 2 NULLS FIRST`;

/** The parts of the log by their time; each begins where the one before it ends, so every record has one. */
export function readParts(db: Database): Promise<Part[]> {
  return db.query<Part>(PARTS);
}

/** How long a change of parts waits for locks, and how long it may take, in milliseconds: whoever comes meanwhile waits as well. */
const LOCK_MS = 200;
const WORK_MS = 2_000;

/** A lock that was not free in time, a statement that took too long, and a deadlock. */
const BUSY: ReadonlySet<unknown> = new Set(['55P03', '57014', '40P01']);

/**
 * Changes the parts in a transaction that never keeps anybody waiting for long; false, and nothing is changed, where others
 * keep it waiting or the work does not end soon.
 */
export async function changeParts(
  db: Database,
  work: (parts: readonly Part[]) => Promise<void>,
): Promise<boolean> {
  try {
    await db.transaction(async () => {
      await limitLockWait(db, LOCK_MS);
      await db.query(`SELECT set_config('statement_timeout', $1, true)`, [String(WORK_MS)]);
      // One at a time; reads and writes go on.
      await db.execute('LOCK TABLE ONLY audit_record IN SHARE UPDATE EXCLUSIVE MODE');
      await work(await readParts(db));
    });
    return true;
  } catch (error) {
    if (BUSY.has((error as { readonly code?: unknown }).code)) return false;
    throw error;
  }
}

/** Makes an empty table, with all that a part has, that is no part yet. */
export async function createPart(db: Database, name: string): Promise<void> {
  await db.execute(`CREATE TABLE "${name}" (LIKE ${LATER} INCLUDING ALL)`);
}

/** Takes a part out of the log; from here to the end of the transaction nobody reads or writes records. */
export async function detachPart(db: Database, name: string): Promise<void> {
  await db.execute(`ALTER TABLE audit_record DETACH PARTITION "${name}"`);
}

/** Makes a table the part of a span, which all that it has must be of. */
export async function attachPart(db: Database, { name, from, to }: Part): Promise<void> {
  const first = from ? `'${from.toISOString()}'` : 'MINVALUE';
  const end = to ? `'${to.toISOString()}'` : 'MAXVALUE';
  await db.execute(
    `ALTER TABLE audit_record ATTACH PARTITION "${name}" FOR VALUES FROM (${first}) TO (${end})`,
  );
}

/** Keeps everybody else from the log until the transaction ends. */
export async function holdLog(db: Database): Promise<void> {
  await db.execute('LOCK TABLE ONLY audit_record IN ACCESS EXCLUSIVE MODE');
}

/** Drops a part and gives its space back. */
export async function dropPart(db: Database, name: string): Promise<void> {
  await db.execute(`DROP TABLE "${name}"`);
}

/** Whether a part has no record. The index by time ends the look at the first one. */
export async function isEmptyPart(db: Database, name: string): Promise<boolean> {
  const rows = await db.query(`SELECT at FROM "${name}" ORDER BY at, id LIMIT 1`);
  return rows.length === 0;
}

/** How much space the rows of a part take, deleted ones too, in bytes. */
export async function sizeOfPart(db: Database, name: string): Promise<number> {
  const sql = `SELECT pg_relation_size(to_regclass($1))::float8 AS bytes`;
  const [row] = await db.query<{ bytes: number | null }>(sql, [name]);
  return row?.bytes ?? 0;
}

/** How many records the part without end has of before an instant; of more than `most` only that there are more. */
export async function countEarly(db: Database, before: Date, most: number): Promise<number> {
  const [row] = await db.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM (SELECT FROM ${LATER} WHERE at < $1 LIMIT $2) AS early`,
    [before, most + 1],
  );
  return row?.count ?? 0;
}

/** Puts records of before an instant into their months, while the part without end is detached. */
export async function moveEarly(db: Database, before: Date): Promise<void> {
  await db.execute(
    `WITH early AS (DELETE FROM ${LATER} WHERE at < $1 RETURNING *)
     INSERT INTO audit_record SELECT * FROM early`,
    [before],
  );
}
