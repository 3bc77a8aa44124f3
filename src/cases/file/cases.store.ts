import { chinaDate, type Database, newId, type QueryOptions, type SecretBox } from '../../platform';
import type { HandlingForm } from '../../services';
import type {
  Applicant,
  CaseDecision,
  CaseRecord,
  CaseStatus,
  CaseStepRecord,
  ResultForm,
} from './case';

/** What is sealed of a case. */
interface Sealed {
  readonly applicant: Applicant;
  readonly fields: Readonly<Record<string, string>>;
}

type Row = Omit<CaseRecord, 'applicant' | 'fields'> & {
  readonly applicant: string;
};

const COLUMNS = `id, number, department_id AS "departmentId", service_item AS "serviceItem",
  guide_version_id AS "guideVersionId", window_id AS "windowId", channel, status, applicant,
  idempotency_key AS "idempotencyKey", opened_at AS "openedAt", opened_by AS "openedBy",
  submitted_at AS "submittedAt", accepted_at AS "acceptedAt", decision, decided_at AS "decidedAt",
  decided_by AS "decidedBy", completed_at AS "completedAt", delivered_at AS "deliveredAt",
  closed_at AS "closedAt", renews_until AS "renewsUntil", delivery_way AS "deliveryWay",
  result_form AS "resultForm"`;

/** Binds what is sealed to its case, so that it cannot be moved to another. */
function label(id: string): string {
  return `case:${id}`;
}

function opened(secrets: SecretBox, row: Row): CaseRecord {
  return { ...row, ...(JSON.parse(secrets.open(row.applicant, label(row.id))) as Sealed) };
}

/** What a case is opened with. */
export interface NewCase extends Sealed {
  readonly departmentId: string;
  readonly serviceItem: string;
  readonly guideVersionId: string;
  readonly windowId: string | null;
  readonly channel: HandlingForm;
  readonly idempotencyKey: string;
  readonly openedAt: Date;
  readonly openedBy: string;
  readonly renewsUntil?: string | null;
  readonly deliveryWay?: HandlingForm;
  readonly resultForm?: ResultForm;
}

/** The next number of a series: at least six digits. */
const NEXT_NUMBER = `INSERT INTO case_number (series, last) VALUES ($1, 1)
  ON CONFLICT (series) DO UPDATE SET last = case_number.last + 1
  RETURNING series || '-' || lpad(last::text, greatest(6, length(last::text)), '0') AS "full"`;

/** The next number of a series such as `B-2026`; one given in a change that fails is given again. */
export async function nextCaseNumber(db: Database, series: string): Promise<string> {
  const [row] = await db.query<{ full: string }>(NEXT_NUMBER, [series]);
  return row?.full ?? '';
}

const INSERT_CASE = `WITH number AS (${NEXT_NUMBER})
  INSERT INTO case_file (id, number, department_id, service_item, guide_version_id, window_id,
    channel, status, applicant_kind, applicant, applicant_mark, idempotency_key, opened_at, opened_by,
    renews_until, delivery_way, result_form)
  SELECT $2, number."full", $3, $4, $5, $6, $7, 'opened', $8, $9, $10, $11, $12, $13, $14, $15, $16
  FROM number
  ON CONFLICT (department_id, idempotency_key) DO NOTHING RETURNING ${COLUMNS}`;

/**
 * Adds a case with its number, or answers null where the department has opened one under this
 * idempotency key: the number is then given back.
 */
export async function insertCase(
  db: Database,
  secrets: SecretBox,
  { applicant, fields, ...asked }: NewCase,
): Promise<CaseRecord | null> {
  const id = newId();
  const rows = await db.query<Row>(
    INSERT_CASE,
    [
      ...[`B-${chinaDate(asked.openedAt).slice(0, 4)}`, id],
      ...[asked.departmentId, asked.serviceItem, asked.guideVersionId, asked.windowId],
      ...[
        asked.channel,
        applicant.kind,
        secrets.seal(JSON.stringify({ applicant, fields }), label(id)),
      ],
      ...[secrets.digest('case-applicant', applicant.code), asked.idempotencyKey],
      ...[asked.openedAt, asked.openedBy, asked.renewsUntil ?? null],
      ...[asked.deliveryWay ?? 'window', asked.resultForm ?? 'electronic'],
    ],
    { name: 'case_insert' },
  );
  return rows[0] ? opened(secrets, rows[0]) : null;
}

async function selectOne(
  db: Database,
  secrets: SecretBox,
  where: string,
  values: unknown[],
  options?: QueryOptions,
): Promise<CaseRecord | null> {
  const sql = `SELECT ${COLUMNS} FROM case_file WHERE ${where}`;
  const [row] = await db.query<Row>(sql, values, options);
  return row ? opened(secrets, row) : null;
}

/** The case of this id, or null. */
export function selectCase(
  db: Database,
  secrets: SecretBox,
  id: string,
): Promise<CaseRecord | null> {
  return selectOne(db, secrets, 'id = $1', [id]);
}

/** Numbers of the cases of these ids, in the order of the ids. */
export async function selectCaseNumbers(db: Database, ids: readonly string[]): Promise<string[]> {
  const rows = await db.query<{ id: string; number: string }>(
    'SELECT id, number FROM case_file WHERE id = ANY ($1::text[])',
    [ids],
  );
  const numbers = new Map(rows.map(({ id, number }) => [id, number]));
  return ids.flatMap((id) => numbers.get(id) ?? []);
}

/** The case of this id, held until the transaction ends, or null. */
export function lockCase(db: Database, secrets: SecretBox, id: string): Promise<CaseRecord | null> {
  return selectOne(db, secrets, 'id = $1 FOR UPDATE', [id]);
}

/** Has others who open a case of a department under the same key wait until the transaction ends. */
export async function holdOpening(
  db: Database,
  { departmentId, idempotencyKey }: Pick<CaseRecord, 'departmentId' | 'idempotencyKey'>,
): Promise<void> {
  const name = `case:${departmentId}:${idempotencyKey}`;
  const sql = 'SELECT pg_advisory_xact_lock(hashtext($1))';
  await db.query(sql, [name], { name: 'case_hold_opening' });
}

/** The case that a department opened under this key, or null. */
export function selectCaseByKey(
  db: Database,
  secrets: SecretBox,
  { departmentId, idempotencyKey }: Pick<CaseRecord, 'departmentId' | 'idempotencyKey'>,
): Promise<CaseRecord | null> {
  const where = 'department_id = $1 AND idempotency_key = $2';
  const values = [departmentId, idempotencyKey];
  return selectOne(db, secrets, where, values, { name: 'case_by_key' });
}

/** The case of this number where its applicant has this code, or null. CASE-8 */
export function selectCaseByApplicant(
  db: Database,
  secrets: SecretBox,
  { number, code }: { readonly number: string; readonly code: string },
): Promise<CaseRecord | null> {
  const mark = secrets.digest('case-applicant', code);
  return selectOne(db, secrets, 'number = $1 AND applicant_mark = $2', [number, mark]);
}

/**
 * True for a case of a department, at one of these windows where some are named, or one that it has a part in, of this
 * service item and, where one is named, of this applicant.
 */
export async function isOfCase(
  db: Database,
  secrets: SecretBox,
  named: {
    readonly number: string;
    readonly serviceItem: string;
    readonly departmentId: string;
    /** Null for all windows, and cases without one. */
    readonly windows: readonly string[] | null;
    readonly subject: string | null;
  },
): Promise<boolean> {
  const { number, serviceItem, departmentId, windows, subject } = named;
  const mark = subject === null ? null : secrets.digest('case-applicant', subject);
  const rows = await db.query(
    `SELECT 1 FROM case_file f WHERE f.number = $1 AND f.service_item = $2
       AND ($3::text IS NULL OR f.applicant_mark = $3)
       AND ((f.department_id = $4 AND ($5::text[] IS NULL OR f.window_id = ANY ($5::text[])))
         OR EXISTS (SELECT FROM case_part p WHERE p.case_id = f.id AND p.department_id = $4))`,
    [number, serviceItem, mark, departmentId, windows],
  );
  return rows.length > 0;
}

/** Of these ids those of cases of a department, or of parts in one, that are at none of these windows. */
export async function selectElsewhere(
  db: Database,
  {
    departmentId,
    windows,
    ids,
  }: {
    readonly departmentId: string;
    readonly windows: readonly string[];
    readonly ids: readonly string[];
  },
): Promise<string[]> {
  const rows = await db.query<{ id: string }>(
    `WITH named AS (
       SELECT id, id AS case_id FROM case_file WHERE id = ANY ($1::text[])
       UNION ALL SELECT id, case_id FROM case_part WHERE id = ANY ($1::text[]))
     SELECT n.id FROM named n JOIN case_file f ON f.id = n.case_id
     WHERE f.department_id = $2 AND (f.window_id IS NULL OR f.window_id <> ALL ($3::text[]))`,
    [ids, departmentId, windows],
  );
  return rows.map(({ id }) => id);
}

/** Of these numbers those whose case has this applicant. */
export async function selectNumbersOfApplicant(
  db: Database,
  secrets: SecretBox,
  { code, numbers }: { readonly code: string; readonly numbers: readonly string[] },
): Promise<string[]> {
  const rows = await db.query<{ number: string }>(
    'SELECT number FROM case_file WHERE applicant_mark = $1 AND number = ANY ($2::text[])',
    [secrets.digest('case-applicant', code), numbers],
  );
  return rows.map(({ number }) => number);
}

/** Ids of the renewals that stand in one of these while their permit has expired, the oldest first. CASE-7 */
export async function selectExpiredRenewals(
  db: Database,
  { today, from }: { readonly today: string; readonly from: readonly CaseStatus[] },
): Promise<string[]> {
  const rows = await db.query<{ id: string }>(
    `SELECT id FROM case_file WHERE renews_until < $1 AND status = ANY ($2::text[]) ORDER BY id`,
    [today, from],
  );
  return rows.map(({ id }) => id);
}

/** Which cases to list. */
export interface CasesAsked {
  /** Null for all departments. */
  readonly departmentId: string | null;
  /** Null for all windows, and those without one. */
  readonly windows: readonly string[] | null;
  /** Whether closed ones are left out. */
  readonly openOnly: boolean;
  readonly status: CaseStatus | null;
  readonly windowId: string | null;
  readonly first: number;
  readonly after: string | null;
}

/** Cases, newest first; one more than asked tells of more. */
export async function selectCases(
  db: Database,
  secrets: SecretBox,
  { departmentId, windows, openOnly, status, windowId, first, after }: CasesAsked,
): Promise<CaseRecord[]> {
  const rows = await db.query<Row>(
    `SELECT ${COLUMNS} FROM case_file
     WHERE ($1::text IS NULL OR department_id = $1)
       AND ($2::text[] IS NULL OR window_id = ANY ($2::text[]))
       AND (NOT $3::boolean OR closed_at IS NULL)
       AND ($4::text IS NULL OR status = $4) AND ($5::text IS NULL OR window_id = $5)
       AND ($6::text IS NULL OR id < $6)
     ORDER BY id DESC LIMIT $7`,
    [departmentId, windows, openOnly, status, windowId, after, first + 1],
  );
  return rows.map((row) => opened(secrets, row));
}

/** What a step may write beside the status. */
export interface CaseMoved {
  readonly submittedAt?: Date;
  readonly acceptedAt?: Date;
  readonly decision?: CaseDecision;
  readonly decidedAt?: Date;
  readonly decidedBy?: string | null;
  readonly completedAt?: Date;
  readonly deliveredAt?: Date;
  readonly closedAt?: Date;
}

/** Moves a case on from one status; false when it was not there any more. */
export async function moveCase(
  db: Database,
  { id, from, to }: { readonly id: string; readonly from: CaseStatus; readonly to: CaseStatus },
  written: CaseMoved = {},
): Promise<boolean> {
  const where = { id, status: from };
  const { count } = await db.prisma.case.updateMany({ where, data: { ...written, status: to } });
  return count === 1;
}

/** Adds a step after the last one. */
export async function insertCaseStep(
  db: Database,
  { caseId, step, from, to, by, at, why }: Omit<CaseStepRecord, 'position'>,
): Promise<void> {
  await db.execute(
    `INSERT INTO case_step (case_id, position, step, "from", "to", "by", at, why)
     SELECT $1, coalesce(max(position), 0) + 1, $2, $3, $4, $5, $6, $7 FROM case_step WHERE case_id = $1`,
    [caseId, step, from, to, by, at, why],
    { name: 'case_step_insert' },
  );
}

/** All steps of a case, the first one first. */
export function selectCaseSteps(db: Database, caseId: string): Promise<CaseStepRecord[]> {
  return db.query<CaseStepRecord>(
    `SELECT case_id AS "caseId", position, step, "from", "to", "by", at, why
     FROM case_step WHERE case_id = $1 ORDER BY position`,
    [caseId],
  );
}
