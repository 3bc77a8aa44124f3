import type { Role } from '../actor';
import type { IdentityContext } from '../context';
import { forbidden, holds, requireActor, runsTheGateway } from '../rights';
import { reachesBeyond } from '../roles';

/**
 * Refuses a caller who may not set up people of that department with those roles (the ones they
 * have and the ones they are to have). Errors: UNAUTHENTICATED, FORBIDDEN.
 */
export function mayManagePerson(
  ctx: IdentityContext,
  operation: string,
  departmentId: string,
  roles: readonly Role[],
): void {
  const actor = requireActor(ctx);
  if (runsTheGateway(actor)) return;
  const own = actor.department.id === departmentId && holds(actor, 'sharingOfficer');
  if (!own || roles.some(reachesBeyond)) throw forbidden(operation);
}

/** Refuses to let anyone change their own standing. Errors: FORBIDDEN. */
export function notOneself(ctx: IdentityContext, operation: string, personId: string): void {
  const actor = requireActor(ctx);
  if (actor.kind === 'person' && actor.id === personId) throw forbidden(operation);
}
