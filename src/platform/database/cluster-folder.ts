import { existsSync } from 'node:fs';
import { readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PGlite, type PGliteOptions } from '@electric-sql/pglite';
import { GatewayError } from '../errors/gateway-error';

/** Every cluster of PostgreSQL has it; without it PGlite would make a new cluster over the old. */
const CLUSTER_SIGN = 'PG_VERSION';

/** What lies in the data folder. */
interface Places {
  /** The cluster; there is one only when it is whole. */
  readonly folder: string;
  /** Written when the first cluster was whole. */
  readonly mark: string;
  /** Where a cluster is made; nothing in it was ever acknowledged. */
  readonly making: string;
}

/**
 * Opens the cluster in the data folder, making it the first time. Making takes seconds and a process
 * can die in the middle: it happens under another name, and the cluster is moved into its place when
 * it is whole. What lies in that place is never removed or written over.
 *
 * Errors: DATA_FOLDER_BROKEN when there is something that is not a whole cluster, or when a cluster
 * was there that is gone; DATA_FOLDER_DAMAGED when the database does not come up from it.
 */
export async function openCluster(dataDir: string, settings: PGliteOptions): Promise<PGlite> {
  const places = {
    folder: join(dataDir, 'db'),
    mark: join(dataDir, 'db.complete'),
    making: join(dataDir, 'db.making'),
  };
  const { loadDataDir: _, ...opening } = settings;
  if (await isFirstTime(places)) await make(places, settings);
  // The process may have died after the mark was written and before the move.
  if (isWaiting(places)) await rename(places.making, places.folder);
  refuseIfBroken(places);
  return PGlite.create({ ...opening, dataDir: places.folder }).catch((cause) => {
    throw new GatewayError('DATA_FOLDER_DAMAGED', { folder: places.folder }, { cause });
  });
}

/** Neither a cluster nor a sign that there ever was one. An empty folder may be a mount. */
async function isFirstTime({ folder, mark }: Places): Promise<boolean> {
  if (existsSync(mark)) return false;
  return !existsSync(folder) || (await readdir(folder)).length === 0;
}

async function make({ mark, making }: Places, settings: PGliteOptions): Promise<void> {
  await rm(making, { recursive: true, force: true });
  const database = await PGlite.create({ ...settings, dataDir: making });
  await database.close();
  await writeFile(mark, '');
}

function isWaiting({ folder, mark, making }: Places): boolean {
  return existsSync(mark) && isCluster(making) && !isCluster(folder);
}

function isCluster(folder: string): boolean {
  return existsSync(join(folder, CLUSTER_SIGN));
}

function refuseIfBroken({ folder, mark }: Places): void {
  const missing = [join(folder, CLUSTER_SIGN), mark].filter((path) => !existsSync(path));
  if (missing.length === 0) return;
  throw new GatewayError('DATA_FOLDER_BROKEN', { folder, missing });
}
