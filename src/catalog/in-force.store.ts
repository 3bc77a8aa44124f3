import type { Database } from '../platform';

/** A resource that was in force, and who provides it. */
export interface ResourceInForce {
  /** Resource code. */
  readonly code: string;
  readonly providerId: string;
}

/** Resources that were in force at some time from an instant on and before another; of one provider where it is named. */
export function findInForce(
  db: Database,
  { from, to }: { readonly from: Date; readonly to: Date },
  providerId: string | null,
): Promise<ResourceInForce[]> {
  return db.query<ResourceInForce>(
    `SELECT DISTINCT r.code, r.provider_id AS "providerId"
     FROM resource r JOIN resource_version v ON v.resource_id = r.id
     WHERE v.published_at < $2 AND (v.superseded_at IS NULL OR v.superseded_at > $1)
       AND (r.ended_at IS NULL OR r.ended_at > $1)
       AND ($3::text IS NULL OR r.provider_id = $3)`,
    [from, to, providerId],
  );
}
