import { type Database, newId } from '../platform';
import type { GrantModel } from './grant-model';
import type { ServiceItemBook } from './purposes';
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
  readonly startsAt: Date;
  readonly expiresAt: Date;
  readonly status: ApplicationStatus;
  readonly appliedAt: Date;
  readonly appliedBy: string;
  readonly answeredAt: Date | null;
  readonly answeredBy: string | null;
  /** Reasons of a refusal, or the note of an approval. */
  readonly reasons: string | null;
}

/** Where an application stands. */
export const APPLICATION_STATUSES = ['submitted', 'approved', 'refused'] as const;

/** See APPLICATION_STATUSES. */
export type ApplicationStatus = (typeof APPLICATION_STATUSES)[number];

/** A grant as it is kept. */
export interface GrantRecord extends GrantModel {
  readonly applicationId: string;
  readonly providerId: string;
  readonly revokedBy: string | null;
  readonly revokeReason: string | null;
}

/** A service item as it is kept. */
export interface ServiceItemRecord {
  readonly code: string;
  readonly name: string;
  readonly departments: readonly string[];
  readonly startsAt: Date;
  readonly endedAt: Date | null;
}

/** Whose rows to list: those of one department on either side, or everybody's. */
export interface Side {
  /** Null for everybody's. */
  readonly departmentId: string | null;
}

/** Which rows to list, newest first, and where to go on. */
export interface Page {
  readonly first: number;
  /** Id of the last row seen; ids sort by time. */
  readonly after: string | null;
}

/** The row scope as the column keeps it: absent for all rows. */
function scopeColumn(rowScope: RowCondition | null) {
  return rowScope === null ? {} : { rowScope: rowScope as object };
}

/** Cell rules as the column keeps them: absent where all items are open on all rows. */
function cellsColumn(cells: readonly CellRule[]) {
  return cells.length === 0 ? {} : { cells: cells as object[] };
}

/** A row of words and of JSON as it is meant today: row scopes once were lists. */
function presentForm(row: unknown): unknown {
  if (typeof row !== 'object' || row === null || !('rowScope' in row)) return row;
  const { cells } = row as { cells?: unknown };
  return { ...row, rowScope: plainRows(row.rowScope), cells: plainCells(cells) };
}

/** Rows as the type this room wrote; nobody else writes there. */
function written<T>(value: unknown): T {
  return (Array.isArray(value) ? value.map(presentForm) : presentForm(value)) as T;
}

/** Takes the next number of a series in a year, such as `G-2026-000001`; none is given twice. */
export async function takeNumber(db: Database, letter: 'A' | 'G', year: string): Promise<string> {
  const series = `${letter}-${year}`;
  const [row] = await db.query<{ last: number }>(
    `INSERT INTO sharing_number (series, last) VALUES ($1, 1)
     ON CONFLICT (series) DO UPDATE SET last = sharing_number.last + 1 RETURNING last`,
    [series],
  );
  return `${series}-${String(row?.last).padStart(6, '0')}`;
}

/** Adds a service item; rejects with a unique problem when its code is taken. */
export async function insertServiceItem(db: Database, item: ServiceItemRecord): Promise<void> {
  const data = { ...item, departments: [...item.departments] };
  await db.prisma.serviceItem.create({ data });
}

/** All service items in order of code. */
export function selectServiceItems(db: Database): Promise<ServiceItemRecord[]> {
  return db.query<ServiceItemRecord>(
    `SELECT code, name, departments, starts_at AS "startsAt", ended_at AS "endedAt"
     FROM service_item ORDER BY code`,
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
  application: Omit<ApplicationRecord, 'answeredAt' | 'answeredBy' | 'reasons'>,
): Promise<void> {
  const { items, serviceItems, rowScope, cells, ...rest } = application;
  const lists = { items: [...items], serviceItems: [...serviceItems] };
  const conditions = { ...scopeColumn(rowScope), ...cellsColumn(cells) };
  await db.prisma.application.create({ data: { ...rest, ...lists, ...conditions } });
}

/** The application of this id, or null. */
export async function selectApplication(
  db: Database,
  id: string,
): Promise<ApplicationRecord | null> {
  return written(await db.prisma.application.findFirst({ where: { id } }));
}

/** Answers an application that waits for it; false when it does not (any more). */
export async function answerApplication(
  db: Database,
  id: string,
  answer: {
    status: ApplicationStatus;
    answeredAt: Date;
    answeredBy: string;
    reasons: string | null;
  },
): Promise<boolean> {
  const where = { id, status: 'submitted' };
  const { count } = await db.prisma.application.updateMany({ where, data: answer });
  return count === 1;
}

/** Adds a grant as an approved application asked for it. */
export async function insertGrant(
  db: Database,
  application: ApplicationRecord,
  issued: { readonly number: string; readonly createdAt: Date },
): Promise<GrantRecord> {
  const { id: applicationId, consumerId, providerId, resourceId, version } = application;
  const { items, serviceItems, rowScope, cells, startsAt, expiresAt } = application;
  const row = await db.prisma.grant.create({
    data: {
      ...{ id: newId(), ...issued, applicationId, consumerId, providerId, resourceId },
      ...{ versionFrom: version, startsAt, expiresAt },
      ...{ items: [...items], serviceItems: [...serviceItems] },
      ...{ ...scopeColumn(rowScope), ...cellsColumn(cells) },
    },
  });
  return written(row);
}

/** The grant of this id, or null. */
export async function selectGrant(db: Database, id: string): Promise<GrantRecord | null> {
  return written(await db.prisma.grant.findFirst({ where: { id } }));
}

/** Revokes a grant; false when it was revoked already. */
export async function endGrant(
  db: Database,
  id: string,
  end: { revokedAt: Date; revokedBy: string; revokeReason: string },
): Promise<boolean> {
  const { count } = await db.prisma.grant.updateMany({ where: { id, revokedAt: null }, data: end });
  return count === 1;
}

/** Grants of a department for a resource, newest first: in SQL, since a reader waits for them. */
export async function readGrants(
  db: Database,
  consumerId: string,
  resourceId: string,
): Promise<GrantModel[]> {
  const rows = await db.query(
    `SELECT id, number, consumer_id AS "consumerId", resource_id AS "resourceId",
       version_from AS "versionFrom", version_to AS "versionTo", items,
       service_items AS "serviceItems", row_scope AS "rowScope", cells, starts_at AS "startsAt",
       expires_at AS "expiresAt", created_at AS "createdAt", revoked_at AS "revokedAt"
     FROM "grant" WHERE consumer_id = $1 AND resource_id = $2 ORDER BY id DESC LIMIT $3`,
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

/** Applications, newest first; one more than asked tells whether there are more. */
export async function selectApplications(
  db: Database,
  side: Side,
  status: ApplicationStatus | null,
  { first, after }: Page,
): Promise<ApplicationRecord[]> {
  const rows = await db.prisma.application.findMany({
    where: { AND: [onSide(side), status ? { status } : {}, after ? { id: { lt: after } } : {}] },
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
  return written(rows);
}
