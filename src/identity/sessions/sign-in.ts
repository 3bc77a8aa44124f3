import { isGatewayError, newId } from '../../platform';
import type { Role } from '../actor';
import type { IdentityContext } from '../context';
import { readAccount } from '../people/account';
import type { PersonRecord } from '../people/person.store';
import { officeDraft, refusalDraft } from '../record-office';
import { sessionRoles, toRoles } from '../roles';
import { proveAccount } from './prove-account';
import { insertSession, type SessionRecord } from './session.store';
import { digestOfAccount, digestOfToken, newSessionToken } from './session-token';

/** What a person types to sign in. */
export interface Credentials {
  readonly account: string;
  readonly password: string;
  /** The roles to use; all that are held when absent. Needed where held roles conflict. */
  readonly roles?: readonly Role[];
}

/** A session just opened. The token is told here and never again. */
export interface OpenedSession {
  /** Id of the session, for records. */
  readonly id: string;
  /** Sent as `Authorization: Bearer …` until the session ends. */
  readonly token: string;
  readonly roles: readonly Role[];
  /** The password is known to who set it: this session is good for `changePassword` only. */
  readonly mustChangePassword: boolean;
  readonly expiresAt: Date;
}

const HOUR = 3_600_000;

/** So much of what was typed as an account tells tries apart. */
const LONGEST_TYPED = 200;

/**
 * Signs a person in; with a password that somebody else chose, only to change it. `session.opened` is committed with the session, `session.refused` before the
 * refusal is answered; of many refusals of one peer, and those turned away unseen, all but a few are
 * summed up in one such record a minute.
 * It counts failures that must outlive a refusal, so it stands in `SELF_RECORDED`: never wrap it
 * in `recordOffice` or a transaction.
 *
 * Errors: SIGN_IN_FAILED for an unknown account as for a wrong password, SIGN_IN_LOCKED and
 * SIGN_IN_BUSY{retryAfterSeconds}, SESSION_ROLES_CONFLICT{roles}, INPUT_INVALID for roles not held.
 */
export async function signIn(
  ctx: IdentityContext,
  credentials: Credentials,
): Promise<OpenedSession> {
  try {
    const account = readAccount(credentials.account);
    return await ctx.identity.passwords.inTurn(ctx.peer, () => open(ctx, account, credentials));
  } catch (error) {
    await recordRefusal(ctx, credentials.account, error);
    throw error;
  }
}

async function open(
  ctx: IdentityContext,
  account: string,
  { password, roles }: Credentials,
): Promise<OpenedSession> {
  const person = await proveAccount(ctx, account, password);
  const token = newSessionToken();
  const session = sessionOf(ctx, person, token, rolesFor(person, roles));
  await ctx.audit.recordWith(async () => {
    await insertSession(ctx.db, session);
    return { result: null, drafts: [openedDraft(ctx, person, session)] };
  });
  const { id, expiresAt } = session;
  const { mustChangePassword } = person;
  return { id, token, roles: toRoles(session.roles), mustChangePassword, expiresAt };
}

/** None while the password has to be changed, whatever is asked for. */
function rolesFor(person: PersonRecord, asked: readonly Role[] | undefined): readonly Role[] {
  return person.mustChangePassword ? [] : sessionRoles(toRoles(person.roles), asked);
}

function sessionOf(
  ctx: IdentityContext,
  person: PersonRecord,
  token: string,
  roles: readonly Role[],
): SessionRecord {
  const createdAt = ctx.clock.now();
  return {
    id: newId(),
    tokenHash: digestOfToken(ctx.secrets, token),
    personId: person.id,
    roles,
    createdAt,
    expiresAt: new Date(createdAt.getTime() + ctx.config.sessionHours * HOUR),
  };
}

function openedDraft(ctx: IdentityContext, person: PersonRecord, session: SessionRecord) {
  return officeDraft(ctx, 'session.opened', {
    department: person.departmentId,
    actor: { kind: 'person', id: person.id },
    facts: { session: session.id, roles: session.roles.join(' ') },
  });
}

/**
 * Names no person: whoever typed this proved nothing. The digest tells repeated tries apart. Of many
 * refusals of a peer the first few have a record each; the others are summed up in one a minute.
 */
async function recordRefusal(ctx: IdentityContext, typed: string, error: unknown): Promise<void> {
  const account = digestOfAccount(ctx.secrets, typed.trim().toLowerCase().slice(0, LONGEST_TYPED));
  const code = isGatewayError(error) ? error.code : 'INTERNAL';
  if (!ctx.identity.refusals.note({ peer: ctx.peer, account, code })) return;
  const draft = refusalDraft(ctx, 'session.refused', error);
  await ctx.audit.append([{ ...draft, facts: { account } }]);
}
