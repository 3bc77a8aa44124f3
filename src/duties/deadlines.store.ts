import type { Database } from '../platform';
import type { DeadlineRecord } from './deadline';
import type { DeadlineKind } from './statutory-days';
import type { SubjectType } from './subject';

/** A row as SQL answers it: the subject lies flat. */
type Row = Omit<DeadlineRecord, 'subject'> & {
  readonly subjectType: SubjectType;
  readonly subjectId: string;
  readonly subjectNumber: string;
};

const COLUMNS = `id, kind, rule, subject_type AS "subjectType", subject_id AS "subjectId",
  subject_number AS "subjectNumber", department_id AS "departmentId", waiting_id AS "waitingId",
  started_at AS "startedAt", days, extended_days AS "extendedDays", extended_by AS "extendedBy",
  counted_from AS "countedFrom", days_left AS "daysLeft", due_on AS "dueOn",
  remind_on AS "remindOn", stopped_at AS "stoppedAt", met_at AS "metAt",
  dropped_at AS "droppedAt", reminded_at AS "remindedAt", overdue_at AS "overdueAt"`;

const RUNNING = 'met_at IS NULL AND dropped_at IS NULL AND stopped_at IS NULL';

/**
 * On a day ($1): has passed and nobody was told, or comes near and nobody was told. A clock of which
 * all was told, or that is over, has no `remind_on` any more, so that its index finds the others.
 */
const TO_TELL = `${RUNNING} AND remind_on <= $1::date
  AND (due_on < $1::date OR reminded_at IS NULL)`;

function fromRow({ subjectType, subjectId, subjectNumber, ...row }: Row): DeadlineRecord {
  return { ...row, subject: { type: subjectType, id: subjectId, number: subjectNumber } };
}

async function select(
  db: Database,
  rest: string,
  params: readonly unknown[],
): Promise<DeadlineRecord[]> {
  const rows = await db.query<Row>(`SELECT ${COLUMNS} FROM deadline ${rest}`, params);
  return rows.map(fromRow);
}

/** Adds a clock; does nothing where the subject has one of its kind. */
export async function insertDeadline(db: Database, deadline: DeadlineRecord): Promise<void> {
  const { subject, ...d } = deadline;
  await db.execute(
    `INSERT INTO deadline (id, kind, rule, subject_type, subject_id, subject_number,
       department_id, waiting_id, started_at, days, counted_from, days_left, due_on, remind_on)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11::date, $12, $13::date, $14::date)
     ON CONFLICT (kind, subject_id) DO NOTHING`,
    [
      ...[d.id, d.kind, d.rule, subject.type, subject.id, subject.number],
      ...[d.departmentId, d.waitingId, d.startedAt, d.days],
      ...[d.countedFrom, d.daysLeft, d.dueOn, d.remindOn],
    ],
  );
}

/** The clock of a kind that a subject has, held until the transaction ends; or null. */
export async function lockDeadline(
  db: Database,
  kind: DeadlineKind,
  subjectId: string,
): Promise<DeadlineRecord | null> {
  const where = 'WHERE kind = $1 AND subject_id = $2 FOR UPDATE';
  const [found] = await select(db, where, [kind, subjectId]);
  return found ?? null;
}

/** Writes what may change of a clock. */
export async function updateDeadline(db: Database, d: DeadlineRecord): Promise<void> {
  await db.execute(
    `UPDATE deadline SET extended_days = $2, extended_by = $3, counted_from = $4::date,
       days_left = $5, due_on = $6::date, remind_on = $7::date, stopped_at = $8, met_at = $9,
       dropped_at = $10, reminded_at = $11, overdue_at = $12
     WHERE id = $1`,
    [
      ...[d.id, d.extendedDays, d.extendedBy, d.countedFrom, d.daysLeft, d.dueOn, d.remindOn],
      ...[d.stoppedAt, d.metAt, d.droppedAt, d.remindedAt, d.overdueAt],
    ],
  );
}

/** All clocks of a subject, the oldest first. */
export function selectDeadlinesOf(db: Database, subjectId: string): Promise<DeadlineRecord[]> {
  return select(db, 'WHERE subject_id = $1 ORDER BY id', [subjectId]);
}

/** Which clocks to list. */
export interface DeadlineWhere {
  /** Null for those of all departments. */
  readonly departmentId: string | null;
  readonly open: boolean | null;
  readonly overdue: boolean | null;
  readonly kind: DeadlineKind | null;
  readonly today: string;
  readonly first: number;
  /** Id of the last one seen. */
  readonly after: string | null;
}

/** Clocks, newest first; one more than asked tells whether there are more. */
export function selectDeadlines(db: Database, where: DeadlineWhere): Promise<DeadlineRecord[]> {
  const { departmentId, open, overdue, kind, today, first, after } = where;
  return select(
    db,
    `WHERE ($1::text IS NULL OR department_id = $1 OR waiting_id = $1)
       AND ($2::boolean IS NULL OR $2 = (met_at IS NULL AND dropped_at IS NULL))
       AND ($3::boolean IS NULL OR $3 = (${RUNNING} AND coalesce(due_on < $4::date, false)))
       AND ($5::text IS NULL OR kind = $5)
       AND ($6::text IS NULL OR id < $6)
     ORDER BY id DESC LIMIT $7`,
    [departmentId, open, overdue, today, kind, after, first + 1],
  );
}

/** Whether anybody is to be told of a clock on a day. */
export async function hasToTell(db: Database, today: string): Promise<boolean> {
  const sql = `SELECT EXISTS (SELECT 1 FROM deadline WHERE ${TO_TELL}) AS found`;
  const [row] = await db.query<{ found: boolean }>(sql, [today], { name: 'deadlines_to_tell' });
  return row?.found ?? false;
}

/**
 * Takes clocks that somebody is to be told of, the most pressing first, and holds them until the
 * transaction ends. Those that another process holds are left to it.
 */
export function claimToTell(db: Database, today: string, limit: number): Promise<DeadlineRecord[]> {
  const rest = `WHERE ${TO_TELL} ORDER BY due_on, id LIMIT $2 FOR UPDATE SKIP LOCKED`;
  return select(db, rest, [today, limit]);
}

/** Running clocks of some kinds that are over on a day, in order of id, from after one. */
export function selectLapsed(
  db: Database,
  { kinds, today, after }: LapsedWhere,
  limit: number,
): Promise<DeadlineRecord[]> {
  return select(
    db,
    `WHERE ${RUNNING} AND due_on < $1::date AND kind = ANY($2::text[]) AND id > $3
     ORDER BY id LIMIT $4`,
    [today, [...kinds], after, limit],
  );
}

/** Running clocks whose last day could not be told when they were set, the oldest first. */
export function selectUndated(db: Database, limit: number): Promise<DeadlineRecord[]> {
  return select(db, `WHERE ${RUNNING} AND due_on IS NULL ORDER BY counted_from, id LIMIT $1`, [
    limit,
  ]);
}

/** Which clocks that are over to list. */
export interface LapsedWhere {
  readonly kinds: readonly DeadlineKind[];
  readonly today: string;
  /** Id of the last one seen; empty for the first page. */
  readonly after: string;
}

/**
 * Gives a running clock its days, unless it has changed since it was read; who was reminded by a
 * provisional one is reminded by the new one.
 */
export async function dateDeadline(db: Database, d: DeadlineRecord): Promise<void> {
  await db.execute(
    `UPDATE deadline SET due_on = $2::date, remind_on = $3::date, reminded_at = NULL
     WHERE id = $1 AND ${RUNNING} AND due_on IS NULL AND counted_from = $4::date AND days_left = $5`,
    [d.id, d.dueOn, d.remindOn, d.countedFrom, d.daysLeft],
  );
}
