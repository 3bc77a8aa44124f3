import type { Database } from '../../platform';
import type { ApplicationStatus, StepName } from './procedure';

/** A step that an application went through, as it is kept. */
export interface StepRecord {
  readonly applicationId: string;
  /** From 1, without gaps. */
  readonly position: number;
  readonly step: StepName;
  /** Null for the step that began it. */
  readonly from: ApplicationStatus | null;
  readonly to: ApplicationStatus;
  /** Id of the person; null for the gateway itself. */
  readonly by: string | null;
  /** The person's department; null for the gateway itself. */
  readonly departmentId: string | null;
  readonly at: Date;
  readonly why: string | null;
}

/** Holds an application until the transaction ends, so that of two steps at once one is first. */
export async function lockApplication(db: Database, id: string): Promise<void> {
  await db.query('SELECT 1 FROM application WHERE id = $1 FOR UPDATE', [id]);
}

/** Adds a step after the last one. */
export async function insertStep(db: Database, taken: Omit<StepRecord, 'position'>): Promise<void> {
  const { applicationId, step, from, to, by, departmentId, at, why } = taken;
  await db.execute(
    `INSERT INTO application_step
       (application_id, position, step, "from", "to", "by", department_id, at, why)
     SELECT $1, coalesce(max(position), 0) + 1, $2, $3, $4, $5, $6, $7, $8
     FROM application_step WHERE application_id = $1`,
    [applicationId, step, from, to, by, departmentId, at, why],
  );
}

/** All steps of an application, the first one first. */
export function selectSteps(db: Database, applicationId: string): Promise<StepRecord[]> {
  return db.query<StepRecord>(
    `SELECT application_id AS "applicationId", position, step, "from", "to", "by",
       department_id AS "departmentId", at, why
     FROM application_step WHERE application_id = $1 ORDER BY position`,
    [applicationId],
  );
}
