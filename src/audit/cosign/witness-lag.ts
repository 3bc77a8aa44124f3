import type { LogReader } from '../files/log-store';
import { parseCheckpoint } from '../tlog/checkpoint';
import { entriesOf } from '../tlog/entry-bundle';
import { bundleAround, TILE_WIDTH } from '../tlog/tile';

/**
 * For how long the first record that is published and not cosigned yet has waited, in milliseconds;
 * 0 where all that is published is cosigned. Errors: AUDIT_LOG_BROKEN.
 */
export async function witnessLag(folder: LogReader, now: Date): Promise<number> {
  const cosigned = sizeOf(await folder.readCosigned());
  const size = sizeOf(await folder.readCheckpoint());
  if (cosigned >= size) return 0;
  const bundle = bundleAround(cosigned, size);
  const entries = entriesOf(bundle, await folder.readTile(bundle));
  const first = entries[cosigned % TILE_WIDTH] as Buffer;
  const { at } = JSON.parse(first.toString('utf8')) as { at: string };
  return Math.max(0, now.getTime() - Date.parse(at));
}

function sizeOf(note: string | null): number {
  return note === null ? 0 : parseCheckpoint(note).size;
}
