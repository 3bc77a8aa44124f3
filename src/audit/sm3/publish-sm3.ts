import type { LogStore } from '../files/log-store';
import { broken } from '../tlog/broken';
import type { TreeHead } from '../tlog/check-proof';
import { checkpointText, parseCheckpoint } from '../tlog/checkpoint';
import { entriesOf } from '../tlog/entry-bundle';
import { growTiles } from '../tlog/grow-tiles';
import { openSm2Note, type Sm2Signer, signSm2Note, sm2VerifierOf } from '../tlog/sm2-note';
import { bundleAround, hashesOf, TILE_WIDTH } from '../tlog/tile';
import { rootOf } from '../tlog/tree';
import { leafHash, SM3_TREE } from '../tlog/tree-hash';
import { sm3Of } from './sm3-log';

/** Most entries that are taken in at once; more at the edge of a bundle. */
const BATCH = 4096;

/**
 * Brings the tree over SM3 up to what the log has published, or nearer by a batch, and signs it.
 * It follows the log's own tree and takes over each entry only as that has it, so the two cannot
 * differ in their entries. The checkpoint comes last: whoever stops here goes on from the one
 * before. Answers how many entries it still lacks.
 *
 * Errors: AUDIT_LOG_BROKEN where an entry is not what was published.
 */
export async function publishSm3(
  folder: LogStore,
  signer: Sm2Signer,
  published: Pick<TreeHead, 'size'>,
): Promise<number> {
  const below = sm3Of(folder);
  const note = await below.readCheckpoint();
  const from = note === null ? 0 : parseCheckpoint(openSm2Note(note, sm2VerifierOf(signer))).size;
  const to = Math.min(published.size, Math.floor(from / TILE_WIDTH) * TILE_WIDTH + BATCH);
  if (to <= from) return 0;
  for (let size = from; size < to; ) {
    const entries = await publishedEntries(folder, size, published.size);
    const leaves = entries.map((entry) => SM3_TREE.leaf(entry));
    const grown = await growTiles(below.readTile, size, leaves, SM3_TREE);
    for (const { tile, bytes } of grown) await below.writeTile(tile, bytes);
    size += entries.length;
  }
  const root = await rootOf({ size: to, read: below.readTile, by: SM3_TREE });
  const text = checkpointText({ origin: signer.name, size: to, root });
  await below.writeCheckpoint(signSm2Note(text, signer));
  return published.size - to;
}

/** The rest of the bundle that this place is in, each entry checked against the hash that is published. */
async function publishedEntries(folder: LogStore, index: number, size: number): Promise<Buffer[]> {
  const bundle = bundleAround(index, size);
  const tile = { ...bundle, level: 0 };
  const entries = entriesOf(bundle, await folder.readTile(bundle));
  const hashes = hashesOf(tile, await folder.readTile(tile));
  const wrong = entries.findIndex(
    (entry, place) => !leafHash(entry).equals(hashes[place] as Buffer),
  );
  if (wrong < 0) return entries.slice(index % TILE_WIDTH);
  const place = `#${bundle.index * TILE_WIDTH + wrong}`;
  throw broken(place, '条目与其散列不符', 'does not fit its hash: it was altered');
}
