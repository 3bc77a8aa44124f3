import type { ResourceModel } from '../../catalog';
import type { Database } from '../../platform';

/**
 * How many departments hold a live grant for the version in force of each resource, by its id; those
 * without are left out.
 */
export async function countConsumers(
  db: Database,
  models: readonly ResourceModel[],
  now: Date,
): Promise<ReadonlyMap<string, number>> {
  const rows = await db.query<{ id: string; count: number }>(
    `SELECT g.resource_id AS id, count(DISTINCT g.consumer_id)::int AS count
     FROM unnest($1::text[], $2::int4[]) AS asked(resource_id, version)
     JOIN "grant" g ON g.resource_id = asked.resource_id
     WHERE g.revoked_at IS NULL AND g.status = 'active'
       AND g.starts_at <= $3 AND g.expires_at > $3
       AND (g.ends_at IS NULL OR g.ends_at > $3)
       AND g.version_from <= asked.version
       AND (g.version_to IS NULL OR g.version_to >= asked.version)
     GROUP BY g.resource_id`,
    [models.map(({ id }) => id), models.map(({ version }) => version), now],
  );
  return new Map(rows.map(({ id, count }) => [id, count]));
}
