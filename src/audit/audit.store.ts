import type { Database } from '../platform';
import { CHAIN_START, type ChainHead, type PlacedRecord } from './chain';
import { keyMark, releasedKeys } from './key-mark';
import type { AuditDraft, AuditRecord } from './record';

const INSERT = `WITH added AS (
  INSERT INTO audit_record (id, node, sequence, hash, previous_hash, at, event, decision,
    department_id, actor_id, resource, service_item, case_number, key_marks, shape, body)
  SELECT r.id, $1, r.sequence, r.hash, r.previous_hash, r.at, r.event, r.decision,
    r.department_id, r.actor_id, r.resource, r.service_item, r.case_number,
    string_to_array(r.key_marks, ',')::bigint[], r.shape, r.body
  FROM unnest($2::text[], $3::bigint[], $4::text[], $5::text[], $6::timestamptz[], $7::text[],
    $8::text[], $9::text[], $10::text[], $11::text[], $12::text[], $13::text[], $14::text[],
    $15::bigint[], string_to_array($16, E'\\x1e'))
    AS r (id, sequence, hash, previous_hash, at, event, decision,
      department_id, actor_id, resource, service_item, case_number, key_marks, shape, body)
)
SELECT value FROM change_epoch WHERE id = 1`;

/**
 * Bodies travel as one text: as elements of an array literal each of their many quotes would be
 * escaped. JSON never holds this control character as such.
 */
const BODY_SEPARATOR = '\x1e';

const HEAD = `SELECT sequence, hash FROM audit_record
WHERE node = $1 ORDER BY sequence DESC LIMIT 1`;

/** Takes the locks and asks for the rights of an insert, and writes nothing. */
const PROBE = 'INSERT INTO audit_record SELECT * FROM audit_record WHERE false';

/**
 * Writes records of one node in one statement and answers the change epoch as it saw it. Outside a
 * transaction they are durable when it resolves.
 */
export async function insertRecords(
  db: Database,
  node: string,
  records: readonly PlacedRecord[],
): Promise<number> {
  const rows = await db.query<{ value: string }>(INSERT, [node, ...columnsOf(records)], {
    name: 'audit_insert',
  });
  return Number(rows[0]?.value ?? 0);
}

/** The last link of a node's chain, as committed. */
export async function readHead(db: Database, node: string): Promise<ChainHead> {
  const [row] = await db.query<{ sequence: string; hash: string }>(HEAD, [node]);
  return row ? { sequence: Number(row.sequence), hash: row.hash } : CHAIN_START;
}

/** Rejects when a record could not be written. */
export async function probeInsert(db: Database): Promise<void> {
  await db.execute(PROBE);
}

/** From here to the end of the transaction, waits at most this long for a lock. */
export async function limitLockWait(db: Database, milliseconds: number): Promise<void> {
  await db.query(`SELECT set_config('lock_timeout', $1, true)`, [String(milliseconds)]);
}

/** The columns of the insert, in its order. */
function columnsOf(records: readonly PlacedRecord[]): unknown[] {
  const column = (value: (record: PlacedRecord) => unknown): unknown[] => records.map(value);
  return [
    column((record) => record.id),
    column((record) => record.sequence),
    column((record) => record.hash),
    column((record) => record.previousHash),
    column((record) => record.at),
    column(({ draft }) => storable(draft.event)),
    column(({ draft }) => draft.decision),
    column(({ draft }) => storable(draft.department)),
    column(({ draft }) => storable(draft.actor?.id)),
    column(({ draft }) => storable(draft.resource?.code)),
    column(({ draft }) => storable(draft.purpose?.serviceItem)),
    column(({ draft }) => storable(draft.purpose?.caseNumber)),
    column(({ draft }) => marksColumn(draft)),
    column(({ shape }) => shape.shape),
    records.map((record) => record.body).join(BODY_SEPARATOR),
  ];
}

/** The marks of the keys that rows were given for, as one text; null for none. */
function marksColumn(draft: AuditDraft): string | null {
  const marks = releasedKeys(draft).map(keyMark);
  return marks.length === 0 ? null : marks.join(',');
}

/**
 * A caller's text as a column can hold it. PostgreSQL has no NUL in text: one such purpose would
 * fail the whole group. The body keeps the text as it was, escaped.
 */
function storable(text: string | null | undefined): string | null {
  if (text === null || text === undefined) return null;
  return text.includes('\0') ? text.replaceAll('\0', '\ufffd') : text;
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
  );
  return new Map(rows.map(({ resource, at }) => [resource, at]));
}

/** The record of this id, or null. */
export async function findRecord(db: Database, id: string): Promise<AuditRecord | null> {
  const sql = 'SELECT body, hash FROM audit_record WHERE id = $1';
  const [row] = await db.query<{ body: string; hash: string }>(sql, [id]);
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
