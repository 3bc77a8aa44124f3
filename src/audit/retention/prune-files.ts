import type { LogStore } from '../files/log-store';
import { type NoteSigner, verifierOf } from '../tlog/note';
import { TILE_WIDTH } from '../tlog/tile';
import { openPruned, type Pruned, signPruned } from './pruned-note';

/**
 * Brings a folder up to what was pruned: first it says so, then the entries go. Whoever stops here leaves
 * entries that nobody expects any more, and they go with the next pruning.
 */
export async function pruneFiles(
  { folder, signer }: { readonly folder: LogStore; readonly signer: NoteSigner },
  pruned: Pruned,
): Promise<void> {
  const said = openPruned(await folder.readPruned(), verifierOf(signer));
  if (said !== null && said.size >= pruned.size) return;
  await folder.writePruned(signPruned(pruned, signer));
  const first = (said?.size ?? 0) / TILE_WIDTH;
  for (let index = first; index < pruned.size / TILE_WIDTH; index += 1) {
    await folder.dropBundle(index);
  }
}
