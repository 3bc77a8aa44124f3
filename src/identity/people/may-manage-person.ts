import type { Actor, Role } from '../actor';
import type { IdentityContext } from '../context';
import { forbidden, holds, requireActor } from '../rights';
import { reachesBeyond } from '../roles';

/** What is done to a person's standing. */
export interface Standing {
  readonly departmentId: string;
  /** The roles they hold until now. */
  readonly held: readonly Role[];
  /** The roles they are given on top; none when roles are only taken away. */
  readonly given: readonly Role[];
}

/**
 * Refuses a caller who may not change a person's standing so. The gateway itself may do anything.
 * An operator appoints: gives `sharingOfficer` and the three roles that reach beyond a department,
 * in any department, and may take any role away. A sharing officer staffs the own department:
 * gives steward, clerk and developer. So nobody gives a role that leads to shared data in somebody
 * else's department. Errors: UNAUTHENTICATED, FORBIDDEN.
 */
export function mayManagePerson(ctx: IdentityContext, operation: string, to: Standing): void {
  const actor = requireActor(ctx);
  if (actor.kind === 'system' || mayAppoint(actor, to) || mayStaff(actor, to)) return;
  throw forbidden(operation);
}

/**
 * Refuses to take on somebody to whom an operator gives no role: they would wait, with a password
 * the operator knows, for roles that others give. Otherwise as `mayManagePerson`.
 */
export function mayTakeOn(
  ctx: IdentityContext,
  departmentId: string,
  given: readonly Role[],
): void {
  const to: Standing = { departmentId, held: [], given };
  mayManagePerson(ctx, 'createPerson', to);
  const actor = requireActor(ctx);
  const bare = given.length === 0 && actor.kind !== 'system';
  if (bare && !mayStaff(actor, to)) throw forbidden('createPerson');
}

function mayAppoint(actor: Actor, { given }: Standing): boolean {
  return holds(actor, 'operator') && given.every(isAppointment);
}

function mayStaff(actor: Actor, { departmentId, held, given }: Standing): boolean {
  const own = actor.department.id === departmentId && holds(actor, 'sharingOfficer');
  return own && !held.some(reachesBeyond) && !given.some(isAppointment);
}

/** A role that comes from outside the department, never from a colleague. */
function isAppointment(role: Role): boolean {
  return role === 'sharingOfficer' || reachesBeyond(role);
}

/** Refuses to let anyone change their own standing. Errors: FORBIDDEN. */
export function notOneself(ctx: IdentityContext, operation: string, personId: string): void {
  const actor = requireActor(ctx);
  if (actor.kind === 'person' && actor.id === personId) throw forbidden(operation);
}
