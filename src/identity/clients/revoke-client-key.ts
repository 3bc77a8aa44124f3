import { bumpEpoch, GatewayError } from '../../platform';
import type { IdentityContext } from '../context';
import { type ClientKeyRecord, markKeyRevoked, selectKey } from './client.store';
import { ownClient } from './own-client';

/**
 * Revokes one key of a client: no token signed by it is taken a second later, on any process.
 * Revoked before, the first time stands. Errors: NOT_FOUND, FORBIDDEN.
 */
export async function revokeClientKey(ctx: IdentityContext, id: string): Promise<ClientKeyRecord> {
  const key = await selectKey(ctx.db, id);
  if (key === null) throw new GatewayError('NOT_FOUND', { what: 'key', id });
  await ownClient(ctx, 'revokeClientKey', key.clientId);
  if (key.revokedAt !== null) return key;
  const revokedAt = ctx.clock.now();
  await markKeyRevoked(ctx.db, id, revokedAt);
  await bumpEpoch(ctx.db);
  return { ...key, revokedAt };
}
