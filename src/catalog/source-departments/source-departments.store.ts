import type { Database } from '../../platform';

/** The naming of the one department that collects a datum (数源部门). CAT-9 */
export interface SourceDepartmentRecord {
  readonly id: string;
  /** Name of the datum, as items are called in Chinese. */
  readonly datum: string;
  /** Other names that items have for the same. */
  readonly aliases: readonly string[];
  readonly departmentId: string;
  readonly namedBy: string;
  readonly namedAt: Date;
}

/**
 * Lets nobody else name a source department until the transaction ends: a datum and its aliases
 * must be free among all namings. Readers do not wait.
 */
export async function lockNamings(db: Database): Promise<void> {
  await db.execute('LOCK TABLE source_department IN SHARE ROW EXCLUSIVE MODE');
}

/** All namings that hold, in order of datum. */
export function selectNamings(db: Database): Promise<SourceDepartmentRecord[]> {
  return db.query<SourceDepartmentRecord>(
    `SELECT id, datum, aliases, department_id AS "departmentId", named_by AS "namedBy",
       named_at AS "namedAt"
     FROM source_department WHERE ended_at IS NULL ORDER BY datum, id`,
  );
}

/** Adds a naming. */
export async function insertNaming(db: Database, naming: SourceDepartmentRecord): Promise<void> {
  const data = { ...naming, aliases: [...naming.aliases] };
  await db.prisma.sourceDepartment.create({ data });
}

/** Ends a naming; false when it holds no longer. */
export async function endNaming(
  db: Database,
  id: string,
  end: { readonly endedAt: Date; readonly endedBy: string },
): Promise<boolean> {
  const where = { id, endedAt: null };
  const { count } = await db.prisma.sourceDepartment.updateMany({ where, data: end });
  return count === 1;
}
