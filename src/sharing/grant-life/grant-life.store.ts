import type { Database } from '../../platform';
import type { GrantRecord } from '../grants/grants.store';
import { type GrantLife, OPEN_LIVES } from './grant-life';

/** Holds a grant until the transaction ends, so that of two steps at once one is first. */
export async function lockGrant(db: Database, id: string): Promise<void> {
  await db.query('SELECT 1 FROM "grant" WHERE id = $1 FOR UPDATE', [id]);
}

/** What a step may change of a grant beside its status. */
export type GrantChange = Partial<
  Pick<GrantRecord, 'ending' | 'endedAt' | 'purposeEnd' | 'disposal' | 'disposalText'>
>;

/** Takes a grant from where it stands to where a step leads; false when it moved meanwhile. */
export async function moveGrant(
  db: Database,
  { id, from, to }: { readonly id: string; readonly from: GrantLife; readonly to: GrantLife },
  change: GrantChange,
): Promise<boolean> {
  const data = { ...change, status: to };
  const { count } = await db.prisma.grant.updateMany({ where: { id, status: from }, data });
  return count === 1;
}

/**
 * Takes a grant whose term is over, or whose negotiated end has come, which nobody noted, and holds it
 * until the transaction ends; null where there is none. Those that another process holds are left to it.
 */
export async function claimOver(db: Database, now: Date): Promise<string | null> {
  const [row] = await db.query<{ id: string }>(
    `SELECT id FROM "grant" WHERE status = ANY($1::text[]) AND (expires_at <= $2 OR ends_at <= $2)
     ORDER BY expires_at, id LIMIT 1 FOR UPDATE SKIP LOCKED`,
    [[...OPEN_LIVES], now],
    { name: 'grants_over' },
  );
  return row?.id ?? null;
}

/** Takes a grant that stands at one of these and that nobody else holds; false for any other. */
export async function claimGrant(
  db: Database,
  id: string,
  statuses: readonly GrantLife[],
): Promise<boolean> {
  const rows = await db.query(
    `SELECT 1 FROM "grant" WHERE id = $1 AND status = ANY($2::text[]) FOR UPDATE SKIP LOCKED`,
    [id, [...statuses]],
  );
  return rows.length === 1;
}
