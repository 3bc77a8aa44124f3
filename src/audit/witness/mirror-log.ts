import type { LogReader, LogStore } from '../files/log-store';
import { broken } from '../tlog/broken';
import type { TreeHead } from '../tlog/check-proof';
import { parseCheckpoint } from '../tlog/checkpoint';
import { entriesOf } from '../tlog/entry-bundle';
import { bundleAround, TILE_WIDTH } from '../tlog/tile';
import { rootOf } from '../tlog/tree';
import { growFolder } from '../tree/publish-log';

/**
 * Brings a copy of a log up to a checkpoint. Only entries are taken over; every hash is made anew
 * from them, so that a copy that has the signed root has all of the log, unaltered. The checkpoint
 * comes last: whoever stops here goes on from the one before.
 *
 * Errors: AUDIT_LOG_BROKEN where the entries do not make the signed root.
 */
export async function mirrorLog(
  source: LogReader,
  mirror: LogStore,
  { note, size, root }: TreeHead & { readonly note: string },
): Promise<void> {
  const copied = await mirror.readCheckpoint();
  let from = copied === null ? 0 : parseCheckpoint(copied).size;
  while (from < size) {
    const tile = bundleAround(from, size);
    const entries = entriesOf(tile, await source.readTile(tile)).slice(from % TILE_WIDTH);
    await growFolder(mirror, from, entries);
    from += entries.length;
  }
  if (!(await rootOf({ size, read: mirror.readTile })).equals(root)) {
    throw broken('checkpoint', '与条目不符', 'does not fit the entries');
  }
  await mirror.writeCheckpoint(note);
}
