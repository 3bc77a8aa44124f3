import { GatewayError } from '../platform';
import type { Actor, Role } from './actor';
import type { IdentityContext } from './context';

/**
 * The verified caller, ready to work. Errors: UNAUTHENTICATED when there is none;
 * PASSWORD_CHANGE_NEEDED while somebody else knows their password.
 */
export function requireActor(ctx: Pick<IdentityContext, 'actor'>): Actor {
  const actor = requireSignedIn(ctx);
  if (actor.mustChangePassword) throw new GatewayError('PASSWORD_CHANGE_NEEDED');
  return actor;
}

/**
 * The verified caller, also one who has yet to change their password: only for changing it and for
 * signing out. Errors: UNAUTHENTICATED.
 */
export function requireSignedIn(ctx: Pick<IdentityContext, 'actor'>): Actor {
  if (ctx.actor === null) throw new GatewayError('UNAUTHENTICATED');
  return ctx.actor;
}

/** True when the caller's session carries one of these roles. */
export function holds(actor: Actor, ...roles: readonly Role[]): boolean {
  return roles.some((role) => actor.roles.includes(role));
}

/** True for the operator and for the gateway itself: those who may set up any department. */
export function runsTheGateway(actor: Actor): boolean {
  return actor.kind === 'system' || holds(actor, 'operator');
}

/** True for those who may look at any department's people and clients, changing nothing. */
export function seesAllDepartments(actor: Actor): boolean {
  return runsTheGateway(actor) || holds(actor, 'leadership');
}

/** A refusal that names the operation only. */
export function forbidden(operation: string): GatewayError {
  return new GatewayError('FORBIDDEN', { operation });
}

/**
 * The department to list: the caller's own unless another is asked for, which only those who see
 * all departments may. Errors: FORBIDDEN.
 */
export function departmentToSee(actor: Actor, asked: string | undefined, query: string): string {
  if (asked === undefined || asked === actor.department.id) return actor.department.id;
  if (!seesAllDepartments(actor)) throw forbidden(query);
  return asked;
}
