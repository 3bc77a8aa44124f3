import type { AuditContext } from '../audit';
import type { Actor } from './actor';
import type { Identity } from './tokens/identity';

/** A context that knows who calls: null before anyone proved who they are. */
export interface IdentityContext extends AuditContext {
  readonly actor: Actor | null;
  readonly identity: Identity;
  /** Where the request comes from, under a name that counts its like; null from this machine itself. */
  readonly peer: string | null;
}
