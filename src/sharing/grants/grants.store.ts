import { addDays, chinaDayStart, type Database, newId, type Page } from '../../platform';
import { cellsColumn, quotaColumn, scopeColumn, written } from '../columns';
import type { GrantModel } from '../decision/grant-model';
import type { DisposalMethod, PurposeEnd } from '../disposal/disposal';
import { OPEN_LIVES } from '../grant-life/grant-life';
import type { ApplicationRecord } from '../procedure/applications.store';
import type { Side } from '../side';

/** More grants than any department holds for one resource; the newest count. */
const MAX_GRANTS = 200;

/** A grant as it is kept. */
export interface GrantRecord extends Omit<GrantModel, 'approvedBy' | 'mode'> {
  readonly applicationId: string;
  readonly providerId: string;
  readonly revokedBy: string | null;
  readonly revokeReason: string | null;
  readonly endedAt: Date | null;
  /** Why the consumer needs the data no longer, where it said so itself. */
  readonly purposeEnd: PurposeEnd | null;
  /** What the provider wants done with the data once the grant has ended. */
  readonly disposal: DisposalMethod;
  readonly disposalText: string | null;
}

/** What of a grant's row says who holds it for what. */
type GrantRow = Pick<GrantRecord, 'consumerId' | 'resourceId'>;

/** Adds a grant of what an application asked for, as far as it was agreed to. */
export async function insertGrant(
  db: Database,
  application: ApplicationRecord,
  { quota, masked, ...issued }: Pick<GrantRecord, 'number' | 'createdAt' | 'quota' | 'masked'>,
): Promise<GrantRecord> {
  const { id: applicationId, consumerId, providerId, resourceId, version } = application;
  const { items, serviceItems, rowScope, cells, startsAt, expiresAt } = application;
  const row = await db.prisma.grant.create({
    data: {
      ...{ id: newId(), ...issued, applicationId, consumerId, providerId, resourceId },
      ...{ versionFrom: version, startsAt, expiresAt },
      ...{ items: [...items], masked: [...masked], serviceItems: [...serviceItems] },
      ...{ ...scopeColumn(rowScope), ...cellsColumn(cells), ...quotaColumn(quota) },
    },
  });
  return withHold(db, row);
}

/** Grants as they are kept, each with whether an overdue disposal holds it. SHR-8 */
async function withHolds(db: Database, rows: readonly GrantRow[]): Promise<GrantRecord[]> {
  const overdue = await db.query<Pick<GrantRow, 'consumerId' | 'resourceId'>>(
    `SELECT DISTINCT consumer_id AS "consumerId", resource_id AS "resourceId"
     FROM "grant" WHERE status = 'disposalOverdue' AND consumer_id = ANY($1::text[])`,
    [rows.map(({ consumerId }) => consumerId)],
  );
  const held = new Set(overdue.map((one) => `${one.consumerId} ${one.resourceId}`));
  return rows.map((row) => {
    const record = written<Omit<GrantRecord, 'held'>>(row);
    return { ...record, held: held.has(`${row.consumerId} ${row.resourceId}`) };
  });
}

/** The same of one grant. */
async function withHold(db: Database, row: GrantRow): Promise<GrantRecord> {
  const [record] = await withHolds(db, [row]);
  if (record) return record;
  throw new Error('a row is a grant');
}

/** The grant of this id, or null. */
export async function selectGrant(db: Database, id: string): Promise<GrantRecord | null> {
  const row = await db.prisma.grant.findFirst({ where: { id } });
  return row && withHold(db, row);
}

/** The grant that answers an application, or null. */
export async function selectGrantOf(
  db: Database,
  applicationId: string,
): Promise<GrantRecord | null> {
  const row = await db.prisma.grant.findFirst({ where: { applicationId } });
  return row && withHold(db, row);
}

/** Revokes a grant; false when it had ended already. */
export async function endGrant(
  db: Database,
  id: string,
  end: { revokedAt: Date; revokedBy: string; revokeReason: string },
): Promise<boolean> {
  const where = { id, revokedAt: null, status: { in: [...OPEN_LIVES] } };
  const { count } = await db.prisma.grant.updateMany({ where, data: end });
  return count === 1;
}

/** Grants of a department for a resource, newest first: in SQL, since a reader waits for them. */
export async function readGrants(
  db: Database,
  consumerId: string,
  resourceId: string,
): Promise<GrantModel[]> {
  const rows = await db.query(
    `SELECT g.id, g.number, g.consumer_id AS "consumerId", g.resource_id AS "resourceId",
       g.version_from AS "versionFrom", g.version_to AS "versionTo", g.items, g.masked,
       g.service_items AS "serviceItems", g.row_scope AS "rowScope", g.cells, g.quota,
       g.starts_at AS "startsAt", g.expires_at AS "expiresAt",
       g.narrowings, g.ends_at AS "endsAt", g.created_at AS "createdAt", g.revoked_at AS "revokedAt",
       g.status, g.ending,
       bool_or(g.status = 'disposalOverdue') OVER () AS held, a.answered_by AS "approvedBy", a.mode
     FROM "grant" g JOIN application a ON a.id = g.application_id
     WHERE g.consumer_id = $1 AND g.resource_id = $2 ORDER BY g.id DESC LIMIT $3`,
    [consumerId, resourceId, MAX_GRANTS],
    { name: 'grants' },
  );
  return written(rows);
}

/** Rows of one side, as Prisma takes it. */
function onSide({ departmentId }: Side) {
  return departmentId === null
    ? {}
    : { OR: [{ consumerId: departmentId }, { providerId: departmentId }] };
}

/** Grants, newest first; one more than asked tells whether there are more. */
export async function selectGrants(
  db: Database,
  side: Side,
  { first, after }: Page,
): Promise<GrantRecord[]> {
  const rows = await db.prisma.grant.findMany({
    where: { AND: [onSide(side), after ? { id: { lt: after } } : {}] },
    orderBy: { id: 'desc' },
    take: first + 1,
  });
  return withHolds(db, rows);
}

/** Grants in force on a day of a period of which no usage record tells, newest first. SHR-10 */
export async function selectUnreportedGrants(
  db: Database,
  { departmentId }: Side,
  where: Page & { readonly from: string; readonly to: string },
): Promise<GrantRecord[]> {
  const { from, to, first, after } = where;
  const found = await db.query<{ id: string }>(
    `SELECT g.id FROM "grant" g
     WHERE ($1::text IS NULL OR g.consumer_id = $1 OR g.provider_id = $1)
       AND ($2::text IS NULL OR g.id < $2) AND greatest(g.starts_at, g.created_at) < $4
       AND least(g.expires_at, g.ends_at, g.revoked_at, g.ended_at) >= $3
       AND NOT EXISTS (SELECT 1 FROM usage_record u WHERE u.grant_id = g.id
         AND u.period_to >= $5::date AND u.period_from <= $6::date)
     ORDER BY g.id DESC LIMIT $7`,
    [departmentId, after, chinaDayStart(from), chinaDayStart(addDays(to, 1)), from, to, first],
  );
  const ids = { id: { in: found.map(({ id }) => id) } };
  return withHolds(db, await db.prisma.grant.findMany({ where: ids, orderBy: { id: 'desc' } }));
}
