import type { Database, Page } from '../../platform';
import type { AnomalyName } from '../anomalies/limits';
import type { FindingRecord, FindingStatus, FindingStepRecord } from './finding';

const COLUMNS = `id, number, rule, subject, day, department_id AS "departmentId", figures, status,
  assigned_id AS "assignedId", opened_at AS "openedAt"`;

function select(db: Database, rest: string, params: readonly unknown[]): Promise<FindingRecord[]> {
  return db.query<FindingRecord>(`SELECT ${COLUMNS} FROM finding ${rest}`, params);
}

/** Has others who open findings wait until the transaction ends. */
export async function holdFindings(db: Database): Promise<void> {
  await db.query(`SELECT pg_advisory_xact_lock(hashtext('findings'))`);
}

/** Takes the next number of a year, such as `F-2026-000001`. */
export async function takeFindingNumber(db: Database, year: string): Promise<string> {
  const series = `F-${year}`;
  const [row] = await db.query<{ last: number }>(
    `INSERT INTO finding_number (series, last) VALUES ($1, 1)
     ON CONFLICT (series) DO UPDATE SET last = finding_number.last + 1 RETURNING last`,
    [series],
  );
  return `${series}-${String(row?.last).padStart(6, '0')}`;
}

/** Which findings of a rule there are, each as `day subject`; of these days. */
export async function selectFound(
  db: Database,
  rule: AnomalyName,
  days: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await db.query<{ found: string }>(
    `SELECT day || ' ' || subject AS found FROM finding WHERE rule = $1 AND day = ANY ($2::text[])`,
    [rule, days],
  );
  return new Set(rows.map(({ found }) => found));
}

/** What a rule has ever found something about. */
export async function selectFoundSubjects(
  db: Database,
  rule: AnomalyName,
): Promise<ReadonlySet<string>> {
  const rows = await db.query<{ subject: string }>(
    'SELECT DISTINCT subject FROM finding WHERE rule = $1',
    [rule],
  );
  return new Set(rows.map(({ subject }) => subject));
}

/** Adds a finding. */
export async function insertFinding(db: Database, finding: FindingRecord): Promise<void> {
  await db.prisma.finding.create({ data: finding });
}

/** Adds a step after the last one. */
export async function insertFindingStep(
  db: Database,
  { findingId, step, from, to, by, departmentId, at, why }: Omit<FindingStepRecord, 'position'>,
): Promise<void> {
  await db.execute(
    `INSERT INTO finding_step (finding_id, position, step, "from", "to", "by", department_id, at, why)
     SELECT $1, coalesce(max(position), 0) + 1, $2, $3, $4, $5, $6, $7, $8
     FROM finding_step WHERE finding_id = $1`,
    [findingId, step, from, to, by, departmentId, at, why],
  );
}

/** All steps of a finding, the first one first. */
export function selectFindingSteps(db: Database, findingId: string): Promise<FindingStepRecord[]> {
  return db.query<FindingStepRecord>(
    `SELECT finding_id AS "findingId", position, step, "from", "to", "by",
       department_id AS "departmentId", at, why
     FROM finding_step WHERE finding_id = $1 ORDER BY position`,
    [findingId],
  );
}

/** The finding of this id, held until the transaction ends, or null. */
export async function lockFinding(db: Database, id: string): Promise<FindingRecord | null> {
  const [found] = await select(db, 'WHERE id = $1 FOR UPDATE', [id]);
  return found ?? null;
}

/** Takes a finding that is held to where a step leads. */
export async function moveFinding(
  db: Database,
  { id, status, assignedId }: Pick<FindingRecord, 'id' | 'status' | 'assignedId'>,
): Promise<void> {
  const sql = 'UPDATE finding SET status = $2, assigned_id = $3 WHERE id = $1';
  await db.execute(sql, [id, status, assignedId]);
}

/** The number of the newest finding; before all where there is none. */
export async function selectLastNumber(db: Database): Promise<string> {
  const [row] = await db.query<{ last: string | null }>('SELECT max(number) AS last FROM finding');
  return row?.last ?? '';
}

/** Findings that were numbered after one, in their order. */
export function selectFindingsAfter(
  db: Database,
  number: string,
  limit: number,
): Promise<FindingRecord[]> {
  return select(db, 'WHERE number > $1 ORDER BY number LIMIT $2', [number, limit]);
}

/** Which findings to list. */
export interface FindingsWhere extends Page {
  /** Of those that were given to a department; null for all there are. */
  readonly assignedId: string | null;
  readonly status: FindingStatus | null;
  readonly rule: AnomalyName | null;
  /** About reads of this department; null for any. */
  readonly departmentId: string | null;
}

/** Findings, newest first; one more than asked tells whether there are more. */
export function selectFindings(
  db: Database,
  { assignedId, status, rule, departmentId, first, after }: FindingsWhere,
): Promise<FindingRecord[]> {
  return select(
    db,
    `WHERE ($1::text IS NULL OR assigned_id = $1) AND ($2::text IS NULL OR status = $2)
       AND ($3::text IS NULL OR rule = $3) AND ($4::text IS NULL OR department_id = $4)
       AND ($5::text IS NULL OR id < $5)
     ORDER BY id DESC LIMIT $6`,
    [assignedId, status, rule, departmentId, after, first + 1],
  );
}
