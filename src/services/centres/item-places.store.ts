import type { Database, Page } from '../../platform';
import type { OutsideRecord } from './centre';

/** What is handled outside now, newest first, of one department or all; one more than asked tells of more. */
export async function selectOutside(
  db: Database,
  departmentId: string | null,
  { first, after }: Page,
): Promise<OutsideRecord[]> {
  const rows = await db.prisma.itemOutside.findMany({
    where: {
      endedAt: null,
      ...(departmentId && { departmentId }),
      ...(after && { id: { lt: after } }),
    },
    omit: { live: true },
    orderBy: { id: 'desc' },
    take: first + 1,
  });
  return rows as OutsideRecord[];
}

/** An item that a department handles by a published guide. */
export interface UnplacedItem {
  /** Id of the guide. */
  readonly id: string;
  readonly departmentId: string;
  readonly serviceItem: string;
}

/**
 * Items with a published guide that no open window accepts and of which no ground says why, the
 * newest guide first; one more than asked tells of more. CTR-2
 */
export function selectUnplaced(
  db: Database,
  departmentId: string | null,
  { first, after }: Page,
): Promise<UnplacedItem[]> {
  return db.query<UnplacedItem>(
    `SELECT g.id, g.department_id AS "departmentId", g.service_item AS "serviceItem" FROM guide g
     WHERE ($1::text IS NULL OR g.department_id = $1) AND ($2::text IS NULL OR g.id < $2)
       AND EXISTS (SELECT 1 FROM guide_version v WHERE v.guide_id = g.id AND v.status = 'published')
       AND NOT EXISTS (SELECT 1 FROM window_authorisation a
         WHERE a.department_id = g.department_id AND a.service_item = g.service_item
           AND a.ended_at IS NULL AND 'accept' = ANY (a.powers))
       AND NOT EXISTS (SELECT 1 FROM item_outside o
         WHERE o.department_id = g.department_id AND o.service_item = g.service_item
           AND o.ended_at IS NULL)
     ORDER BY g.id DESC LIMIT $3`,
    [departmentId, after, first + 1],
  );
}
