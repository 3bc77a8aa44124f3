import { GatewayError } from '../platform';
import type { Actor, Role } from './actor';
import type { IdentityContext } from './context';

/** The verified caller. Errors: UNAUTHENTICATED when there is none. */
export function requireActor(ctx: Pick<IdentityContext, 'actor'>): Actor {
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
