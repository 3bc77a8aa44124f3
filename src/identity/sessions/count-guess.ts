import { GatewayError } from '../../platform';
import type { IdentityContext } from '../context';
import { countAttempt, forgetFailures, type LockRule } from './sign-in-attempt.store';

/** As for sign-ins: five wrong ones in a row, then each time twice as long. */
const LOCK: LockRule = Object.freeze({
  after: 5,
  firstSeconds: 30,
  mostSeconds: 3600,
  forgetSeconds: 24 * 3600,
});

/** A guess that was counted as wrong; `forget` takes it back when it was right. */
export interface CountedGuess {
  forget(): Promise<void>;
}

/**
 * Counts a look-up by somebody who is not signed in as wrong before it is looked at, like a sign-in:
 * by `what` is guessed at, of which only a keyed digest is kept. Never call it inside a transaction, which a
 * refusal would undo. Errors: GUESSES_LOCKED{retryAfterSeconds}.
 */
export async function countGuess(ctx: IdentityContext, what: string): Promise<CountedGuess> {
  const digest = ctx.secrets.digest('session', `guess:${what}`);
  const now = ctx.clock.now();
  const lockedUntil = await countAttempt(ctx.db, digest, now, LOCK);
  if (lockedUntil !== null) {
    const seconds = Math.ceil((lockedUntil.getTime() - now.getTime()) / 1000);
    throw new GatewayError('GUESSES_LOCKED', { retryAfterSeconds: Math.max(1, seconds) });
  }
  return { forget: () => forgetFailures(ctx.db, digest, now, LOCK) };
}
