import type { Database } from '../../platform';

/** When resources first came into force, by their ids. */
export async function selectFirstPublished(
  db: Database,
  resourceIds: readonly string[],
): Promise<ReadonlyMap<string, Date>> {
  const rows = await db.query<{ id: string; at: Date }>(
    `SELECT resource_id AS id, min(published_at) AS at FROM resource_version
     WHERE resource_id = ANY($1::text[]) AND published_at IS NOT NULL GROUP BY resource_id`,
    [[...resourceIds]],
  );
  return new Map(rows.map(({ id, at }) => [id, at]));
}
