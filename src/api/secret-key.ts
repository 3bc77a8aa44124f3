import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { link, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Config, GatewayError, makeFolder } from '../platform';

const KEY_BYTES = 32;

/** Where a key is kept that nobody configured, in the data folder. */
export const KEY_FILE = 'secret.key';

/**
 * The key that secrets are encrypted under: the configured one, or the one in `secret.key` of the
 * data folder, which is made where it may be and readable by its owner alone.
 *
 * @throws CONFIG_INVALID when the file holds something else
 * @throws SECRET_KEY_MISSING when it is not there and may not be made
 */
export async function secretKey(
  config: Config,
  { mayMake }: { readonly mayMake: boolean },
): Promise<Buffer> {
  if (config.secretKey !== undefined) return Buffer.from(config.secretKey, 'base64');
  const path = join(config.dataDir, KEY_FILE);
  if (mayMake) await makeOnce(config.dataDir, path);
  else if (!existsSync(path)) throw new GatewayError('SECRET_KEY_MISSING', { path });
  const key = Buffer.from((await readFile(path, 'utf8')).trim(), 'base64');
  if (key.length === KEY_BYTES) return key;
  const problem = `${path}: expected ${KEY_BYTES} bytes in base64, got ${key.length} bytes`;
  throw new GatewayError('CONFIG_INVALID', { problems: [problem] });
}

/**
 * Of two processes that start at once, one makes the file and both read it. It is linked into its
 * place whole, so that stopping here never leaves half a key behind.
 */
async function makeOnce(folder: string, path: string): Promise<void> {
  await makeFolder(folder);
  if (existsSync(path)) return;
  const draft = `${path}.${process.pid}`;
  await writeFile(draft, `${randomBytes(KEY_BYTES).toString('base64')}\n`, { mode: 0o600 });
  await link(draft, path).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  await rm(draft);
}
