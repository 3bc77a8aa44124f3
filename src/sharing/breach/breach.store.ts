import type { Database } from '../../platform';
import type { BreachRecord } from './breach';

/** Adds a breach. */
export async function insertBreach(db: Database, breach: BreachRecord): Promise<void> {
  await db.prisma.breach.create({ data: { ...breach, records: [...breach.records] } });
}

/** The id of the grant of a breach, or null. */
export async function selectBreachGrant(db: Database, id: string): Promise<string | null> {
  const found = await db.prisma.breach.findFirst({ where: { id }, select: { grantId: true } });
  return found?.grantId ?? null;
}

/** All breaches of a grant, the newest first. */
export function selectBreaches(db: Database, grantId: string): Promise<BreachRecord[]> {
  return db.query<BreachRecord>(
    `SELECT id, grant_id AS "grantId", kind, seen, records, days, reported_at AS "reportedAt",
       reported_by AS "reportedBy"
     FROM breach WHERE grant_id = $1 ORDER BY id DESC`,
    [grantId],
  );
}
