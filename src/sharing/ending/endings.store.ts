import type { Database } from '../../platform';
import type { EndingStatus, EndingStepName } from './ending-procedure';
import type { GrantsOf } from './held-grants.store';
import { type NarrowingTerms, plainTerms } from './narrowing-terms';

/** The ending of a resource, or of one grant of it, as it is kept. SHR-7 */
export interface EndingRecord extends GrantsOf {
  readonly id: string;
  readonly number: string;
  /** Code of the resource or number of the grant. */
  readonly subjectNumber: string;
  readonly providerId: string;
  /** What the grant is narrowed to; null where the service is to end. */
  readonly terms: NarrowingTerms | null;
  readonly reasons: string;
  /** The day from which on the service shall be no more, YYYY-MM-DD. */
  readonly endsOn: string;
  readonly status: EndingStatus;
  readonly proposedBy: string;
  readonly proposedAt: Date;
  /** The instant at which it takes effect; null until it is filed. */
  readonly takesEffectAt: Date | null;
  readonly closedAt: Date | null;
}

/** A step that an ending went through, as it is kept. */
export interface EndingStepRecord {
  readonly endingId: string;
  /** From 1, without gaps. */
  readonly position: number;
  readonly step: EndingStepName;
  readonly from: EndingStatus | null;
  readonly to: EndingStatus;
  /** Id of the person; null for the gateway itself. */
  readonly by: string | null;
  readonly departmentId: string | null;
  readonly at: Date;
  readonly why: string | null;
}

/** A row as it is meant: what a grant is narrowed to has a time in it. */
function ofRow({ terms, ...row }: EndingRecord): EndingRecord {
  return { ...row, terms: terms && plainTerms(terms) };
}

/** Endings by a statement that selects COLUMNS. */
async function readEndings(
  db: Database,
  sql: string,
  values: readonly unknown[],
): Promise<EndingRecord[]> {
  return (await db.query<EndingRecord>(sql, [...values])).map(ofRow);
}

const COLUMNS = `e.id, e.number, e.resource_id AS "resourceId", e.grant_id AS "grantId",
  e.subject_number AS "subjectNumber", e.provider_id AS "providerId",
  e.terms, e.reasons,
  e.ends_on AS "endsOn", e.status, e.proposed_by AS "proposedBy", e.proposed_at AS "proposedAt",
  e.takes_effect_at AS "takesEffectAt", e.closed_at AS "closedAt"`;

/**
 * Grants that an ending is or was about: they lived when it was proposed, or were given while it
 * was open.
 */
const CONCERNED = `SELECT g.consumer_id FROM "grant" g
  WHERE (e.grant_id IS NULL AND g.resource_id = e.resource_id OR g.id = e.grant_id)
    AND g.expires_at > e.proposed_at AND (g.ends_at IS NULL OR g.ends_at >= e.proposed_at)
    AND (g.revoked_at IS NULL OR g.revoked_at > e.proposed_at)
    AND (g.ended_at IS NULL OR g.ended_at >= e.proposed_at)
    AND (e.closed_at IS NULL OR g.created_at <= e.closed_at)`;

/** Adds an ending; rejects with a unique problem while its subject has another open one. */
export async function insertEnding(db: Database, ending: EndingRecord): Promise<void> {
  const { id, number, resourceId, grantId, subjectNumber, providerId } = ending;
  const { terms, reasons, endsOn, status, proposedBy, proposedAt } = ending;
  await db.execute(
    `INSERT INTO ending (id, number, resource_id, grant_id, subject_number, provider_id, reasons,
       ends_on, status, proposed_by, proposed_at, open_subject, terms)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8::date, $9, $10, $11, coalesce($4::text, $3), $12)`,
    [
      ...[id, number, resourceId, grantId, subjectNumber, providerId, reasons, endsOn, status],
      ...[proposedBy, proposedAt, terms && JSON.stringify(terms)],
    ],
  );
}

/** Holds an ending until the transaction ends, so that of two steps at once one is first. */
export async function lockEnding(db: Database, id: string): Promise<void> {
  await db.query('SELECT 1 FROM ending WHERE id = $1 FOR UPDATE', [id]);
}

/** The ending of this id, or null. */
export async function selectEnding(db: Database, id: string): Promise<EndingRecord | null> {
  const sql = `SELECT ${COLUMNS} FROM ending e WHERE e.id = $1`;
  const [found] = await readEndings(db, sql, [id]);
  return found ?? null;
}

/** The open ending of a whole resource, or null. */
export async function selectOpenEnding(
  db: Database,
  resourceId: string,
): Promise<EndingRecord | null> {
  const sql = `SELECT ${COLUMNS} FROM ending e WHERE e.open_subject = $1`;
  const [found] = await readEndings(db, sql, [resourceId]);
  return found ?? null;
}

/** Takes an ending from where it stands on; false when it moved meanwhile. */
export async function moveEnding(
  db: Database,
  { id, from, to }: { id: string; from: EndingStatus; to: EndingStatus },
  { takesEffectAt, closedAt }: Pick<EndingRecord, 'takesEffectAt' | 'closedAt'>,
): Promise<boolean> {
  const changed = await db.execute(
    `UPDATE ending SET status = $3, takes_effect_at = $4, closed_at = $5,
       open_subject = CASE WHEN $5::timestamptz IS NULL THEN open_subject END
     WHERE id = $1 AND status = $2`,
    [id, from, to, takesEffectAt, closedAt],
  );
  return changed === 1;
}

/** Adds a step after the last one. */
export async function insertEndingStep(
  db: Database,
  taken: Omit<EndingStepRecord, 'position'>,
): Promise<void> {
  const { endingId, step, from, to, by, departmentId, at, why } = taken;
  await db.execute(
    `INSERT INTO ending_step (ending_id, position, step, "from", "to", "by", department_id, at, why)
     SELECT $1, coalesce(max(position), 0) + 1, $2, $3, $4, $5, $6, $7, $8
     FROM ending_step WHERE ending_id = $1`,
    [endingId, step, from, to, by, departmentId, at, why],
  );
}

/** All steps of an ending, the first one first. */
export function selectEndingSteps(db: Database, endingId: string): Promise<EndingStepRecord[]> {
  return db.query<EndingStepRecord>(
    `SELECT ending_id AS "endingId", position, step, "from", "to", "by",
       department_id AS "departmentId", at, why
     FROM ending_step WHERE ending_id = $1 ORDER BY position`,
    [endingId],
  );
}

/** Ids of the departments that an ending is or was about. */
export async function selectConcerned(db: Database, id: string): Promise<string[]> {
  const rows = await db.query<{ id: string }>(
    `SELECT DISTINCT c.consumer_id AS id
     FROM ending e CROSS JOIN LATERAL (${CONCERNED}) AS c WHERE e.id = $1 ORDER BY 1`,
    [id],
  );
  return rows.map((row) => row.id);
}

/** Which endings to list, newest first. */
export interface EndingsWhere {
  /** Null for those of all departments. */
  readonly departmentId: string | null;
  readonly open: boolean | null;
  readonly first: number;
  /** Id of the last one seen. */
  readonly after: string | null;
}

/** Endings that a department proposed or that concern it; one more tells whether there are more. */
export function selectEndings(db: Database, where: EndingsWhere): Promise<EndingRecord[]> {
  const { departmentId, open, first, after } = where;
  return readEndings(
    db,
    `SELECT ${COLUMNS} FROM ending e
     WHERE ($1::text IS NULL OR e.provider_id = $1 OR $1 IN (${CONCERNED}))
       AND ($2::boolean IS NULL OR $2 = (e.closed_at IS NULL))
       AND ($3::text IS NULL OR e.id < $3)
     ORDER BY e.id DESC LIMIT $4`,
    [departmentId, open, after, first + 1],
  );
}

/** Whether an ending that was filed is due. */
export async function hasDueEnding(db: Database, now: Date): Promise<boolean> {
  const sql = `SELECT EXISTS (SELECT 1 FROM ending
    WHERE status = 'filed' AND takes_effect_at <= $1) AS found`;
  const [row] = await db.query<{ found: boolean }>(sql, [now]);
  return row?.found ?? false;
}

/**
 * Takes a filed ending that is due, and holds it until the transaction ends; one that another
 * process holds is left to it. Null where there is none.
 */
export async function claimDueEnding(db: Database, now: Date): Promise<EndingRecord | null> {
  const [found] = await readEndings(
    db,
    `SELECT ${COLUMNS} FROM ending e WHERE e.status = 'filed' AND e.takes_effect_at <= $1
     ORDER BY e.takes_effect_at, e.id LIMIT 1 FOR UPDATE SKIP LOCKED`,
    [now],
  );
  return found ?? null;
}
