import { listClients, listDepartments, recordOffice, revokeClient } from '../../identity';
import { say } from '../print';
import { withGateway } from '../with-gateway';

/** Lists every client system with its keys, department by department. */
export async function listAll(): Promise<void> {
  await withGateway(async (gateway) => {
    const ctx = gateway.systemContext();
    for (const department of await listDepartments(ctx)) {
      for (const { id, name, revokedAt, keys } of await listClients(ctx, department.id)) {
        say(`${id}  ${department.name}  ${name}${revokedAt ? '  revoked' : ''}`);
        for (const key of keys) say(`    key ${key.id} ${key.algorithm} ${standing(key)}`);
      }
    }
  });
}

/** Revokes a client system; its tokens are refused within a second, wherever it runs. */
export async function revoke(id: string): Promise<void> {
  await withGateway(async (gateway) => {
    const ctx = gateway.systemContext();
    const client = await recordOffice(ctx, 'client.revoked', () => revokeClient(ctx, id));
    say(`revoked ${client.id} ${client.name}`);
  });
}

function standing(key: { readonly revokedAt: Date | null; readonly notAfter: Date }): string {
  return key.revokedAt ? 'revoked' : `until ${key.notAfter.toISOString().slice(0, 10)}`;
}
