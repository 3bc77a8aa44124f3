import type { Database } from '../platform';
import type { PlacedRecord } from './chain';
import { findById, within } from './find-by-id';
import { type LaneHead, LaneTaken, moveColumns, movedLane } from './lane.store';
import type { AuditRecord } from './record';
import { searchColumnsOf } from './search-columns';
import type { Subject } from './subjects/subject';
import { NEW_SUBJECTS, subjectColumns } from './subjects/subjects.store';

const IS_MOVED = 'EXISTS (SELECT FROM moved)';

const ADDED = `added AS (
  INSERT INTO audit_record (id, node, sequence, hash, previous_hash, at, event, decision,
    department_id, actor_id, resource, service_item, case_number, key_marks, shape, body, salt)
  SELECT r.id, $1, r.sequence, r.hash, r.previous_hash, r.at, r.event, r.decision,
    r.department_id, r.actor_id, r.resource, r.service_item, r.case_number,
    string_to_array(r.key_marks, ',')::bigint[], r.shape, r.body, r.salt
  FROM unnest($2::text[], $3::bigint[], $4::text[], $5::text[], $6::timestamptz[], $7::text[],
    $8::text[], $9::text[], $10::text[], $11::text[], $12::text[], $13::text[], $14::text[],
    $15::bigint[], string_to_array($16, E'\\x1e'), $17::text[])
    AS r (id, sequence, hash, previous_hash, at, event, decision,
      department_id, actor_id, resource, service_item, case_number, key_marks, shape, body,
      salt)
  WHERE ${IS_MOVED}
)`;

const EPOCH = `SELECT (SELECT value FROM change_epoch WHERE id = 1) AS value, ${IS_MOVED} AS moved`;

/** The end of the lane moves and its records are written, or nothing is. */
function insertOf(start: LaneHead, isNaming: boolean): string {
  const moved = movedLane(18, start);
  const named = isNaming ? `named AS (${NEW_SUBJECTS(22, `WHERE ${IS_MOVED}`)}), ` : '';
  return `WITH ${moved}, ${named}${ADDED} ${EPOCH}`;
}

/**
 * Bodies travel as one text: as elements of an array literal each of their many quotes would be
 * escaped. JSON never holds this control character as such.
 */
const BODY_SEPARATOR = '\x1e';

/** Takes the locks and asks for the rights of an insert, and writes nothing. */
const PROBE = `WITH shapes AS (INSERT INTO audit_shape SELECT * FROM audit_shape WHERE false),
  lanes AS (UPDATE audit_lane SET hash = hash WHERE false)
INSERT INTO audit_record SELECT * FROM audit_record WHERE false`;

/** Records, at least one, that follow on a head, and the subjects that they are the first to name. */
export interface NewRecords {
  readonly start: LaneHead;
  readonly records: readonly PlacedRecord[];
  readonly subjects: readonly Subject[];
}

/**
 * Writes records of one node in one statement, with the subjects that come with them, and answers the
 * change epoch as it saw it. Outside a transaction they are durable when it resolves. Fails as `unique`, and
 * writes nothing, where another writer has gone on from the same head or named one of the subjects.
 */
export async function insertRecords(
  db: Database,
  node: string,
  { start, records, subjects }: NewRecords,
): Promise<number> {
  const isNaming = subjects.length > 0;
  const [row] = await db.query<{ value: string | null; moved: boolean }>(
    insertOf(start, isNaming),
    [
      ...[node, ...columnsOf(records), ...moveColumns(start, records.at(-1) ?? start)],
      ...(isNaming ? subjectColumns(subjects) : []),
    ],
    { name: `audit_insert${start.isBegun ? '' : '_first'}${isNaming ? '_named' : ''}` },
  );
  if (row?.moved !== true) throw new LaneTaken();
  return Number(row.value ?? 0);
}

/** Rejects when a record could not be written. */
export async function probeInsert(db: Database): Promise<void> {
  await db.execute(PROBE);
}

/** From here to the end of the transaction, waits at most this long for a lock. */
export async function limitLockWait(db: Database, milliseconds: number): Promise<void> {
  const sql = `SELECT set_config('lock_timeout', $1, true)`;
  await db.query(sql, [String(milliseconds)], { name: 'audit_lock_wait' });
}

/** The columns of the insert, in its order. */
function columnsOf(records: readonly PlacedRecord[]): unknown[] {
  const column = (value: (record: PlacedRecord) => unknown): unknown[] => records.map(value);
  const searched = records.map(({ draft }) => searchColumnsOf(draft));
  return [
    column((record) => record.id),
    column((record) => record.sequence),
    column((record) => record.hash),
    column((record) => record.previousHash),
    column((record) => record.at),
    searched.map(({ event }) => event),
    searched.map(({ decision }) => decision),
    searched.map(({ department }) => department),
    searched.map(({ actor }) => actor),
    searched.map(({ resource }) => resource),
    searched.map(({ serviceItem }) => serviceItem),
    searched.map(({ caseNumber }) => caseNumber),
    searched.map(({ keyMarks }) => keyMarks),
    column(({ shape }) => shape.shape),
    records.map((record) => record.body).join(BODY_SEPARATOR),
    column(({ salt }) => salt),
  ];
}

/**
 * When an event about each resource was last allowed, by resource code; those without are left out.
 * The index by resource and time ends each look at its newest record that fits.
 */
export async function findLastAllowed(
  db: Database,
  event: string,
  resources: readonly string[],
): Promise<ReadonlyMap<string, Date>> {
  const rows = await db.query<{ resource: string; at: Date }>(
    `SELECT asked.resource, last.at FROM unnest($1::text[]) AS asked(resource)
     CROSS JOIN LATERAL (
       SELECT at FROM audit_record WHERE resource = asked.resource AND event = $2
         AND decision = 'allowed' ORDER BY at DESC LIMIT 1) AS last`,
    [[...resources], event],
    { name: 'audit_last_allowed' },
  );
  return new Map(rows.map(({ resource, at }) => [resource, at]));
}

/** The record of this id, or null. */
export async function findRecord(db: Database, id: string): Promise<AuditRecord | null> {
  const [row] = await findById([id], (span) => {
    const near = within(span);
    const sql = `SELECT body, hash FROM audit_record WHERE id = $1 ${near.sql}`;
    return db.query<{ body: string; hash: string }>(sql, [id, ...near.params]);
  });
  return row ? { ...JSON.parse(row.body), hash: row.hash } : null;
}

/** One node's chain, or a stretch of it, in the order of its sequence. */
export async function readChain(
  db: Database,
  node: string,
  after: number,
  limit: number,
): Promise<AuditRecord[]> {
  const sql = `SELECT body, hash FROM audit_record
    WHERE node = $1 AND sequence > $2 ORDER BY sequence LIMIT $3`;
  const rows = await db.query<{ body: string; hash: string }>(sql, [node, after, limit]);
  return rows.map(({ body, hash }) => ({ ...JSON.parse(body), hash }));
}
