import { GatewayError, type PlatformContext } from '../../platform';
import type { IdentityContext } from '../context';
import { requireActor } from '../rights';
import { type DepartmentRecord, selectDepartment, selectDepartments } from './department.store';

type Reader = Pick<PlatformContext, 'db'>;

/** All departments, by division from the city down, then by name. */
export function listDepartments(ctx: Reader): Promise<readonly DepartmentRecord[]> {
  return selectDepartments(ctx.db);
}

/** The same for a verified caller. Errors: UNAUTHENTICATED, PASSWORD_CHANGE_NEEDED. */
export async function showDepartments(ctx: IdentityContext): Promise<readonly DepartmentRecord[]> {
  requireActor(ctx);
  return listDepartments(ctx);
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

/** Departments that oversee sharing as its authority (政务数据共享主管部门), in that same order. */
export async function listAuthorities(ctx: Reader): Promise<readonly DepartmentRecord[]> {
  const departments = await listDepartments(ctx);
  return departments.filter(({ duties }) => duties.includes('sharingAuthority'));
}
