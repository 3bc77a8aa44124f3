import type { Database } from '../../platform';
import type { QuotaMeasure, QuotaSpan } from '../quotas/quota';

/** A grant that lives, from when on it could be used. */
export interface StandingGrant {
  readonly number: string;
  readonly consumerId: string;
  /** Resource code. */
  readonly resource: string;
  readonly since: Date;
}

/** Grants that live at an instant and could be used since before another. SHR-6 */
export function selectStandingGrants(
  db: Database,
  { now, before }: { readonly now: Date; readonly before: Date },
): Promise<StandingGrant[]> {
  return db.query<StandingGrant>(
    `SELECT g.number, g.consumer_id AS "consumerId", r.code AS resource,
       greatest(g.starts_at, g.created_at) AS since
     FROM "grant" g JOIN resource r ON r.id = g.resource_id
     WHERE greatest(g.starts_at, g.created_at) < $2 AND g.status = 'active'
       AND least(g.expires_at, g.ends_at, g.revoked_at, g.ended_at) > $1`,
    [now, before],
  );
}

/** How far one limit of a grant was used. */
export interface UsedQuota {
  readonly number: string;
  readonly consumerId: string;
  readonly measure: QuotaMeasure;
  readonly span: QuotaSpan;
  /** When its window began; of a whole term, when the grant did. */
  readonly since: Date;
  readonly used: number;
  readonly most: number;
}

/** Limits of which at least this share was used, in windows that began from an instant on and before another, and of whole terms. */
export async function selectUsedQuotas(
  db: Database,
  { from, to, share }: { readonly from: Date; readonly to: Date; readonly share: number },
): Promise<UsedQuota[]> {
  const rows = await db.query<Omit<UsedQuota, 'used' | 'most'> & { used: string; most: string }>(
    `SELECT g.number, g.consumer_id AS "consumerId", u.measure, u.span, u.used, u.most,
       CASE u.span WHEN 'total' THEN g.starts_at ELSE u.starts_at END AS since
     FROM grant_use u JOIN "grant" g ON g.id = u.grant_id
     WHERE u.used >= u.most * $3::float8
       AND (u.span = 'total' OR (u.starts_at >= $1 AND u.starts_at < $2))`,
    [from, to, share],
  );
  return rows.map(({ used, most, ...row }) => ({ ...row, used: Number(used), most: Number(most) }));
}
