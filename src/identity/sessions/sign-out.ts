import { bumpEpoch, GatewayError } from '../../platform';
import type { IdentityContext } from '../context';
import { requireSignedIn } from '../rights';
import { endSession } from './session.store';

/**
 * Ends the caller's own session, everywhere within a second; recorded as `session.closed` by the
 * wrapper of all mutations. Errors: UNAUTHENTICATED; SESSION_EXPIRED when there is none to end.
 * @returns the id of the session that ended
 */
export async function signOut(ctx: IdentityContext): Promise<{ id: string }> {
  const { session } = requireSignedIn(ctx);
  if (session === undefined || !(await endSession(ctx.db, session, ctx.clock.now()))) {
    throw new GatewayError('SESSION_EXPIRED');
  }
  await bumpEpoch(ctx.db);
  return { id: session };
}
