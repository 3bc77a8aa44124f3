import type { Database } from '../platform';
import type { DeadlineKind } from './statutory-days';

/** How a clock came out, or stands. */
export type ClockOutcome = 'inTime' | 'overdue' | 'open';

/** Clocks that were alike in all that is counted. */
export interface ClockGroup {
  readonly departmentId: string;
  readonly kind: DeadlineKind;
  readonly outcome: ClockOutcome;
  /** Working days that were used before the clock last went on. */
  readonly used: number;
  readonly countedFrom: string;
  /** The day in China on which it was met; null while it was not. */
  readonly metOn: string | null;
  readonly clocks: number;
}

/** Which clocks: those that were set going from an instant on and before another. */
export interface ClockWhere {
  readonly from: Date;
  readonly to: Date;
  readonly today: string;
  /** Null for those of all departments. */
  readonly departmentId: string | null;
}

/** The day in China of an instant; it keeps UTC+8 all year. */
const MET_ON = `(met_at AT TIME ZONE 'UTC' + interval '8 hours')::date`;

/** What was met while it stood still was met in time. */
const OUTCOME = `CASE
  WHEN met_at IS NOT NULL AND (due_on IS NULL OR ${MET_ON} <= due_on) THEN 'inTime'
  WHEN met_at IS NOT NULL THEN 'overdue'
  WHEN stopped_at IS NULL AND due_on < $3::date THEN 'overdue'
  ELSE 'open' END`;

/** Clocks by department, kind and outcome, those left out that became void. */
export function groupClocks(
  db: Database,
  { from, to, today, departmentId }: ClockWhere,
): Promise<ClockGroup[]> {
  return db.query<ClockGroup>(
    `SELECT department_id AS "departmentId", kind, ${OUTCOME} AS outcome,
       days + extended_days - days_left AS used, counted_from AS "countedFrom",
       ${MET_ON} AS "metOn", count(*)::int AS clocks
     FROM deadline
     WHERE started_at >= $1 AND started_at < $2 AND dropped_at IS NULL
       AND ($4::text IS NULL OR department_id = $4)
     GROUP BY 1, 2, 3, 4, 5, 6`,
    [from, to, today, departmentId],
  );
}

/** A clock with how it came out. */
export interface BegunClock {
  readonly id: string;
  readonly departmentId: string;
  readonly subjectId: string;
  /** The month in China in which it began, YYYY-MM. */
  readonly month: string;
  readonly outcome: ClockOutcome;
}

/** Clocks of these kinds in the order of their ids, those left out that became void. */
export function selectBegun(
  db: Database,
  { from, to, today, departmentId, kinds }: ClockWhere & { readonly kinds: readonly string[] },
  after: string | null,
  limit: number,
): Promise<BegunClock[]> {
  return db.query<BegunClock>(
    `SELECT id, department_id AS "departmentId", subject_id AS "subjectId",
       to_char(started_at AT TIME ZONE 'UTC' + interval '8 hours', 'YYYY-MM') AS month,
       ${OUTCOME} AS outcome
     FROM deadline
     WHERE started_at >= $1 AND started_at < $2 AND dropped_at IS NULL
       AND ($4::text IS NULL OR department_id = $4) AND kind = ANY ($5::text[])
       AND ($6::text IS NULL OR id > $6)
     ORDER BY id LIMIT $7`,
    [from, to, today, departmentId, kinds, after, limit],
  );
}
