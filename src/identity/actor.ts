import type { NetworkZone } from './network-zones';

/** Roles that people hold in their department, and the three that reach beyond it. */
export type Role =
  | 'sharingOfficer'
  | 'steward'
  | 'clerk'
  | 'developer'
  | 'sharingAuthority'
  | 'leadership'
  | 'operator';

/** The department an actor was verified to belong to. */
export interface ActorDepartment {
  readonly id: string;
  readonly name: string;
  readonly divisionCode: string;
}

/**
 * Who is calling, as verified: the only place a department is ever taken from. Clients carry no
 * roles: they read data; people carry the roles of their session.
 */
export interface Actor {
  readonly kind: 'client' | 'person' | 'system';
  readonly id: string;
  readonly name: string;
  readonly department: ActorDepartment;
  readonly roles: readonly Role[];
  /** When this proof of identity ends, in epoch milliseconds. */
  readonly expiresAt: number;
  /** Where they call from; absent for the gateway itself. */
  readonly network?: NetworkZone;
  /** True for a caller at an address outside of their department's access unit: they read no shared data. NET-4 */
  readonly isOutsideUnit?: boolean;
  /**
   * Id of the caller in whose place the gateway goes on with what they began: it is then of their
   * department, and what they may not read it does not read for them. Only a system has it.
   */
  readonly inPlaceOf?: string;
  /** Id of the session a person signed in to; absent for clients and for the gateway itself. */
  readonly session?: string;
  /** True for a person whose password somebody else chose: without roles until it is changed. */
  readonly mustChangePassword?: boolean;
}

/**
 * The gateway acting for itself: first start, jobs, the sample city, commands at the machine. It
 * may set up anything; no header can ever make a caller into it.
 */
export const SYSTEM_ACTOR: Actor = Object.freeze({
  kind: 'system',
  id: 'system',
  name: 'Once Gateway',
  department: Object.freeze({ id: 'system', name: 'Once Gateway', divisionCode: '000000' }),
  roles: Object.freeze([]),
  expiresAt: Number.MAX_SAFE_INTEGER,
});
