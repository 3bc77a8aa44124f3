import { GatewayError } from '../../platform';
import { provesConsistency } from '../tlog/check-proof';
import { type Checkpoint, parseCheckpoint } from '../tlog/checkpoint';
import { entriesOf } from '../tlog/entry-bundle';
import { type NoteVerifier, openNote } from '../tlog/note';
import { foldHashes, hashesOf, TILE_WIDTH, type Tile, tilePath, tilesOf } from '../tlog/tile';
import { proveConsistency, rootOf, type Tree } from '../tlog/tree';
import { leafHash } from '../tlog/tree-hash';
import type { LogFolder } from './log-folder';

/** What a log is verified with. */
export interface Verification {
  readonly folder: LogFolder;
  readonly verifier: NoteVerifier;
  /** A checkpoint that was kept from earlier: the log must have grown out of it. */
  readonly since: string | null;
  /** Told how many entries were read so far. */
  progress(entries: number, size: number): void;
}

function broken(place: string, zh: string, en: string): GatewayError {
  return new GatewayError('AUDIT_LOG_BROKEN', { place, problem: { zh, en } });
}

/**
 * Verifies a whole log from its files alone: the signature, every hash up to the root, every entry
 * against its hash, and that each node's records stand in it once, in their order. Answers what the
 * log says of itself.
 *
 * Errors: AUDIT_LOG_BROKEN with the first place that does not hold and what is wrong with it.
 */
export async function verifyLog(verification: Verification): Promise<Checkpoint> {
  const { folder, since } = verification;
  const checkpoint = await signedCheckpoint(verification, await folder.readCheckpoint());
  const tree = { size: checkpoint.size, read: folder.readTile };
  await checkTiles(tree);
  if (!(await rootOf(tree)).equals(checkpoint.root)) {
    throw broken('checkpoint', '与条目的散列不符', 'does not fit the hashes of the entries');
  }
  await checkEntries(tree, verification);
  if (since !== null)
    await checkGrowth(tree, await signedCheckpoint(verification, since), checkpoint);
  return checkpoint;
}

async function signedCheckpoint(
  { verifier }: Verification,
  note: string | null,
): Promise<Checkpoint> {
  if (note === null) throw broken('checkpoint', '已缺失', 'is missing');
  const checkpoint = parseCheckpoint(openNote(note, verifier));
  if (checkpoint.origin === verifier.name) return checkpoint;
  throw broken('checkpoint', '属于另一日志', 'is that of another log');
}

/** Each hash of a tile must be the one over the tile below. */
async function checkTiles(tree: Tree): Promise<void> {
  for (let level = 1; tree.size >= TILE_WIDTH ** level; level += 1) {
    for (const tile of tilesOf(level, tree.size)) await checkTile(tree, tile, level - 1);
  }
}

async function checkTile(tree: Tree, tile: Tile, below: number): Promise<void> {
  const hashes = hashesOf(tile, await tree.read(tile));
  for (const [place, hash] of hashes.entries()) {
    const index = tile.index * TILE_WIDTH + place;
    const child = { level: below, index, width: TILE_WIDTH };
    const found = foldHashes(hashesOf(child, await tree.read(child)));
    if (!found.equals(hash)) {
      const path = tilePath(tile);
      throw broken(tilePath(child), `与 ${path} 不符`, `does not fit ${path}`);
    }
  }
}

/** What an entry says of its place in its lane. */
interface Placed {
  readonly node: string;
  readonly sequence: number;
}

async function checkEntries(tree: Tree, { progress }: Verification): Promise<void> {
  const lanes = new Map<string, number>();
  for (const tile of tilesOf('entries', tree.size)) {
    const entries = entriesOf(tile, await tree.read(tile));
    const hashes = hashesOf({ ...tile, level: 0 }, await tree.read({ ...tile, level: 0 }));
    entries.forEach((entry, place) => {
      const index = tile.index * TILE_WIDTH + place;
      checkEntry(entry, hashes[place] as Buffer, index);
      checkOrder(JSON.parse(entry.toString('utf8')) as Placed, index, lanes);
    });
    progress(tile.index * TILE_WIDTH + tile.width, tree.size);
  }
}

function checkEntry(entry: Buffer, hash: Buffer, index: number): void {
  if (leafHash(entry).equals(hash)) return;
  throw broken(`#${index}`, '条目与其散列不符', 'does not fit its hash: it was altered');
}

function checkOrder({ node, sequence }: Placed, index: number, lanes: Map<string, number>): void {
  const before = lanes.get(node) ?? 0;
  lanes.set(node, sequence);
  if (sequence === before + 1) return;
  const lane = `${node} #${sequence}`;
  throw broken(`#${index}`, `${lane} 次序不符`, `is ${lane} and comes after #${before}`);
}

/** The log must begin with all that an earlier checkpoint had. */
async function checkGrowth(tree: Tree, older: Checkpoint, newer: Checkpoint): Promise<void> {
  const isSmaller = older.size > newer.size;
  const proof = isSmaller || older.size === 0 ? [] : await proveConsistency(tree, older.size);
  if (!isSmaller && provesConsistency(older, newer, proof)) return;
  throw broken(
    `0–${older.size}`,
    '不再是早先检查点所示的内容',
    'is not what the earlier checkpoint had',
  );
}
