import { bumpEpoch } from '../../platform';
import type { Role } from '../actor';
import type { IdentityContext } from '../context';
import { getDepartment } from '../departments/find-departments';
import { checkHeldRoles, toRoles } from '../roles';
import { endSessionsOf } from '../sessions/session.store';
import { getPerson } from './find-people';
import { mayManagePerson, notOneself } from './may-manage-person';
import { type PersonRecord, updatePerson } from './person.store';

/**
 * Gives a person exactly these roles. Their sessions end, so that nobody goes on with roles they
 * no longer hold. Nobody changes their own.
 * Errors: FORBIDDEN, NOT_FOUND, ROLES_CONFLICT, ROLE_NEEDS_DUTY.
 */
export async function assignRoles(
  ctx: IdentityContext,
  input: { readonly personId: string; readonly roles: readonly Role[] },
): Promise<PersonRecord> {
  const roles = toRoles(input.roles);
  notOneself(ctx, 'assignRoles', input.personId);
  const person = await getPerson(ctx, input.personId);
  const held = toRoles(person.roles);
  const given = roles.filter((role) => !held.includes(role));
  mayManagePerson(ctx, 'assignRoles', { departmentId: person.departmentId, held, given });
  checkHeldRoles(roles, (await getDepartment(ctx, person.departmentId)).duties);
  await updatePerson(ctx.db, person.id, { roles });
  await endSessionsOf(ctx.db, person.id, ctx.clock.now());
  await bumpEpoch(ctx.db);
  return { ...person, roles };
}
