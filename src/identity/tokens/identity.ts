import { hash } from 'node:crypto';
import { GatewayError, type PlatformContext, type Runtime } from '../../platform';
import { AccessUnitBook, type Places } from '../access-units/access-unit-book';
import type { Actor } from '../actor';
import { networkZones } from '../network-zones';
import { createPasswords, type Passwords } from '../sessions/passwords';
import { RefusedSignIns } from '../sessions/refused-sign-ins';
import { SESSION_PREFIX } from '../sessions/session-token';
import { findSession } from './find-session';
import { KeyDirectory } from './key-directory';
import { LoadingCache } from './loading-cache';
import { verifyClientToken } from './verify-client-token';

/** Says who calls. One instance a process. */
export interface Identity {
  /**
   * Who sent this Authorization header: a person's session or a client's signed token, after
   * `Bearer`, from which address. Null without a header. Never call it inside a transaction.
   * Errors, all 401: those of `verifyClientToken`, SESSION_EXPIRED, TOKEN_MALFORMED.
   */
  authenticate(header: string | undefined, address?: string): Promise<Actor | null>;
  /** The hashing of passwords, a few at a time. */
  readonly passwords: Passwords;
  /** Refused sign-ins that have no record of their own yet. */
  readonly refusals: RefusedSignIns;
  /** Stops following changes. */
  close(): void;
}

const MOST_TOKENS = 50_000;
const MOST_CHARACTERS = 4096;
const BEARER = /^Bearer +([\w.~+/=-]+) *$/i;

/**
 * Makes the identity service. Proofs of identity are kept by the SHA-256 of their header until they
 * end, and all forgotten with every change of the epoch: a revocation commits a new epoch, which
 * every process learns of within a second. A known caller costs one hash and a look-up.
 */
export function createIdentity(runtime: Runtime<PlatformContext>): Identity {
  const keys = new KeyDirectory(runtime.db);
  const actors = new LoadingCache<Actor>(MOST_TOKENS);
  const stop = runtime.epoch.onChange(() => {
    keys.clear();
    actors.clear();
  });
  const prove = async (token: string): Promise<Actor> => {
    if (token.startsWith(SESSION_PREFIX)) return findSession(runtime, token);
    return verifyClientToken(token, { config: runtime.config, keys, now: runtime.clock.now() });
  };
  const zoneOf = networkZones(runtime.config);
  const units = new AccessUnitBook(runtime.db, runtime.epoch, runtime.config);
  return {
    authenticate: async (header, address) => {
      if (header === undefined) return null;
      const network = zoneOf(address);
      const places = units.now() ?? (await units.load());
      // One proof a zone: the same token may be sent from several.
      const key = network + hash('sha256', header, 'base64');
      const known = actors.peek(key);
      if (known !== undefined && known.expiresAt > runtime.clock.now().getTime()) {
        return placed(known, places, address);
      }
      actors.drop(key);
      const proven = async () => Object.freeze({ ...(await prove(bearerToken(header))), network });
      const actor = await actors.load(key, proven);
      return actor && placed(actor, places, address);
    },
    passwords: createPasswords(),
    refusals: new RefusedSignIns(),
    close: stop,
  };
}

/** The caller as they stand to the access unit of their department. NET-4 */
function placed(actor: Actor, places: Places, address: string | undefined): Actor {
  const isOutsideUnit = places.isOutside(actor.department.id, address);
  return isOutsideUnit ? Object.freeze({ ...actor, isOutsideUnit }) : actor;
}

function bearerToken(header: string): string {
  const token = header.length > MOST_CHARACTERS ? undefined : BEARER.exec(header)?.[1];
  if (token === undefined) throw new GatewayError('TOKEN_MALFORMED');
  return token;
}
