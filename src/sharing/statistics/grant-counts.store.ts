import type { Database } from '../../platform';

/** Grants of a department in a period. */
export interface GrantCount {
  readonly departmentId: string;
  /** Issued by it. */
  readonly given: number;
  /** Held by it at some time. */
  readonly held: number;
}

/** Grants by department, from an instant on and before another; of one department where it is named. SHR-12 */
export function countGrants(
  db: Database,
  { from, to }: { readonly from: Date; readonly to: Date },
  departmentId: string | null,
): Promise<GrantCount[]> {
  return db.query<GrantCount>(
    `SELECT department_id AS "departmentId", sum(given)::int AS given, sum(held)::int AS held
     FROM (
       SELECT provider_id AS department_id, 1 AS given, 0 AS held FROM "grant"
       WHERE created_at >= $1 AND created_at < $2
       UNION ALL
       SELECT consumer_id, 0, 1 FROM "grant"
       WHERE greatest(starts_at, created_at) < $2
         AND least(expires_at, ends_at, revoked_at, ended_at) > $1
     ) AS counted
     WHERE $3::text IS NULL OR department_id = $3
     GROUP BY 1`,
    [from, to, departmentId],
  );
}
