import type { Database } from '../../platform';
import type { CaseMaterialRecord } from './case-material';
import type { CaseReadRecord } from './case-read';
import { TAKING_MATERIALS } from './takes-materials';

/** How far a case has come: reads that are begun or settled, and what is found of materials. */
export interface WrittenAdvance {
  readonly reads: readonly CaseReadRecord[];
  readonly materials: readonly CaseMaterialRecord[];
}

const WRITE = `WITH begun AS (
    INSERT INTO case_read (case_id, alias, state, network, is_outside_unit, masked_items,
      conditional_items, code, facts, attempts, next_attempt_at)
    SELECT $1, alias, state, network, "isOutsideUnit", '{}', '{}', code, facts, attempts,
      "nextAttemptAt"
    FROM jsonb_to_recordset($2::jsonb) AS one (alias text, state text, network text,
      "isOutsideUnit" boolean, code text, facts jsonb, attempts int, "nextAttemptAt" timestamptz)
    ON CONFLICT (case_id, alias) DO UPDATE
      SET state = excluded.state, code = excluded.code, facts = excluded.facts,
        attempts = excluded.attempts, next_attempt_at = excluded.next_attempt_at
      WHERE case_read.state = 'planned')
  INSERT INTO case_material (case_id, key, position, state, reason, supply)
  SELECT $1, * FROM unnest($3::text[], $4::int[], $5::text[], $6::text[], $7::int[])
  ON CONFLICT (case_id, key) DO UPDATE
    SET state = excluded.state, reason = excluded.reason, supply = excluded.supply
    WHERE case_material.answer IS NULL AND case_material.answered_at IS NULL`;

function readColumns({ alias, state, network, isOutsideUnit, ...read }: CaseReadRecord): object {
  const { problem, attempts, nextAttemptAt } = read;
  const told = { code: problem?.code ?? null, facts: problem?.facts ?? null };
  return { alias, state, network, isOutsideUnit, ...told, attempts, nextAttemptAt };
}

/**
 * Writes how far a case has come: new reads, and those that were planned; what is found of materials, while what people
 * said of one stands, whatever is found later. Only in a transaction that opens the case or holds it.
 */
export async function writeAdvance(
  db: Database,
  caseId: string,
  { reads, materials }: WrittenAdvance,
): Promise<void> {
  type Column = 'key' | 'position' | 'state' | 'reason' | 'supply';
  const column = (name: Column) => materials.map((one) => one[name]);
  const values = [
    ...[caseId, JSON.stringify(reads.map(readColumns)), column('key'), column('position')],
    ...[column('state'), column('reason'), column('supply')],
  ];
  await db.execute(WRITE, values, { name: 'case_advance' });
}

/**
 * Holds a case until the transaction ends; false where it takes materials no more. The transaction's commit then does not
 * wait for the disk: what is lost with the machine is fetched again, and what comes after it, such as an answer about it,
 * is never durable without it.
 */
export async function holdTaking(db: Database, caseId: string): Promise<boolean> {
  const [row] = await db.query<{ takes: boolean }>(
    `SELECT status = ANY ($2::text[]) AS takes, set_config('synchronous_commit', 'off', true)
     FROM case_file WHERE id = $1 FOR UPDATE`,
    [caseId, [...TAKING_MATERIALS]],
    { name: 'case_hold_taking' },
  );
  return row?.takes ?? false;
}
