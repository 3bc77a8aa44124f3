import { existsSync } from 'node:fs';
import { type KeyAlgorithm, recordOffice, registerClient } from '../../identity';
import { issueKey } from '../keys/issue-key';
import { readKeyFile, tokenOf } from '../keys/key-file';
import { say, UsageError } from '../print';
import { withGateway } from '../with-gateway';
import { findNamedDepartment } from './find-department';

/** Which client is wanted. */
export interface ClientOrder {
  readonly department: string;
  readonly name: string;
  readonly algorithm: KeyAlgorithm;
  /** Where the private key goes. */
  readonly key?: string;
}

/**
 * Registers a client system with a fresh key pair, writes the private key to a file that only its
 * owner reads, and prints a token made with it.
 */
export async function createClient(order: ClientOrder): Promise<void> {
  if (order.key !== undefined && existsSync(order.key)) {
    throw new UsageError(`--key: expected a new file, ${order.key} exists`);
  }
  await withGateway(async (gateway) => {
    const ctx = gateway.systemContext();
    const { id: departmentId } = await findNamedDepartment(ctx, order.department);
    const { id } = await recordOffice(ctx, 'client.registered', () =>
      registerClient(ctx, { name: order.name, departmentId }),
    );
    const path = order.key ?? `${id}.jwk`;
    await issueKey(gateway, { clientId: id, algorithm: order.algorithm, path });
    const { audience, tokenMaxSeconds } = gateway.runtime.config;
    const token = await tokenOf(await readKeyFile(path), audience, tokenMaxSeconds);
    say(`client ${id} of ${order.department}`);
    say(`private key: ${path} (keep it; the gateway has only the public half)`);
    say(`authorization: Bearer ${token}`);
    say(`the token is good for ${tokenMaxSeconds} s; a new one:`);
    say(`  npx once-gateway client token --key ${path}`);
  });
}
