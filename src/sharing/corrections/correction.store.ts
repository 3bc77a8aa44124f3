import type { Database } from '../../platform';
import type { CorrectionStatus, CorrectionStepName } from './correction-steps';

/** A correction as it is kept. What may name people stands encrypted. */
export interface CorrectionRecord {
  readonly id: string;
  readonly number: string;
  readonly resourceId: string;
  readonly resourceCode: string;
  readonly consumerId: string;
  readonly providerId: string;
  /** API names. */
  readonly items: readonly string[];
  /** API name of the lookup item that the key is one of. */
  readonly keyItem: string;
  /** As the audit names the key. */
  readonly keyDigest: string;
  readonly sealedKey: string;
  readonly sealedProblem: string;
  readonly sealedEvidence: string;
  /** Why it was found right, or a note; null without. */
  readonly sealedReasons: string | null;
  readonly status: CorrectionStatus;
  readonly filedAt: Date;
  readonly closedAt: Date | null;
}

/** A step that a correction went through, as it is kept. */
export interface CorrectionStepRecord {
  /** From 1, without gaps. */
  readonly position: number;
  readonly step: CorrectionStepName;
  /** Null for the step that began it. */
  readonly from: CorrectionStatus | null;
  readonly to: CorrectionStatus;
  /** Id of the person. */
  readonly by: string;
  readonly departmentId: string;
  readonly at: Date;
}

/** An open correction as it bears on reads. */
export interface OpenCorrection {
  readonly number: string;
  readonly resourceId: string;
  readonly keyDigest: string;
  readonly items: readonly string[];
}

const COLUMNS = `id, number, resource_id AS "resourceId", resource_code AS "resourceCode",
  consumer_id AS "consumerId", provider_id AS "providerId", items, key_item AS "keyItem",
  key_digest AS "keyDigest", sealed_key AS "sealedKey", sealed_problem AS "sealedProblem",
  sealed_evidence AS "sealedEvidence", sealed_reasons AS "sealedReasons", status,
  filed_at AS "filedAt", closed_at AS "closedAt"`;

const OPEN = `status IN ('filed', 'accepted')`;

/** Told alike for the same datum and asker, so that only one request of them is open at a time. */
function openKeyOf({ consumerId, resourceId, keyDigest, items }: CorrectionRecord): string {
  return [consumerId, resourceId, keyDigest, ...[...items].sort()].join(' ');
}

/** Adds a correction; rejects with a unique problem when the department has an open one like it. */
export async function insertCorrection(db: Database, c: CorrectionRecord): Promise<void> {
  await db.execute(
    `INSERT INTO correction (id, number, resource_id, resource_code, consumer_id, provider_id,
       items, key_item, key_digest, open_key, sealed_key, sealed_problem, sealed_evidence,
       status, filed_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
    [
      ...[c.id, c.number, c.resourceId, c.resourceCode, c.consumerId, c.providerId],
      ...[c.items, c.keyItem, c.keyDigest, openKeyOf(c)],
      ...[c.sealedKey, c.sealedProblem, c.sealedEvidence, c.status, c.filedAt],
    ],
  );
}

/** The correction of this id, or null. */
export async function selectCorrection(db: Database, id: string): Promise<CorrectionRecord | null> {
  const sql = `SELECT ${COLUMNS} FROM correction WHERE id = $1`;
  const [found] = await db.query<CorrectionRecord>(sql, [id]);
  return found ?? null;
}

/** Holds a correction until the transaction ends, so that of two steps at once one is first. */
export async function lockCorrection(db: Database, id: string): Promise<void> {
  await db.query('SELECT 1 FROM correction WHERE id = $1 FOR UPDATE', [id]);
}

/** What a step leaves of a correction. */
export interface CorrectionMove {
  readonly status: CorrectionStatus;
  readonly sealedReasons: string | null;
  /** Null while it stays open. */
  readonly closedAt: Date | null;
}

/** Writes what a step leaves. */
export async function updateCorrection(
  db: Database,
  id: string,
  { status, sealedReasons, closedAt }: CorrectionMove,
): Promise<void> {
  await db.execute(
    `UPDATE correction SET status = $2, sealed_reasons = $3, closed_at = $4::timestamptz,
       open_key = CASE WHEN $4::timestamptz IS NULL THEN open_key END
     WHERE id = $1`,
    [id, status, sealedReasons, closedAt],
  );
}

/** Adds a step after the last one. */
export async function insertCorrectionStep(
  db: Database,
  correctionId: string,
  { step, from, to, by, departmentId, at }: Omit<CorrectionStepRecord, 'position'>,
): Promise<void> {
  await db.execute(
    `INSERT INTO correction_step
       (correction_id, position, step, "from", "to", "by", department_id, at)
     SELECT $1, coalesce(max(position), 0) + 1, $2, $3, $4, $5, $6, $7
     FROM correction_step WHERE correction_id = $1`,
    [correctionId, step, from, to, by, departmentId, at],
  );
}

/** All steps of a correction, the first one first. */
export function selectCorrectionSteps(db: Database, id: string): Promise<CorrectionStepRecord[]> {
  return db.query<CorrectionStepRecord>(
    `SELECT position, step, "from", "to", "by", department_id AS "departmentId", at
     FROM correction_step WHERE correction_id = $1 ORDER BY position`,
    [id],
  );
}

/** Notes the departments that had read a datum when its correction was closed. */
export async function insertCorrectionReaders(
  db: Database,
  id: string,
  departments: readonly string[],
): Promise<void> {
  await db.execute(
    `INSERT INTO correction_reader (correction_id, department_id)
     SELECT $1, department FROM unnest($2::text[]) AS department`,
    [id, departments],
  );
}

/** All corrections that are open, as they bear on reads. */
export function readOpenCorrections(db: Database): Promise<OpenCorrection[]> {
  return db.query<OpenCorrection>(
    `SELECT number, resource_id AS "resourceId", key_digest AS "keyDigest", items
     FROM correction WHERE ${OPEN} ORDER BY id`,
    [],
    { name: 'open_corrections' },
  );
}

/** All corrections that are open, whole. */
export function selectOpenCorrections(db: Database): Promise<CorrectionRecord[]> {
  return db.query<CorrectionRecord>(`SELECT ${COLUMNS} FROM correction WHERE ${OPEN}`);
}

/** Which corrections to list. */
export interface CorrectionWhere {
  /** Null for those of all departments. */
  readonly departmentId: string | null;
  /** Ids of open ones about data that the department read. */
  readonly read: readonly string[];
  readonly status: CorrectionStatus | null;
  readonly first: number;
  /** Id of the last one seen. */
  readonly after: string | null;
}

/** Corrections, newest first; one more than asked tells whether there are more. */
export function selectCorrections(
  db: Database,
  { departmentId, read, status, first, after }: CorrectionWhere,
): Promise<CorrectionRecord[]> {
  return db.query<CorrectionRecord>(
    `SELECT ${COLUMNS} FROM correction
     WHERE ($1::text IS NULL OR consumer_id = $1 OR provider_id = $1 OR id = ANY ($2::text[])
         OR id IN (SELECT correction_id FROM correction_reader WHERE department_id = $1))
       AND ($3::text IS NULL OR status = $3) AND ($4::text IS NULL OR id < $4)
     ORDER BY id DESC LIMIT $5`,
    [departmentId, read, status, after, first + 1],
  );
}
