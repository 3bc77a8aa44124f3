import { mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { GatewayError } from './errors/gateway-error';

/**
 * Makes a folder that its owner alone may look into, and those above it, where they are not there
 * yet. Not by the `recursive` of Node, which never ends where a file system takes no folders (/proc).
 *
 * Errors: DATA_FOLDER_UNUSABLE with what the operating system says.
 */
export async function makeFolder(path: string): Promise<void> {
  await make(path).catch((error: NodeJS.ErrnoException) => {
    throw unusableFolder(path, error);
  });
}

/** The error of a folder of the gateway's that the operating system lets nobody use as one. */
export function unusableFolder(folder: string, error: NodeJS.ErrnoException): unknown {
  const { code } = error;
  if (code === undefined || error instanceof GatewayError) return error;
  return new GatewayError('DATA_FOLDER_UNUSABLE', { folder, reason: code }, { cause: error });
}

async function make(path: string): Promise<void> {
  if (await isMade(path)) return;
  await make(dirname(path));
  await mkdir(path, { mode: 0o700 });
}

/** False where the folder above is missing. */
async function isMade(path: string): Promise<boolean> {
  try {
    await mkdir(path, { mode: 0o700 });
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' && dirname(path) !== path) return false;
    if (code === 'EEXIST' && (await stat(path)).isDirectory()) return true;
    throw error;
  }
}
