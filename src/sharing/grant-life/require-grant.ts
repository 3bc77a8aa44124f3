import { requireActor } from '../../identity';
import { GatewayError } from '../../platform';
import type { SharingContext } from '../context';
import { type GrantRecord, selectGrant } from '../grants/grants.store';
import { mayKnow } from '../procedure/require-application';

const absent = (id: string) =>
  new GatewayError('NOT_FOUND', { what: { zh: '授权', en: 'grant' }, id });

/** The grant of this id. Errors: NOT_FOUND. */
export async function requireGrant(ctx: SharingContext, id: string): Promise<GrantRecord> {
  const grant = await selectGrant(ctx.db, id);
  if (grant) return grant;
  throw absent(id);
}

/** The same where the caller may know of it. Errors: NOT_FOUND. */
export async function knownGrant(ctx: SharingContext, id: string): Promise<GrantRecord> {
  const grant = await requireGrant(ctx, id);
  if (mayKnow(requireActor(ctx), grant)) return grant;
  throw absent(id);
}
