import type { Database } from '../../platform';

/** What corrections are counted by. */
const KEYS = Object.freeze({
  department: 'provider_id',
  resource: 'resource_code',
  month: `to_char(filed_at AT TIME ZONE 'UTC' + interval '8 hours', 'YYYY-MM')`,
});

/** Corrections that were filed from an instant on and before another. */
export interface CorrectionsFiled {
  readonly from: Date;
  readonly to: Date;
  /** Id of the provider; null for all. */
  readonly departmentId: string | null;
}

/** How many corrections were asked for, by provider, resource code or month. SHR-11 */
export async function countCorrections(
  db: Database,
  by: keyof typeof KEYS,
  { from, to, departmentId }: CorrectionsFiled,
): Promise<ReadonlyMap<string, number>> {
  const rows = await db.query<{ key: string; filed: number }>(
    `SELECT ${KEYS[by]} AS key, count(*)::int AS filed FROM correction
     WHERE filed_at >= $1 AND filed_at < $2 AND ($3::text IS NULL OR provider_id = $3)
     GROUP BY 1`,
    [from, to, departmentId],
  );
  return new Map(rows.map(({ key, filed }) => [key, filed]));
}

/** Resource code of each of these applications and corrections, by its id. */
export async function selectResourcesOf(
  db: Database,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await db.query<{ id: string; code: string }>(
    `SELECT a.id, r.code FROM application a JOIN resource r ON r.id = a.resource_id
     WHERE a.id = ANY ($1::text[])
     UNION ALL
     SELECT id, resource_code FROM correction WHERE id = ANY ($1::text[])`,
    [ids],
  );
  return new Map(rows.map(({ id, code }) => [id, code]));
}
