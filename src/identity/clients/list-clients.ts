import type { IdentityContext } from '../context';
import { departmentToSee, requireActor } from '../rights';
import { type ClientKeyRecord, type ClientRecord, selectClients, selectKeys } from './client.store';

/** A client that may have been read with its keys. */
type MaybeWithKeys = ClientRecord & { readonly keys?: ClientKeyRecord[] };

/**
 * A department's clients with their keys, revoked ones included: the caller's own department, or
 * any for the operator and the leadership office. Errors: UNAUTHENTICATED, FORBIDDEN.
 */
export async function listClients(
  ctx: IdentityContext,
  departmentId?: string,
): Promise<readonly Required<MaybeWithKeys>[]> {
  return selectClients(ctx.db, departmentToSee(requireActor(ctx), departmentId, 'clients'));
}

/** The keys of a client the caller was shown, in the order they become valid. */
export async function keysOf(
  ctx: IdentityContext,
  client: MaybeWithKeys,
): Promise<ClientKeyRecord[]> {
  return client.keys ?? selectKeys(ctx.db, client.id);
}
