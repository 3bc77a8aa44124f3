import { GatewayError, isGatewayError } from '../../platform';
import type { LogReader } from '../files/log-store';
import { broken } from '../tlog/broken';
import { type Checkpoint, parseCheckpoint } from '../tlog/checkpoint';
import { entriesOf } from '../tlog/entry-bundle';
import { splitNote } from '../tlog/note';
import { openSm2Note, type Sm2Verifier } from '../tlog/sm2-note';
import { bundleAround, hashesOf, TILE_WIDTH, type Tile, tilesOf } from '../tlog/tile';
import { SM3_TREE } from '../tlog/tree-hash';
import { checkTree, type EntryTree } from '../tree/check-tree';
import { SM3, sm3Of } from './sm3-log';

/** A log whose own tree holds. */
export interface VerifiedLog {
  readonly folder: LogReader;
  readonly checkpoint: Checkpoint;
  /** How many of its first entries were pruned: of these there are the hashes alone. */
  readonly pruned: number;
}

/**
 * Verifies the tree over SM3 of a log whose entries are verified already: every hash up to its root
 * is that of the same entries, and with a key that it is signed. Null where there is none and no
 * key asks for it. Errors: AUDIT_LOG_BROKEN with the first place that does not hold.
 */
export async function verifySm3(
  log: VerifiedLog,
  note: string | null,
  verifier: Sm2Verifier | null,
): Promise<Checkpoint | null> {
  if (note === null && verifier === null) return null;
  try {
    return await verify(log, note, verifier);
  } catch (error) {
    if (!isGatewayError(error, 'AUDIT_LOG_BROKEN')) throw error;
    const facts = { ...error.facts, place: `${SM3}/${error.facts.place}` };
    throw new GatewayError('AUDIT_LOG_BROKEN', facts, { cause: error });
  }
}

async function verify(
  { folder, checkpoint, pruned }: VerifiedLog,
  note: string | null,
  verifier: Sm2Verifier | null,
): Promise<Checkpoint> {
  if (note === null) throw broken('checkpoint', '已缺失', 'is missing');
  const text = verifier ? openSm2Note(note, verifier) : (splitNote(note)?.text ?? '');
  const found = parseCheckpoint(text);
  if (found.origin !== `${checkpoint.origin}/${SM3}`) {
    throw broken('checkpoint', '属于另一日志', 'is that of another log');
  }
  if (found.size > checkpoint.size) {
    throw broken('checkpoint', '多于日志的条目', 'has more than the log');
  }
  const { size } = found;
  const { readTile } = sm3Of(folder);
  const leaves = async (tile: Tile) => {
    const { index, width } = tile;
    if (index * TILE_WIDTH < pruned) return hashesOf(tile, await readTile(tile));
    const bundle = bundleAround(index * TILE_WIDTH, checkpoint.size);
    const entries = entriesOf(bundle, await folder.readTile(bundle));
    return entries.slice(0, width).map((entry) => SM3_TREE.leaf(entry));
  };
  const tree = { size, read: readTile, by: SM3_TREE, leaves };
  await checkTree(tree, found.root, () => checkLeaves(tree));
  return found;
}

async function checkLeaves(tree: EntryTree): Promise<void> {
  for (const tile of tilesOf(0, tree.size)) {
    const leaves = await tree.leaves(tile);
    for (const [place, hash] of hashesOf(tile, await tree.read(tile)).entries()) {
      if (leaves[place]?.equals(hash)) continue;
      const index = tile.index * TILE_WIDTH + place;
      throw broken(`#${index}`, '与条目不符', 'is not the hash of the entry');
    }
  }
}
