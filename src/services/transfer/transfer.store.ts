import type { Database } from '../../platform';
import type { GuideContent } from '../guide/content.types';

/** What the newest version of a department's guide says. */
export interface NewestGuide {
  readonly serviceItem: string;
  readonly content: GuideContent;
}

/**
 * The newest version of each guide of a department, or of that of one service item, in order of the
 * items' codes; one more than asked tells of more.
 */
export function selectNewest(
  db: Database,
  departmentId: string,
  { serviceItem, most }: { readonly serviceItem: string | null; readonly most: number },
): Promise<NewestGuide[]> {
  return db.query<NewestGuide>(
    `SELECT g.service_item AS "serviceItem", v.content
     FROM guide g
     JOIN LATERAL (
       SELECT content FROM guide_version WHERE guide_id = g.id ORDER BY number DESC LIMIT 1
     ) v ON true
     WHERE g.department_id = $1 AND ($2::text IS NULL OR g.service_item = $2)
     ORDER BY g.service_item LIMIT $3`,
    [departmentId, serviceItem, most + 1],
  );
}

/** Codes of the service items of which a version of a department's guide waits to be published. */
export async function selectWaiting(db: Database, departmentId: string): Promise<string[]> {
  const rows = await db.query<{ readonly serviceItem: string }>(
    `SELECT g.service_item AS "serviceItem" FROM guide g JOIN guide_version v ON v.guide_id = g.id
     WHERE g.department_id = $1 AND v.status = 'submitted'`,
    [departmentId],
  );
  return rows.map(({ serviceItem }) => serviceItem);
}
