import type { Database } from '../../platform';
import type { QuotaMeasure, QuotaSpan } from './quota';

/** So much more of one limit of a grant, in the window that began at `startsAt`. */
export interface Charge {
  readonly grantId: string;
  readonly measure: QuotaMeasure;
  readonly span: QuotaSpan;
  readonly startsAt: Date;
  /** Of subjects, those that are new in the window count instead. */
  readonly amount: number;
  readonly most: number;
}

/** Somebody asked about, by a keyed digest, under a limit of subjects. */
export interface SubjectUse {
  readonly grantId: string;
  readonly span: QuotaSpan;
  readonly startsAt: Date;
  readonly subject: string;
}

/** What was used of one limit so far. */
export interface Used {
  readonly grantId: string;
  readonly measure: QuotaMeasure;
  readonly span: QuotaSpan;
  readonly used: number;
}

/**
 * Counts in one statement, committed by itself. What would exceed a limit becomes null, which the column does not take:
 * then nothing of all is counted, whatever runs beside it. Rows are written in one order everywhere,
 * subjects before counts, so that no two gateways wait for each other.
 */
const COUNT = `WITH asked AS (
  SELECT * FROM unnest($1::text[], $2::text[], $3::timestamptz[], $4::text[])
    AS s (grant_id, span, starts_at, subject)
), fresh AS (
  INSERT INTO grant_use_subject AS known (grant_id, span, starts_at, subject)
  SELECT * FROM asked ORDER BY grant_id, span, subject
  ON CONFLICT (grant_id, span, subject) DO UPDATE SET starts_at = EXCLUDED.starts_at
    WHERE known.starts_at < EXCLUDED.starts_at
  RETURNING grant_id, span
), charge AS (
  SELECT c.grant_id, c.measure, c.span, c.starts_at, c.most,
    CASE c.measure WHEN 'subjects' THEN (
      SELECT count(*) FROM fresh WHERE fresh.grant_id = c.grant_id AND fresh.span = c.span
    ) ELSE c.amount END AS amount
  FROM unnest($5::text[], $6::text[], $7::text[], $8::timestamptz[], $9::bigint[], $10::bigint[])
    AS c (grant_id, measure, span, starts_at, amount, most)
)
INSERT INTO grant_use AS u (grant_id, measure, span, starts_at, most, used)
SELECT grant_id, measure, span, starts_at, most, CASE WHEN amount <= most THEN amount END
FROM charge ORDER BY grant_id, measure, span
ON CONFLICT (grant_id, measure, span) DO UPDATE SET
  starts_at = GREATEST(u.starts_at, EXCLUDED.starts_at),
  most = EXCLUDED.most,
  used = CASE
    WHEN u.starts_at < EXCLUDED.starts_at THEN EXCLUDED.used
    WHEN u.used + EXCLUDED.used <= EXCLUDED.most THEN u.used + EXCLUDED.used
  END
RETURNING grant_id AS "grantId", measure, span, used`;

const USED = `SELECT u.grant_id AS "grantId", u.measure, u.span, u.used
FROM unnest($1::text[], $2::text[], $3::text[], $4::timestamptz[])
  AS w (grant_id, measure, span, starts_at)
JOIN grant_use AS u USING (grant_id, measure, span)
WHERE u.starts_at >= w.starts_at`;

const KNOWN = `SELECT s.grant_id AS "grantId", s.span, s.subject
FROM unnest($1::text[], $2::text[], $3::timestamptz[], $4::text[])
  AS w (grant_id, span, starts_at, subject)
JOIN grant_use_subject AS s USING (grant_id, span, subject)
WHERE s.starts_at >= w.starts_at`;

function written(rows: readonly (Omit<Used, 'used'> & { readonly used: string })[]): Used[] {
  return rows.map((row) => ({ ...row, used: Number(row.used) }));
}

function columns<Row extends object>(rows: readonly Row[], ...names: (keyof Row)[]): unknown[][] {
  return names.map((name) => rows.map((row) => row[name]));
}

/**
 * Adds to what was used and answers what is used now; each limit and each subject may stand in it
 * once. Rejects with a check problem, and counts nothing at all, where a limit would be exceeded.
 */
export async function addUse(
  db: Database,
  charges: readonly Charge[],
  subjects: readonly SubjectUse[],
): Promise<Used[]> {
  const asked = columns(subjects, 'grantId', 'span', 'startsAt', 'subject');
  const charged = columns(charges, 'grantId', 'measure', 'span', 'startsAt', 'amount', 'most');
  return written(await db.query(COUNT, [...asked, ...charged], { name: 'quota_count' }));
}

/** What was used in the windows of these limits; those that were not used at all are left out. */
export async function selectUsed(
  db: Database,
  limits: readonly Omit<Charge, 'amount' | 'most'>[],
): Promise<Used[]> {
  return written(await db.query(USED, columns(limits, 'grantId', 'measure', 'span', 'startsAt')));
}

/** Those of some subjects that were asked about before in their windows. */
export function selectKnownSubjects(
  db: Database,
  subjects: readonly SubjectUse[],
): Promise<Pick<SubjectUse, 'grantId' | 'span' | 'subject'>[]> {
  return db.query(KNOWN, columns(subjects, 'grantId', 'span', 'startsAt', 'subject'));
}
