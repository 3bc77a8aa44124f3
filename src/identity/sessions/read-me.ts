import type { Actor } from '../actor';
import type { IdentityContext } from '../context';
import type { DepartmentRecord } from '../departments/department.store';
import { findDepartment } from '../departments/find-departments';
import { type NetworkZone, zoneOfNobody } from '../network-zones';

/** The caller as verified, with the whole of their department. */
export interface Me extends Pick<Actor, 'kind' | 'id' | 'name' | 'roles'> {
  readonly department: DepartmentRecord | null;
  readonly network: NetworkZone;
  readonly expiresAt: Date;
}

/** Who is calling; null when nobody proved who they are. */
export async function readMe(ctx: IdentityContext): Promise<Me | null> {
  if (ctx.actor === null) return null;
  const { kind, id, name, roles, department, expiresAt } = ctx.actor;
  return {
    kind,
    id,
    name,
    roles,
    department: await findDepartment(ctx, department.id),
    network: ctx.actor.network ?? zoneOfNobody(ctx.config),
    expiresAt: new Date(expiresAt),
  };
}
