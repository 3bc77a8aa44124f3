import { GatewayError } from '../../platform';
import type { TreeHead } from '../tlog/check-proof';
import { parseCheckpoint } from '../tlog/checkpoint';
import { entriesOf } from '../tlog/entry-bundle';
import { TILE_WIDTH, type Tile } from '../tlog/tile';
import { rootOf } from '../tlog/tree';
import type { LogFolder } from '../tree/log-folder';
import { growFolder } from '../tree/publish-log';
import type { LogSource } from './log-source';

/**
 * Brings a copy of a log up to a checkpoint. Only entries are taken over; every hash is made anew
 * from them, so that a copy that has the signed root has all of the log, unaltered. The checkpoint
 * comes last: whoever stops here goes on from the one before.
 *
 * Errors: AUDIT_LOG_BROKEN where the entries do not make the signed root.
 */
export async function mirrorLog(
  source: LogSource,
  mirror: LogFolder,
  { note, size, root }: TreeHead & { readonly note: string },
): Promise<void> {
  const copied = await mirror.readCheckpoint();
  let from = copied === null ? 0 : parseCheckpoint(copied).size;
  while (from < size) {
    const tile = bundleAt(from, size);
    const entries = entriesOf(tile, await source.readTile(tile)).slice(from % TILE_WIDTH);
    await growFolder(mirror, from, entries);
    from += entries.length;
  }
  if (!(await rootOf({ size, read: mirror.readTile })).equals(root)) {
    const problem = { zh: '与条目不符', en: 'does not fit the entries' };
    throw new GatewayError('AUDIT_LOG_BROKEN', { place: 'checkpoint', problem });
  }
  await mirror.writeCheckpoint(note);
}

function bundleAt(from: number, size: number): Tile {
  const index = Math.floor(from / TILE_WIDTH);
  return { level: 'entries', index, width: Math.min(TILE_WIDTH, size - index * TILE_WIDTH) };
}
