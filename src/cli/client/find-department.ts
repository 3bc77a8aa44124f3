import { type DepartmentRecord, listDepartments } from '../../identity';
import type { PlatformContext } from '../../platform';
import { UsageError } from '../print';

/** The department that is called so, or has this credit code or id. Throws UsageError for none. */
export async function findNamedDepartment(
  ctx: Pick<PlatformContext, 'db'>,
  named: string,
): Promise<DepartmentRecord> {
  const departments = await listDepartments(ctx);
  const found = departments.find(({ id, name, creditCode }) =>
    [id, name, creditCode].includes(named),
  );
  if (found) return found;
  const names = departments.map(({ name }) => name).join(', ') || 'none';
  throw new UsageError(`--department: expected one of those that are set up: ${names}`);
}
