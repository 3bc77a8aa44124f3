import { addDays, chinaDayStart, type Database, newId, type Page } from '../platform';
import type { GrantModel } from './decision/grant-model';
import {
  type GrantNarrowing,
  type NarrowableScope,
  plainNarrowings,
} from './decision/grant-narrowing';
import type { DisposalMethod, PurposeEnd } from './disposal/disposal';
import { OPEN_LIVES } from './grant-life/grant-life';
import type { ApplicationStatus } from './procedure/procedure';
import { UNGUARDED } from './purposes/guard.store';
import type { ServiceItemBook } from './purposes/purposes';
import { plainQuota, type Quota } from './quotas/quota';
import { type CellRule, plainCells } from './row-condition/cell-rule';
import { plainRows } from './row-condition/plain-rows';
import type { RowCondition } from './row-condition/row-condition';

/** More grants than any department holds for one resource; the newest count. */
const MAX_GRANTS = 200;

/** An application as it is kept. */
export interface ApplicationRecord {
  readonly id: string;
  readonly number: string;
  readonly consumerId: string;
  readonly providerId: string;
  readonly resourceId: string;
  /** The version in force when it was made. */
  readonly version: number;
  /** API names. */
  readonly items: readonly string[];
  readonly serviceItems: readonly string[];
  readonly basis: string;
  readonly rowScope: RowCondition | null;
  readonly cells: readonly CellRule[];
  readonly mode: string;
  /** What it asks to be used for at most; empty without a limit. */
  readonly quota: Quota;
  readonly startsAt: Date;
  readonly expiresAt: Date;
  readonly status: ApplicationStatus;
  /** When it was submitted; while it is a draft, when it was drafted. */
  readonly appliedAt: Date;
  /** The officer who consented to it; before that, who drafted it. */
  readonly appliedBy: string;
  /** Null while only its own department knows of it. */
  readonly submittedAt: Date | null;
  /** Working days that the provider asked for beyond the law's. */
  readonly extensionDays: number | null;
  /** Everything that the provider's one notice named as missing. */
  readonly notice: readonly string[];
  readonly answeredAt: Date | null;
  readonly answeredBy: string | null;
  /** Reasons of a refusal, or the note of an approval. */
  readonly reasons: string | null;
}

/** A grant as it is kept. */
export interface GrantRecord extends Omit<GrantModel, 'approvedBy'> {
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

/** A service item as it is kept. */
export interface ServiceItemRecord {
  readonly code: string;
  readonly name: string;
  readonly departments: readonly string[];
  readonly startsAt: Date;
  readonly endedAt: Date | null;
  /** The highest sensitivity that may be released for it. */
  readonly ceiling: number;
  /** Listed for resources about minors. */
  readonly forMinors: boolean;
}

/** Whose rows to list: those of one department on either side, or everybody's. */
export interface Side {
  /** Null for everybody's. */
  readonly departmentId: string | null;
}

/** What of a grant's row says who holds it for what. */
type GrantRow = Pick<GrantRecord, 'consumerId' | 'resourceId'>;

/** The row scope as the column keeps it: absent for all rows. */
function scopeColumn(rowScope: RowCondition | null) {
  return rowScope === null ? {} : { rowScope: rowScope as object };
}

/** Cell rules as the column keeps them: absent where all items are open on all rows. */
function cellsColumn(cells: readonly CellRule[]) {
  return cells.length === 0 ? {} : { cells: cells as object[] };
}

/** A quota as the column keeps it: absent without a limit. */
function quotaColumn(quota: Quota) {
  return quota.length === 0 ? {} : { quota: quota as object[] };
}

/** A row of words and of JSON as it is meant today: row scopes once were lists. */
function presentForm(row: unknown): unknown {
  if (typeof row !== 'object' || row === null || !('rowScope' in row)) return row;
  const { cells, quota } = row as { cells?: unknown; quota?: unknown };
  const plain = { ...row, rowScope: plainRows(row.rowScope), cells: plainCells(cells) };
  return {
    ...plain,
    ...('quota' in row && { quota: plainQuota(quota) }),
    ...('narrowings' in row && { narrowings: plainNarrowings(row.narrowings) }),
  };
}

/** Rows as the type this room wrote; nobody else writes there. */
function written<T>(value: unknown): T {
  return (Array.isArray(value) ? value.map(presentForm) : presentForm(value)) as T;
}

/** Takes the next number of a series in a year, such as `G-2026-000001`; none is given twice. */
export async function takeNumber(
  db: Database,
  letter: 'A' | 'C' | 'D' | 'E' | 'G',
  year: string,
): Promise<string> {
  const series = `${letter}-${year}`;
  const [row] = await db.query<{ last: number }>(
    `INSERT INTO sharing_number (series, last) VALUES ($1, 1)
     ON CONFLICT (series) DO UPDATE SET last = sharing_number.last + 1 RETURNING last`,
    [series],
  );
  return `${series}-${String(row?.last).padStart(6, '0')}`;
}

/** Adds a service item; rejects with a unique problem when its code is taken. */
export async function insertServiceItem(
  db: Database,
  item: Omit<ServiceItemRecord, 'ceiling' | 'forMinors'>,
): Promise<void> {
  const data = { ...item, departments: [...item.departments] };
  await db.prisma.serviceItem.create({ data });
}

/** All service items in order of code. */
export function selectServiceItems(db: Database): Promise<ServiceItemRecord[]> {
  return db.query<ServiceItemRecord>(
    `SELECT s.code, s.name, s.departments, s.starts_at AS "startsAt", s.ended_at AS "endedAt",
       COALESCE(g.ceiling, ${UNGUARDED.ceiling}) AS ceiling,
       COALESCE(g.for_minors, ${UNGUARDED.forMinors}) AS "forMinors"
     FROM service_item s LEFT JOIN LATERAL (
       SELECT ceiling, for_minors FROM service_item_guard
       WHERE service_item = s.code ORDER BY number DESC LIMIT 1) g ON true
     ORDER BY s.code`,
  );
}

/** All service items as they bear on purposes. */
export async function readServiceItems(db: Database): Promise<ServiceItemBook> {
  const rows = await selectServiceItems(db);
  const models = rows.map(({ departments, startsAt, endedAt, ...item }) => ({
    ...item,
    departments: new Set(departments),
    startsAt: startsAt.getTime(),
    endedAt: endedAt?.getTime() ?? null,
  }));
  return new Map(models.map((model) => [model.code, model]));
}

/** Adds an application. */
export async function insertApplication(
  db: Database,
  application: Omit<
    ApplicationRecord,
    'extensionDays' | 'notice' | 'answeredAt' | 'answeredBy' | 'reasons'
  >,
): Promise<void> {
  const { items, serviceItems, rowScope, cells, quota, ...rest } = application;
  const lists = { items: [...items], serviceItems: [...serviceItems], notice: [] };
  const conditions = { ...scopeColumn(rowScope), ...cellsColumn(cells), ...quotaColumn(quota) };
  await db.prisma.application.create({ data: { ...rest, ...lists, ...conditions } });
}

/** The application of this id, or null. */
export async function selectApplication(
  db: Database,
  id: string,
): Promise<ApplicationRecord | null> {
  return written(await db.prisma.application.findFirst({ where: { id } }));
}

/** What a step may change of an application beside its status. */
export type ApplicationChange = Partial<
  Pick<
    ApplicationRecord,
    | 'version'
    | 'items'
    | 'serviceItems'
    | 'basis'
    | 'rowScope'
    | 'cells'
    | 'quota'
    | 'mode'
    | 'startsAt'
    | 'expiresAt'
    | 'appliedAt'
    | 'appliedBy'
    | 'submittedAt'
    | 'extensionDays'
    | 'notice'
    | 'answeredAt'
    | 'answeredBy'
    | 'reasons'
  >
>;

/** The columns of an application that hold JSON, and those of them that a change empties. */
function jsonColumns({ rowScope, cells, quota }: ApplicationChange) {
  const emptied = [
    ...(rowScope === null ? ['row_scope'] : []),
    ...(cells?.length === 0 ? ['cells'] : []),
    ...(quota?.length === 0 ? ['quota'] : []),
  ];
  const filled = {
    ...scopeColumn(rowScope ?? null),
    ...cellsColumn(cells ?? []),
    ...quotaColumn(quota ?? []),
  };
  return { filled, emptied };
}

/** Takes an application from where it stands to where a step leads; false when it moved meanwhile. */
export async function moveApplication(
  db: Database,
  { id, from, to }: { id: string; from: ApplicationStatus; to: ApplicationStatus },
  change: ApplicationChange,
): Promise<boolean> {
  const { items, serviceItems, notice, rowScope: _r, cells: _c, quota: _q, ...rest } = change;
  const { filled, emptied } = jsonColumns(change);
  const data = {
    ...rest,
    ...(items && { items: [...items] }),
    ...(serviceItems && { serviceItems: [...serviceItems] }),
    ...(notice && { notice: [...notice] }),
    ...{ ...filled, status: to },
  };
  const { count } = await db.prisma.application.updateMany({ where: { id, status: from }, data });
  if (count === 0 || emptied.length === 0) return count === 1;
  const nothing = emptied.map((column) => `${column} = NULL`).join(', ');
  await db.execute(`UPDATE application SET ${nothing} WHERE id = $1`, [id]);
  return true;
}

/** Adds a grant of what an application asked for, as far as it was agreed to. */
export async function insertGrant(
  db: Database,
  application: ApplicationRecord,
  { quota, ...issued }: Pick<GrantRecord, 'number' | 'createdAt' | 'quota'>,
): Promise<GrantRecord> {
  const { id: applicationId, consumerId, providerId, resourceId, version } = application;
  const { items, serviceItems, rowScope, cells, startsAt, expiresAt } = application;
  const row = await db.prisma.grant.create({
    data: {
      ...{ id: newId(), ...issued, applicationId, consumerId, providerId, resourceId },
      ...{ versionFrom: version, startsAt, expiresAt },
      ...{ items: [...items], serviceItems: [...serviceItems] },
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

/** Notes on a grant what is taken from it from an instant on; its columns stay until then. SHR-7 */
export async function addNarrowing(
  db: Database,
  id: string,
  narrowing: GrantNarrowing,
): Promise<void> {
  await db.execute(
    `UPDATE "grant" SET narrowings = coalesce(narrowings, '[]') || jsonb_build_array($2::jsonb)
     WHERE id = $1`,
    [id, JSON.stringify(narrowing)],
  );
}

/** Leaves a grant what a narrowing left it, once its instant has come. SHR-7 */
export async function narrowGrant(
  db: Database,
  id: string,
  { items, rowScope, expiresAt }: NarrowableScope,
): Promise<void> {
  await db.execute(
    'UPDATE "grant" SET items = $2, row_scope = $3::jsonb, expires_at = $4 WHERE id = $1',
    [id, [...items], rowScope && JSON.stringify(rowScope), expiresAt],
  );
}

/** Which grants: those of a whole resource, or one of them. */
export interface GrantsOf {
  readonly resourceId: string;
  /** Null for all of the resource. */
  readonly grantId: string | null;
}

/** What is meant by GrantsOf, with the resource as $1 and the grant as $2. */
const OF = '($2::text IS NULL AND resource_id = $1 OR id = $2)';

/** Grants that have not ended, be they suspended or not, at the instant $3; $4 are OPEN_LIVES. */
const HELD = `revoked_at IS NULL AND status = ANY($4::text[]) AND expires_at > $3
       AND (ends_at IS NULL OR ends_at > $3)`;

/** Ends grants that live beyond an instant at that instant; an earlier end stays. SHR-7 */
export async function endGrantsAt(
  db: Database,
  { resourceId, grantId }: GrantsOf,
  at: Date,
): Promise<void> {
  await db.execute(
    `UPDATE "grant" SET ends_at = $3
     WHERE ${OF} AND ${HELD}`,
    [resourceId, grantId, at, [...OPEN_LIVES]],
  );
}

/** Ids of grants whose negotiated end has come and is not noted yet, held until the end. SHR-7 */
export async function lockEndedGrants(
  db: Database,
  { resourceId, grantId }: GrantsOf,
  at: Date,
): Promise<string[]> {
  const found = await db.query<{ id: string }>(
    `SELECT id FROM "grant" WHERE ${OF} AND status = ANY($4::text[]) AND ends_at <= $3
     ORDER BY id FOR UPDATE`,
    [resourceId, grantId, at, [...OPEN_LIVES]],
  );
  return found.map(({ id }) => id);
}

/** A grant that has not ended, by what it gives. */
export interface HeldGrant {
  readonly consumerId: string;
  /** API names. */
  readonly items: readonly string[];
  readonly rowScope: RowCondition | null;
  readonly cells: readonly CellRule[];
}

/** Grants that live at an instant, or have yet to begin, in the order of their departments. */
export async function selectHeldGrants(
  db: Database,
  { resourceId, grantId }: GrantsOf,
  at: Date,
): Promise<HeldGrant[]> {
  const rows = await db.query(
    `SELECT consumer_id AS "consumerId", items, row_scope AS "rowScope", cells FROM "grant"
     WHERE ${OF} AND ${HELD} ORDER BY consumer_id, id`,
    [resourceId, grantId, at, [...OPEN_LIVES]],
  );
  return written(rows);
}

/** Applications for a resource that stand in one of these statuses, held until the end. */
export async function lockApplicationsOf(
  db: Database,
  resourceId: string,
  statuses: readonly ApplicationStatus[],
): Promise<ApplicationRecord[]> {
  const found = await db.query<{ id: string }>(
    `SELECT id FROM application WHERE resource_id = $1 AND status = ANY($2::text[])
     ORDER BY id FOR UPDATE`,
    [resourceId, [...statuses]],
  );
  const where = { id: { in: found.map(({ id }) => id) } };
  return written(await db.prisma.application.findMany({ where, orderBy: { id: 'asc' } }));
}

/** Grants of a department for a resource, newest first: in SQL, since a reader waits for them. */
export async function readGrants(
  db: Database,
  consumerId: string,
  resourceId: string,
): Promise<GrantModel[]> {
  const rows = await db.query(
    `SELECT g.id, g.number, g.consumer_id AS "consumerId", g.resource_id AS "resourceId",
       g.version_from AS "versionFrom", g.version_to AS "versionTo", g.items,
       g.service_items AS "serviceItems", g.row_scope AS "rowScope", g.cells, g.quota,
       g.starts_at AS "startsAt", g.expires_at AS "expiresAt",
       g.narrowings, g.ends_at AS "endsAt", g.created_at AS "createdAt", g.revoked_at AS "revokedAt",
       g.status, g.ending,
       bool_or(g.status = 'disposalOverdue') OVER () AS held, a.answered_by AS "approvedBy"
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

/** Applications that one side may know of: a provider only of those that were submitted. */
function knownTo({ departmentId }: Side) {
  const submitted = { submittedAt: { not: null } };
  return departmentId === null
    ? {}
    : { OR: [{ consumerId: departmentId }, { providerId: departmentId, ...submitted }] };
}

/** Applications, newest first; one more than asked tells whether there are more. */
export async function selectApplications(
  db: Database,
  side: Side,
  status: ApplicationStatus | null,
  { first, after }: Page,
): Promise<ApplicationRecord[]> {
  const rows = await db.prisma.application.findMany({
    where: { AND: [knownTo(side), status ? { status } : {}, after ? { id: { lt: after } } : {}] },
    orderBy: { id: 'desc' },
    take: first + 1,
  });
  return written(rows);
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
       AND ($2::text IS NULL OR g.id < $2) AND g.starts_at < $4
       AND least(g.expires_at, g.ends_at, g.revoked_at, g.ended_at) >= $3
       AND NOT EXISTS (SELECT 1 FROM usage_record u WHERE u.grant_id = g.id
         AND u.period_to >= $5::date AND u.period_from <= $6::date)
     ORDER BY g.id DESC LIMIT $7`,
    [departmentId, after, chinaDayStart(from), chinaDayStart(addDays(to, 1)), from, to, first],
  );
  const ids = { id: { in: found.map(({ id }) => id) } };
  return withHolds(db, await db.prisma.grant.findMany({ where: ids, orderBy: { id: 'desc' } }));
}
