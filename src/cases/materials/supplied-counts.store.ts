import type { Database } from '../../platform';

/** Cases opened from an instant on and before another. */
export interface SuppliedWhere {
  readonly from: Date;
  readonly to: Date;
  /** Null for those of all departments. */
  readonly departmentId: string | null;
}

/** Materials of alike cases that sharing supplied in the same way. */
export interface SuppliedCount {
  /** Id of the department. */
  readonly department: string;
  readonly serviceItem: string;
  /** The month in China in which the cases were opened, YYYY-MM. */
  readonly month: string;
  readonly guideVersionId: string;
  /** Key of the material in the guide. */
  readonly material: string;
  readonly supply: number | null;
  readonly count: number;
}

/** Materials that were fetched or confirmed, in groups. GDE-9 */
export function selectSupplied(
  db: Database,
  { from, to, departmentId }: SuppliedWhere,
): Promise<SuppliedCount[]> {
  return db.query<SuppliedCount>(
    `SELECT c.department_id AS department, c.service_item AS "serviceItem",
       to_char(c.opened_at AT TIME ZONE 'UTC' + interval '8 hours', 'YYYY-MM') AS month,
       c.guide_version_id AS "guideVersionId", m.key AS material, m.supply, count(*)::int AS count
     FROM case_material m JOIN case_file c ON c.id = m.case_id
     WHERE m.state IN ('fetched', 'confirmed') AND c.opened_at >= $1 AND c.opened_at < $2
       AND ($3::text IS NULL OR c.department_id = $3)
     GROUP BY 1, 2, 3, 4, 5, 6`,
    [from, to, departmentId],
  );
}

/** Service item of each of these cases, by its id. */
export async function selectServiceItemsOf(
  db: Database,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await db.query<{ id: string; serviceItem: string }>(
    'SELECT id, service_item AS "serviceItem" FROM case_file WHERE id = ANY ($1::text[])',
    [ids],
  );
  return new Map(rows.map(({ id, serviceItem }) => [id, serviceItem]));
}
