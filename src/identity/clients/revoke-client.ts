import { bumpEpoch } from '../../platform';
import type { IdentityContext } from '../context';
import { type ClientRecord, markClientRevoked } from './client.store';
import { ownClient } from './own-client';

/**
 * Shuts a client out for good: no token of it is taken a second later, on any process. Revoked
 * before, the first time stands. Errors: NOT_FOUND, FORBIDDEN.
 */
export async function revokeClient(ctx: IdentityContext, id: string): Promise<ClientRecord> {
  const client = await ownClient(ctx, 'revokeClient', id);
  if (client.revokedAt !== null) return client;
  const revokedAt = ctx.clock.now();
  await markClientRevoked(ctx.db, id, revokedAt);
  await bumpEpoch(ctx.db);
  return { ...client, revokedAt };
}
