import { constants } from 'node:fs';
import { access, stat, statfs } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Config } from '../../../platform';
import { type Finding, fail, ok, warn } from '../finding';

const OLDEST = [20, 19] as const;
const LITTLE_BYTES = 1_000_000_000;
const TOO_LITTLE_BYTES = 100_000_000;
/** Permission bits of the group and of everybody else. */
const OTHERS = 0o077;

/** Node.js is new enough. */
export function checkNode(): Finding {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const fits = major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1]);
  const says = `Node.js ${process.versions.node}`;
  return fits ? ok('node', says) : fail('node', says, `install ${OLDEST.join('.')} or later`);
}

/** The data folder can be written, and only by its owner. */
export async function checkFolder({ dataDir }: Config): Promise<Finding> {
  const about = 'data folder';
  const found = await stat(dataDir).catch(() => null);
  if (!found) return ok(about, `${dataDir} will be made on first start`);
  const writable = await access(dataDir, constants.W_OK | constants.X_OK).then(
    () => true,
    () => false,
  );
  if (!writable) return fail(about, `${dataDir} cannot be written`, `chown it to this account`);
  if ((found.mode & OTHERS) !== 0) {
    return warn(about, `others may look into ${dataDir}`, `chmod 700 ${dataDir}`);
  }
  return ok(about, dataDir);
}

/** The key that secrets are encrypted under is the configured one, or lies where only we read it. */
export async function checkSecretKey(config: Config): Promise<Finding> {
  const about = 'secret key';
  const { secretKey, databaseUrl, dataDir } = config;
  if (secretKey !== undefined) return ok(about, 'from ONCE_SECRET_KEY');
  const path = join(dataDir, 'secret.key');
  if (databaseUrl !== undefined) {
    const mend = 'set ONCE_SECRET_KEY, the same for each process of this database';
    return warn(about, `kept in ${path}, on this machine only`, mend);
  }
  const found = await stat(path).catch(() => null);
  if (!found) return ok(about, `${path} will be made on first start`);
  if ((found.mode & OTHERS) === 0)
    return ok(about, `${path}: keep a copy; without it secrets are lost`);
  return fail(about, `others may read ${path}`, `chmod 600 ${path}`);
}

/** There is room to write. */
export async function checkDisk({ dataDir }: Config): Promise<Finding> {
  const about = 'disk';
  const { bavail, bsize } = await statfs(await existing(resolve(dataDir)));
  const free = bavail * bsize;
  const says = `${(free / 1e9).toFixed(1)} GB free`;
  if (free > LITTLE_BYTES) return ok(about, says);
  const mend = 'make room: audit records are written before any answer leaves';
  return free > TOO_LITTLE_BYTES ? warn(about, says, mend) : fail(about, says, mend);
}

/** The folder, or the nearest above it that is there. */
async function existing(folder: string): Promise<string> {
  const found = await stat(folder).catch(() => null);
  return found ? folder : existing(dirname(folder));
}
