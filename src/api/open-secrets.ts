import { join } from 'node:path';
import type { ThreadPlan } from '../audit';
import {
  type Config,
  createSecretBox,
  type Database,
  holdKey,
  isKeyInUse,
  type SecretBox,
} from '../platform';
import { KEY_FILE, secretKey } from './secret-key';

/**
 * The secrets of a migrated database, under the key it was set up with. Under another, every source's
 * password would be lost, digests in records would match nobody, and the audit log would be signed by
 * a stranger; so no process serves with it. A key is made only for a database that never had one.
 *
 * Errors: SECRET_KEY_WRONG; SECRET_KEY_MISSING; CONFIG_INVALID for a file that holds no key.
 */
export async function openSecrets(config: Config, db: Database): Promise<SecretBox> {
  const mayMake = !(await isKeyInUse(db));
  const secrets = createSecretBox(await secretKey(config, { mayMake }));
  const isConfigured = config.secretKey !== undefined;
  await holdKey(db, secrets, isConfigured ? 'ONCE_SECRET_KEY' : join(config.dataDir, KEY_FILE));
  return secrets;
}

/** What threads of the audit log are given; null where its work is done without. */
export async function threadPlan(config: Config): Promise<ThreadPlan | null> {
  if (!config.auditThreads || config.databaseUrl === undefined) return null;
  return { config, key: await secretKey(config, { mayMake: false }) };
}
