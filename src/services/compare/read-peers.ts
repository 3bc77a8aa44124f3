import { listDepartments } from '../../identity';
import type { SharingContext } from '../../sharing';
import { selectPublishedOf } from '../guide/guides.store';
import type { Peer } from './standard-guide';

/** The published guides of a service item with their departments. */
export async function readPeers(
  ctx: SharingContext,
  serviceItem: string,
): Promise<readonly Peer[]> {
  const departments = new Map((await listDepartments(ctx)).map((one) => [one.id, one]));
  return (await selectPublishedOf(ctx.db, serviceItem)).flatMap((found) => {
    const department = departments.get(found.guide.departmentId);
    return department
      ? [{ ...found, level: department.level, departmentName: department.name }]
      : [];
  });
}
