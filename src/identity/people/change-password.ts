import { bumpEpoch, GatewayError } from '../../platform';
import type { IdentityContext } from '../context';
import { officeDraft, refusalDraft } from '../record-office';
import { forbidden, requireSignedIn } from '../rights';
import { checkPassword } from '../sessions/password-rule';
import { proveAccount } from '../sessions/prove-account';
import { endSessionsOf } from '../sessions/session.store';
import { getPerson } from './find-people';
import { updatePerson } from './person.store';

const EVENT = 'person.passwordChanged';

/** The password someone has and the one they want. */
export interface PasswordChange {
  readonly current: string;
  readonly next: string;
}

/**
 * Changes the caller's own password and ends their other sessions; all of them, this one too, when
 * somebody else had chosen the old one: the next sign-in has the roles. Wrong current passwords are
 * counted like failed sign-ins, so a stolen session cannot be used to guess: it stands in
 * `SELF_RECORDED` and must not be wrapped in `recordOffice` or a transaction.
 * Errors: FORBIDDEN for callers who are no persons, SIGN_IN_FAILED, SIGN_IN_LOCKED, SIGN_IN_BUSY,
 * INPUT_INVALID{field: newPassword}.
 */
export async function changePassword(
  ctx: IdentityContext,
  change: PasswordChange,
): Promise<{ id: string }> {
  try {
    return await ctx.identity.passwords.inTurn(ctx.peer, () => replace(ctx, change));
  } catch (error) {
    await ctx.audit.append([refusalDraft(ctx, EVENT, error)]);
    throw error;
  }
}

async function replace(ctx: IdentityContext, change: PasswordChange): Promise<{ id: string }> {
  const actor = requireSignedIn(ctx);
  if (actor.kind !== 'person') throw forbidden('changePassword');
  const { id, account } = await getPerson(ctx, actor.id);
  checkPassword(change.next, account, 'newPassword');
  if (change.next === change.current) throw unchanged();
  const { mustChangePassword } = await proveAccount(ctx, account, change.current);
  const passwordHash = await ctx.identity.passwords.hash(change.next);
  return ctx.audit.recordWith(async () => {
    await updatePerson(ctx.db, id, { passwordHash, mustChangePassword: false });
    await endSessionsOf(
      ctx.db,
      id,
      ctx.clock.now(),
      mustChangePassword ? undefined : actor.session,
    );
    await bumpEpoch(ctx.db);
    return { result: { id }, drafts: [officeDraft(ctx, EVENT, { facts: { id } })] };
  });
}

function unchanged(): GatewayError {
  return new GatewayError('INPUT_INVALID', {
    field: 'newPassword',
    expected: { zh: '与现用口令不同', en: 'another one than the current' },
    got: { zh: '相同的口令', en: 'the same one' },
  });
}
