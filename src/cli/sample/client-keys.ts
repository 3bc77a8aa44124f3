import type { SampleClient } from '../../../prisma/sample-city';
import type { Gateway } from '../../api';
import { issueKey } from '../keys/issue-key';
import { type KeyFile, readKeyFile } from '../keys/key-file';
import { UsageError } from '../print';
import { cityKeyPath } from './city-folder';

const DAY_SECONDS = 86_400;

/** Makes sure that every sample client has a key file that is good for another day at least. */
export async function ensureClientKeys(
  gateway: Gateway,
  clients: readonly SampleClient[],
): Promise<void> {
  for (const { id, department } of clients) {
    const path = cityKeyPath(gateway.runtime.config, department);
    if (await isGood(path, id)) continue;
    await issueKey(gateway, { clientId: id, path, algorithm: 'EdDSA' });
  }
}

async function isGood(path: string, clientId: string): Promise<boolean> {
  const key = await readKeyFile(path).catch(missing);
  const until = Date.now() / 1000 + DAY_SECONDS;
  return key !== null && key.client_id === clientId && key.not_after > until;
}

function missing(error: unknown): KeyFile | null {
  if (error instanceof UsageError) return null;
  throw error;
}
