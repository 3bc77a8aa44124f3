import type { Database, Page } from '../../platform';
import { cellsColumn, quotaColumn, scopeColumn, written } from '../columns';
import type { Quota } from '../quotas/quota';
import type { CellRule } from '../row-condition/cell-rule';
import type { RowCondition } from '../row-condition/row-condition';
import type { Side } from '../side';
import type { ApplicationStatus } from './procedure';

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
