import { availableParallelism } from 'node:os';
import { hash, verify } from '@node-rs/argon2';
import { GatewayError } from '../../platform';
import { Turnstile, TurnstileFull } from './turnstile';

/**
 * OWASP's first choice for argon2id: 19 MiB, two passes, one lane. 48 ms on the machine this was
 * written on. `algorithm` 2 is argon2id; its name is a const enum that isolated modules cannot use.
 */
const PARAMETERS = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/**
 * What is verified against when there is no such account: the same parameters, so the same work
 * and the same time. No password is known to match it, and a match would not count.
 */
const NOBODY = `$argon2id$v=19$m=19456,t=2,p=1$${'A'.repeat(22)}$${'A'.repeat(43)}`;

/** Hashing runs on threads that other work shares; a quarter of the cores, two at the most. */
const AT_ONCE = Math.max(1, Math.min(2, Math.floor(availableParallelism() / 4)));

/** About two seconds of waiting at the measured speed. */
const WAITING = 32;

/** A quarter of the line: a department behind one address gets by, and a flood from it leaves room. */
const OF_ONE_PEER = 8;
const RETRY_AFTER_SECONDS = 2;

/** Hashes and verifies passwords, a few at a time. One instance a process. */
export interface Passwords {
  /** The hash to store, argon2id in PHC form. For calls by verified people: takes no turn. */
  hash(password: string): Promise<string>;
  /** Whether the password fits; null stands for an account that does not exist and never fits. */
  verify(stored: string | null, password: string): Promise<boolean>;
  /**
   * Runs a sign-in of a peer when its turn comes. Errors: SIGN_IN_BUSY when too many wait already, in
   * all or of this peer. Never call it inside a transaction: on the embedded database those inside
   * wait for it.
   */
  inTurn<T>(peer: string | null, work: () => Promise<T>): Promise<T>;
}

/** Makes the hashing of a process. */
export function createPasswords(): Passwords {
  const turnstile = new Turnstile({ places: AT_ONCE, waiting: WAITING, ofOnePeer: OF_ONE_PEER });
  return {
    hash: (password) => hash(password, PARAMETERS),
    verify: async (stored, password) => {
      const fits = await verify(stored ?? NOBODY, password);
      return fits && stored !== null;
    },
    inTurn: (peer, work) => turnstile.pass(peer, work).catch(busy),
  };
}

function busy(error: unknown): never {
  if (!(error instanceof TurnstileFull)) throw error;
  throw new GatewayError('SIGN_IN_BUSY', { retryAfterSeconds: RETRY_AFTER_SECONDS });
}
