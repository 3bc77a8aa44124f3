import type { Gateway } from '../../api';
import { addClientKey, createKeyPair, type KeyAlgorithm, recordOffice } from '../../identity';
import { writeKeyFile } from './key-file';

/** For which client, by which algorithm, and where the private half goes. */
export interface KeyOrder {
  readonly clientId: string;
  readonly algorithm: KeyAlgorithm;
  readonly path: string;
}

/**
 * Makes a key pair, registers its public half and writes the private half to a file. The gateway
 * knows it first: if the process dies in between, a key nobody has is registered, which does no harm.
 */
export async function issueKey(gateway: Gateway, order: KeyOrder): Promise<void> {
  const { clientId, algorithm, path } = order;
  const pair = await createKeyPair(algorithm);
  const ctx = gateway.systemContext();
  const { notAfter } = await recordOffice(ctx, 'client.keyAdded', () =>
    addClientKey(ctx, { clientId, publicKey: { ...pair.publicJwk }, algorithm }),
  );
  await writeKeyFile(path, clientId, pair, notAfter);
}
