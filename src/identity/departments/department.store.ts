import type { Database } from '../../platform';

/** A department as stored. */
export interface DepartmentRecord {
  readonly id: string;
  readonly name: string;
  readonly creditCode: string;
  readonly level: string;
  readonly divisionCode: string;
  readonly duties: readonly string[];
  readonly createdAt: Date;
}

/** Keeps a new department. Throws what the driver throws when its name or code is taken. */
export async function insertDepartment(db: Database, department: DepartmentRecord): Promise<void> {
  await db.prisma.department.create({ data: { ...department, duties: [...department.duties] } });
}

/** The department of this id, or null. */
export function selectDepartment(db: Database, id: string): Promise<DepartmentRecord | null> {
  return db.prisma.department.findFirst({ where: { id } });
}

/** Every department, by division from the city down, then by name. */
export function selectDepartments(db: Database): Promise<DepartmentRecord[]> {
  return db.prisma.department.findMany({ orderBy: [{ divisionCode: 'asc' }, { name: 'asc' }] });
}
