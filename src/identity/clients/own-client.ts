import { GatewayError } from '../../platform';
import type { IdentityContext } from '../context';
import { forbidden, holds, requireActor, runsTheGateway } from '../rights';
import { type ClientRecord, selectClient } from './client.store';

/**
 * Refuses a caller who may not set up that department's clients: only its own developers and
 * stewards may, since a client reads what its department was granted. Operators may revoke any,
 * which takes away only; the gateway itself may do all. Errors: UNAUTHENTICATED, FORBIDDEN.
 */
export function mayManageClients(
  ctx: IdentityContext,
  operation: string,
  departmentId: string,
): void {
  const actor = requireActor(ctx);
  if (actor.kind === 'system') return;
  if (operation === 'revokeClient' && holds(actor, 'operator')) return;
  const own = actor.department.id === departmentId && holds(actor, 'developer', 'steward');
  if (!own) throw forbidden(operation);
}

/**
 * A client the caller may manage. Another department's looks as if it were not there.
 * Errors: UNAUTHENTICATED, NOT_FOUND, FORBIDDEN.
 */
export async function ownClient(
  ctx: IdentityContext,
  operation: string,
  id: string,
): Promise<ClientRecord> {
  const actor = requireActor(ctx);
  const client = await selectClient(ctx.db, id);
  const hidden = !runsTheGateway(actor) && client?.departmentId !== actor.department.id;
  if (client === null || hidden) throw new GatewayError('NOT_FOUND', { what: 'client', id });
  mayManageClients(ctx, operation, client.departmentId);
  return client;
}
