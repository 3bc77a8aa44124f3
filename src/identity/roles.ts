import { GatewayError } from '../platform';
import type { Role } from './actor';

/** What a department is charged with beyond its own data. */
export type Duty = 'sharingAuthority' | 'leadership' | 'operations';

/** Every role, in the order they are listed everywhere. */
export const ROLES: readonly Role[] = Object.freeze([
  'sharingOfficer',
  'steward',
  'clerk',
  'developer',
  'sharingAuthority',
  'leadership',
  'operator',
]);

/** Every duty. */
export const DUTIES: readonly Duty[] = Object.freeze([
  'sharingAuthority',
  'leadership',
  'operations',
]);

/** The roles that reach beyond one department, and the duty their holder's department must have. */
const DUTY_OF: ReadonlyMap<Role, Duty> = new Map([
  ['sharingAuthority', 'sharingAuthority'],
  ['leadership', 'leadership'],
  ['operator', 'operations'],
]);

type Pair = readonly [Role, Role];

/**
 * Roles nobody may hold together: whoever runs the gateway is not whoever audits it, and an
 * operator never sees shared data, which a clerk reads (rules.md, Parties).
 */
const NEVER_HELD_TOGETHER: readonly Pair[] = Object.freeze([
  ['operator', 'leadership'],
  ['operator', 'clerk'],
]);

/**
 * Roles one person may hold but not use in one session: the leadership office reads everything and
 * changes nothing; the authority does not review in the same breath as it submits or consents.
 */
const NEVER_USED_TOGETHER: readonly Pair[] = Object.freeze([
  ['leadership', 'sharingOfficer'],
  ['leadership', 'steward'],
  ['leadership', 'clerk'],
  ['leadership', 'developer'],
  ['leadership', 'sharingAuthority'],
  ['sharingAuthority', 'sharingOfficer'],
  ['sharingAuthority', 'steward'],
]);

/** The roles among these that stand in a pair which is whole, in the order of `ROLES`. */
function conflicting(roles: readonly Role[], pairs: readonly Pair[]): readonly Role[] {
  const whole = pairs.filter((pair) => pair.every((role) => roles.includes(role))).flat();
  return ROLES.filter((role) => whole.includes(role));
}

/** True for a role that reaches beyond its holder's department; only operators give those. */
export function reachesBeyond(role: Role): boolean {
  return DUTY_OF.has(role);
}

/** Stored role names as roles: each once, in the order of `ROLES`, unknown ones dropped. */
export function toRoles(names: readonly string[]): readonly Role[] {
  return ROLES.filter((role) => names.includes(role));
}

/**
 * Checks roles that one person of a department with these duties is to hold.
 * Errors: ROLES_CONFLICT{roles}, ROLE_NEEDS_DUTY{role, duty}.
 */
export function checkHeldRoles(roles: readonly Role[], duties: readonly string[]): void {
  const conflict = conflicting(roles, NEVER_HELD_TOGETHER);
  if (conflict.length > 0) throw new GatewayError('ROLES_CONFLICT', { roles: conflict });
  for (const role of roles) {
    const duty = DUTY_OF.get(role);
    if (duty !== undefined && !duties.includes(duty)) {
      throw new GatewayError('ROLE_NEEDS_DUTY', { role, duty });
    }
  }
}

/**
 * The roles of a new session: those asked for, or all that are held.
 * Errors: INPUT_INVALID when one is not held or none is left, SESSION_ROLES_CONFLICT{roles} when
 * they may not be used together and the person has to choose.
 */
export function sessionRoles(
  held: readonly Role[],
  asked: readonly Role[] | undefined,
): readonly Role[] {
  const roles = asked === undefined ? held : toRoles(asked);
  if (asked !== undefined && (roles.length === 0 || !roles.every((role) => held.includes(role)))) {
    throw new GatewayError('INPUT_INVALID', { field: 'roles', expected: held, got: asked });
  }
  const conflict = conflicting(roles, NEVER_USED_TOGETHER);
  if (conflict.length > 0) throw new GatewayError('SESSION_ROLES_CONFLICT', { roles: conflict });
  return roles;
}
