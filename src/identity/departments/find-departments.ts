import { GatewayError, type PlatformContext } from '../../platform';
import { type DepartmentRecord, selectDepartment, selectDepartments } from './department.store';

type Reader = Pick<PlatformContext, 'db'>;

/** All departments, by division from the city down, then by name. */
export function listDepartments(ctx: Reader): Promise<readonly DepartmentRecord[]> {
  return selectDepartments(ctx.db);
}

/** The department of this id, or null. */
export function findDepartment(ctx: Reader, id: string): Promise<DepartmentRecord | null> {
  return selectDepartment(ctx.db, id);
}

/** The department of this id. Errors: NOT_FOUND. */
export async function getDepartment(ctx: Reader, id: string): Promise<DepartmentRecord> {
  const department = await selectDepartment(ctx.db, id);
  if (department === null) throw new GatewayError('NOT_FOUND', { what: 'department', id });
  return department;
}
