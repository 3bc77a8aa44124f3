import { GatewayError, type PlatformContext } from '../../platform';
import type { Actor } from '../actor';
import { toRoles } from '../roles';
import { type LiveSession, selectLiveSession } from '../sessions/session.store';
import { digestOfToken, looksLikeSessionToken } from '../sessions/session-token';

/**
 * The person whose session this token opened, with the roles of the session that they still hold;
 * with none while they have to change their password.
 * Errors: TOKEN_MALFORMED; SESSION_EXPIRED when it ended, was never opened, or its person is
 * disabled: the three look alike.
 */
export async function findSession(
  ctx: Pick<PlatformContext, 'db' | 'secrets' | 'clock'>,
  token: string,
): Promise<Actor> {
  if (!looksLikeSessionToken(token)) throw new GatewayError('TOKEN_MALFORMED');
  const digest = digestOfToken(ctx.secrets, token);
  const session = await selectLiveSession(ctx.db, digest, ctx.clock.now());
  if (session === null) throw new GatewayError('SESSION_EXPIRED');
  return actorOf(session);
}

function actorOf(session: LiveSession): Actor {
  const { departmentId: id, departmentName: name, divisionCode, mustChangePassword } = session;
  const held = mustChangePassword ? [] : session.personRoles;
  const roles = toRoles(session.roles).filter((role) => held.includes(role));
  return Object.freeze({
    kind: 'person',
    id: session.personId,
    name: session.personName,
    department: Object.freeze({ id, name, divisionCode }),
    roles: Object.freeze(roles),
    expiresAt: session.expiresAt.getTime(),
    session: session.id,
    ...(mustChangePassword ? { mustChangePassword } : {}),
  });
}
