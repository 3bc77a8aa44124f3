import { listDepartments } from '../../../identity';
import type { Database } from '../../../platform';
import { type Finding, ok, warn } from '../finding';

/** Whether there is anybody who could sign in and set up the others. */
export async function checkPeople(db: Database): Promise<Finding> {
  const departments = await listDepartments({ db });
  if (departments.length > 0) return ok('departments', `${departments.length} are set up`);
  const mend = 'take the first operator on: npx once-gateway operator create';
  return warn('departments', 'none is set up, so nobody can sign in', mend);
}
