import type { Database } from '../../platform';

/** Whose lives are kept: each in a table of its own, of the same form. */
const TABLES = Object.freeze({
  grant: { table: 'grant_step', id: 'grant_id' },
  dispute: { table: 'dispute_step', id: 'dispute_id' },
});

/** Things that go through steps. */
export type Life = keyof typeof TABLES;

/** A step that was taken, as it is kept. */
export interface LifeStepRecord<Status extends string = string, Name extends string = string> {
  /** Id of the grant or the dispute. */
  readonly id: string;
  /** From 1, without gaps. */
  readonly position: number;
  readonly step: Name;
  /** Null for the step that began it. */
  readonly from: Status | null;
  readonly to: Status;
  /** Id of the person; null for the gateway itself. */
  readonly by: string | null;
  /** The person's department; null for the gateway itself. */
  readonly departmentId: string | null;
  readonly at: Date;
  readonly why: string | null;
}

/** Adds a step after the last one. */
export async function insertLifeStep(
  db: Database,
  life: Life,
  taken: Omit<LifeStepRecord, 'position'>,
): Promise<void> {
  const { table, id: column } = TABLES[life];
  const { id, step, from, to, by, departmentId, at, why } = taken;
  await db.execute(
    `INSERT INTO ${table} (${column}, position, step, "from", "to", "by", department_id, at, why)
     SELECT $1, coalesce(max(position), 0) + 1, $2, $3, $4, $5, $6, $7, $8
     FROM ${table} WHERE ${column} = $1`,
    [id, step, from, to, by, departmentId, at, why],
  );
}

/** All steps of these grants or disputes, of each the first one first. */
export function selectLifeSteps<Status extends string, Name extends string>(
  db: Database,
  life: Life,
  ids: readonly string[],
): Promise<LifeStepRecord<Status, Name>[]> {
  const { table, id } = TABLES[life];
  return db.query<LifeStepRecord<Status, Name>>(
    `SELECT ${id} AS id, position, step, "from", "to", "by", department_id AS "departmentId", at, why
     FROM ${table} WHERE ${id} = ANY($1::text[]) ORDER BY ${id}, position`,
    [[...ids]],
  );
}
