import { GatewayError } from '../../platform';
import type { IdentityContext } from '../context';
import { type PersonRecord, selectPersonByAccount } from '../people/person.store';
import { digestOfAccount } from './session-token';
import { countAttempt, forgetFailures, type LockRule } from './sign-in-attempt.store';

const LOCK: LockRule = Object.freeze({
  after: 5,
  firstSeconds: 30,
  mostSeconds: 3600,
  forgetSeconds: 24 * 3600,
});

/**
 * The person whose account and password these are. An account that does not exist is counted,
 * locked, hashed for and answered exactly like a wrong password; so is a disabled one.
 *
 * The count stands in the table before the password is looked at, outside any transaction: if we
 * stop in between, the guess counts as failed. Call it in turn (`Passwords.inTurn`).
 * Errors: SIGN_IN_FAILED, SIGN_IN_LOCKED{retryAfterSeconds}.
 */
export async function proveAccount(
  ctx: IdentityContext,
  account: string,
  password: string,
): Promise<PersonRecord> {
  const digest = digestOfAccount(ctx.secrets, account);
  const now = ctx.clock.now();
  const lockedUntil = await countAttempt(ctx.db, digest, now, LOCK);
  if (lockedUntil !== null) throw locked(lockedUntil, now);
  const person = await enabledPerson(ctx, account);
  const fits = await ctx.identity.passwords.verify(person?.passwordHash ?? null, password);
  if (person === null || !fits) throw new GatewayError('SIGN_IN_FAILED');
  await forgetFailures(ctx.db, digest, now, LOCK);
  return person;
}

async function enabledPerson(ctx: IdentityContext, account: string): Promise<PersonRecord | null> {
  const person = await selectPersonByAccount(ctx.db, account);
  return person?.disabledAt === null ? person : null;
}

function locked(until: Date, now: Date): GatewayError {
  const retryAfterSeconds = Math.max(1, Math.ceil((until.getTime() - now.getTime()) / 1000));
  return new GatewayError('SIGN_IN_LOCKED', { retryAfterSeconds });
}
