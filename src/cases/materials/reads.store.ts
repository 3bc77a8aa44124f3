import type { Database, ErrorCode, SecretBox } from '../../platform';
import type { CaseReadRecord, ReadProblem } from './case-read';
import { TAKING_MATERIALS } from './takes-materials';

type Row = Omit<CaseReadRecord, 'values' | 'problem'> & {
  readonly values: string | null;
  readonly code: ReadProblem['code'] | null;
  readonly facts: ReadProblem['facts'] | null;
};

const COLUMNS = `case_id AS "caseId", alias, state, "values", values_digest AS "valuesDigest",
  provider_id AS "providerId", as_of AS "asOf", "grant", audit_record AS "auditRecord",
  masked_items AS "maskedItems", conditional_items AS "conditionalItems", code, facts, network,
  is_outside_unit AS "isOutsideUnit",
  attempts, next_attempt_at AS "nextAttemptAt", fetched_at AS "fetchedAt",
  destroyed_at AS "destroyedAt"`;

/** Cases that are decided read no more. */
const STILL_READS = `status IN (${TAKING_MATERIALS.map((status) => `'${status}'`).join(', ')})`;

/** Binds values to their read of their case, so that they cannot be moved to another. */
function label({ caseId, alias }: Pick<CaseReadRecord, 'caseId' | 'alias'>): string {
  return `case-read:${caseId}:${alias}`;
}

function opened(secrets: SecretBox, { values, code, facts, ...row }: Row): CaseReadRecord {
  return {
    ...row,
    values: values === null ? null : (JSON.parse(secrets.open(values, label(row))) as object),
    problem: code && { code, facts: facts ?? {} },
  } as CaseReadRecord;
}

/** Where somebody stands. */
type Place = Pick<CaseReadRecord, 'network' | 'isOutsideUnit'>;

/** All reads of a case, their values opened. */
export async function selectReads(
  db: Database,
  secrets: SecretBox,
  caseId: string,
): Promise<CaseReadRecord[]> {
  const sql = `SELECT ${COLUMNS} FROM case_read WHERE case_id = $1 ORDER BY alias`;
  const rows = await db.query<Row>(sql, [caseId]);
  return rows.map((row) => opened(secrets, row));
}

/** A read that somebody has taken upon themselves, for so many attempts the first of which is 1. */
export interface ClaimedRead extends Place {
  readonly caseId: string;
  readonly alias: string;
  readonly attempts: number;
}

/**
 * Has the transaction's commit not wait for the disk. What is lost with the machine then is fetched
 * again; what comes after it, such as an answer about it, is never durable without it.
 */
const NO_WAIT = `set_config('synchronous_commit', 'off', true)`;

const CLAIM = `UPDATE case_read r SET attempts = r.attempts + 1, next_attempt_at = $1,
    is_outside_unit = r.is_outside_unit AND $4::boolean
  FROM due, (SELECT ${NO_WAIT}) AS soon WHERE r.case_id = due.case_id AND r.alias = due.alias
  RETURNING r.case_id AS "caseId", r.alias, r.attempts, r.network,
    r.is_outside_unit AS "isOutsideUnit"`;

/** Why a read was refused that another, standing elsewhere, may make at once. NET-4 */
const ELSEWHERE = 'OUTSIDE_ACCESS_UNIT' satisfies ErrorCode;

/** Until when a claimed read is left alone by others, and what time it is. */
export interface Claiming {
  readonly now: Date;
  readonly until: Date;
}

/**
 * Takes the reads of one case that are due or were never asked, and for somebody inside of their unit those that were
 * refused to somebody outside; those that others take are left to them. NET-4
 */
export function claimReadsOf(
  db: Database,
  caseId: string,
  { now, until, isOutsideUnit }: Claiming & Pick<Place, 'isOutsideUnit'>,
): Promise<ClaimedRead[]> {
  return db.query<ClaimedRead>(
    `WITH due AS (
       SELECT r.case_id, r.alias FROM case_read r JOIN case_file c ON c.id = r.case_id
       WHERE r.case_id = $3 AND c.${STILL_READS}
         AND (r.next_attempt_at <= $2 OR r.attempts = 0 AND r.state = 'pending'
           OR r.code = $5 AND NOT $4::boolean)
       FOR UPDATE OF r SKIP LOCKED)
     ${CLAIM}`,
    [until, now, caseId, isOutsideUnit, ELSEWHERE],
  );
}

/** Takes reads of any cases that are due, the longest due first. */
export function claimDueReads(
  db: Database,
  { now, until, most }: Claiming & { readonly most: number },
): Promise<ClaimedRead[]> {
  return db.query<ClaimedRead>(
    `WITH due AS (
       SELECT r.case_id, r.alias FROM case_read r JOIN case_file c ON c.id = r.case_id
       WHERE r.next_attempt_at <= $2 AND c.${STILL_READS}
       ORDER BY r.next_attempt_at LIMIT $3
       FOR UPDATE OF r SKIP LOCKED)
     ${CLAIM}`,
    [until, now, most, true],
  );
}

/** What came of an attempt. */
export type ReadOutcome = Omit<
  CaseReadRecord,
  'network' | 'isOutsideUnit' | 'destroyedAt' | 'valuesDigest'
>;

/** What came, as a statement takes it. */
const CAME = `jsonb_to_recordset($2::jsonb) AS came (alias text, attempts int, state text, "values" text,
    "valuesDigest" text, "providerId" text, "asOf" timestamptz, "grant" text, "auditRecord" text,
    "maskedItems" text[], "conditionalItems" text[], code text, facts jsonb,
    "nextAttemptAt" timestamptz, "fetchedAt" timestamptz)`;

const WRITE_OUTCOMES = `WITH written AS (
    UPDATE case_read r SET state = came.state, "values" = came."values",
      values_digest = came."valuesDigest", provider_id = came."providerId", as_of = came."asOf",
      "grant" = came."grant", audit_record = came."auditRecord", masked_items = came."maskedItems",
      conditional_items = came."conditionalItems", code = came.code, facts = came.facts,
      next_attempt_at = came."nextAttemptAt", fetched_at = came."fetchedAt"
    FROM case_file c, ${CAME}
    WHERE c.id = $1 AND c.${STILL_READS}
      AND r.case_id = c.id AND r.alias = came.alias AND r.attempts = came.attempts
    RETURNING r.alias)
  SELECT ${COLUMNS}, alias IN (SELECT alias FROM written) AS "isWritten"
  FROM case_read WHERE case_id = $1 ORDER BY alias`;

/** What came, as its columns have it and as it is read from there. */
interface Came {
  readonly columns: object;
  readonly record: Omit<CaseReadRecord, 'network' | 'isOutsideUnit' | 'destroyedAt'>;
}

function cameOf(secrets: SecretBox, outcome: ReadOutcome): Came {
  const { values, problem, ...plain } = outcome;
  const text = values && JSON.stringify(values);
  const valuesDigest = text && secrets.digest('case-values', text);
  const told = { code: problem?.code ?? null, facts: problem?.facts ?? null };
  const sealed = text && secrets.seal(text, label(outcome));
  return {
    columns: { ...plain, values: sealed, valuesDigest, ...told },
    record: { ...outcome, values: text ? JSON.parse(text) : null, valuesDigest },
  };
}

/**
 * Writes what came of attempts at reads of one case that still reads, but for those of which another attempt was begun
 * meanwhile; answers all reads of the case as they stand then. Only in a transaction that holds the case.
 */
export async function writeOutcomes(
  db: Database,
  secrets: SecretBox,
  caseId: string,
  outcomes: readonly ReadOutcome[],
): Promise<CaseReadRecord[]> {
  const came = outcomes.map((outcome) => cameOf(secrets, outcome));
  const rows = await db.query<Row & { readonly isWritten: boolean }>(
    WRITE_OUTCOMES,
    [caseId, JSON.stringify(came.map(({ columns }) => columns))],
    { name: 'case_outcomes' },
  );
  return rows.map(({ isWritten, ...row }) => {
    const written = isWritten ? came.find(({ record }) => record.alias === row.alias) : undefined;
    if (!written) return opened(secrets, row);
    const { network, isOutsideUnit, destroyedAt } = row;
    return { ...written.record, network, isOutsideUnit, destroyedAt };
  });
}

/** Destroys the values of cases that were closed before a time; answers of how many reads. */
export function destroyValues(
  db: Database,
  { closedBefore, now }: { readonly closedBefore: Date; readonly now: Date },
): Promise<number> {
  return db.execute(
    `UPDATE case_read r SET "values" = NULL, destroyed_at = $2, next_attempt_at = NULL
     FROM case_file c
     WHERE c.id = r.case_id AND c.closed_at <= $1 AND r."values" IS NOT NULL`,
    [closedBefore, now],
  );
}
