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

/** Notes which reads a case may need; none is asked yet. */
export async function insertReads(
  db: Database,
  caseId: string,
  { aliases, network, isOutsideUnit }: Place & { readonly aliases: readonly string[] },
): Promise<void> {
  await db.execute(
    `INSERT INTO case_read (case_id, alias, state, network, is_outside_unit, masked_items,
       conditional_items)
     SELECT $1, alias, 'planned', $3, $4, '{}', '{}' FROM unnest($2::text[]) AS alias`,
    [caseId, [...aliases], network, isOutsideUnit],
  );
}

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

/** Has planned reads of a case asked, at once and by the caller, or from a time on by whoever comes. */
export function startReads(
  db: Database,
  caseId: string,
  asked: {
    readonly aliases: readonly string[];
    readonly nextAttemptAt: Date;
    readonly attempts: 0 | 1;
  },
): Promise<ClaimedRead[]> {
  return db.query<ClaimedRead>(
    `UPDATE case_read SET state = 'pending', attempts = $4, next_attempt_at = $3
     WHERE case_id = $1 AND alias = ANY ($2::text[]) AND state = 'planned'
     RETURNING case_id AS "caseId", alias, attempts, network, is_outside_unit AS "isOutsideUnit"`,
    [caseId, [...asked.aliases], asked.nextAttemptAt, asked.attempts],
  );
}

/**
 * Has the transaction's commit not wait for the disk. What is lost with the machine then is fetched
 * again; what comes after it, such as an answer about it, is never durable without it.
 */
const NO_WAIT = `set_config('synchronous_commit', 'off', true)`;

/** Lets the running transaction end without waiting for the disk. */
export async function commitWithoutWaiting(db: Database): Promise<void> {
  await db.query(`SELECT ${NO_WAIT}`);
}

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

/** Writes what came of an attempt, unless another attempt was begun meanwhile; true when written. */
export async function writeOutcome(
  db: Database,
  secrets: SecretBox,
  outcome: ReadOutcome,
): Promise<boolean> {
  const { values, problem } = outcome;
  const text = values && JSON.stringify(values);
  const changed = await db.execute(
    `UPDATE case_read SET state = $4, "values" = $5, values_digest = $6, provider_id = $7,
       as_of = $8, "grant" = $9, audit_record = $10, masked_items = $11, conditional_items = $12,
       code = $13, facts = $14::jsonb, next_attempt_at = $15, fetched_at = $16
     WHERE case_id = $1 AND alias = $2 AND attempts = $3`,
    [
      ...[outcome.caseId, outcome.alias, outcome.attempts, outcome.state],
      ...[text && secrets.seal(text, label(outcome)), text && secrets.digest('case-values', text)],
      ...[outcome.providerId, outcome.asOf, outcome.grant, outcome.auditRecord],
      ...[[...outcome.maskedItems], [...outcome.conditionalItems]],
      ...[problem?.code ?? null, problem ? JSON.stringify(problem.facts) : null],
      ...[outcome.nextAttemptAt, outcome.fetchedAt],
    ],
  );
  return changed === 1;
}

/** Notes of a planned read that it needs no asking. */
export async function settleRead(
  db: Database,
  { caseId, alias, state, problem }: Pick<CaseReadRecord, 'caseId' | 'alias' | 'state' | 'problem'>,
): Promise<void> {
  await db.execute(
    `UPDATE case_read SET state = $3, code = $4, facts = $5::jsonb
     WHERE case_id = $1 AND alias = $2 AND state = 'planned'`,
    [caseId, alias, state, problem?.code ?? null, problem && JSON.stringify(problem.facts)],
  );
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
