import { newId } from '../../platform';
import { checkName } from '../check-text';
import type { IdentityContext } from '../context';
import { getDepartment } from '../departments/find-departments';
import { requireActor } from '../rights';
import { type ClientRecord, insertClient } from './client.store';
import { mayManageClients } from './own-client';

/**
 * Registers a system of a department that will call the gateway: the caller's own department, or
 * any for commands at the machine. It can do nothing until it has a key (`addClientKey`).
 * Errors: FORBIDDEN, NOT_FOUND, INPUT_INVALID{field}.
 */
export async function registerClient(
  ctx: IdentityContext,
  input: { readonly name: string; readonly departmentId?: string },
): Promise<ClientRecord> {
  const departmentId = input.departmentId ?? requireActor(ctx).department.id;
  mayManageClients(ctx, 'registerClient', departmentId);
  await getDepartment(ctx, departmentId);
  const client: ClientRecord = {
    id: newId(),
    name: checkName('name', input.name),
    departmentId,
    createdAt: ctx.clock.now(),
    revokedAt: null,
  };
  await insertClient(ctx.db, client);
  return client;
}
