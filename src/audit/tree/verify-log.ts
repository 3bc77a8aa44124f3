import type { LogReader } from '../files/log-store';
import { openPruned, type Pruned } from '../retention/pruned-note';
import { sm3Of } from '../sm3/sm3-log';
import { verifySm3 } from '../sm3/verify-sm3';
import { broken } from '../tlog/broken';
import { provesConsistency } from '../tlog/check-proof';
import type { Checkpoint } from '../tlog/checkpoint';
import { entriesOf } from '../tlog/entry-bundle';
import type { NoteVerifier } from '../tlog/note';
import { type SeenCheckpoint, seenCheckpoint } from '../tlog/seen-checkpoint';
import type { Sm2Verifier } from '../tlog/sm2-note';
import { hashesOf, TILE_WIDTH, type Tile, tilesOf } from '../tlog/tile';
import { proveConsistency, type Tree } from '../tlog/tree';
import { leafHash } from '../tlog/tree-hash';
import { expectWitnessed, type WitnessPolicy } from '../tlog/witness-policy';
import { checkTree, type EntryTree } from './check-tree';

/** What a log is verified with. */
export interface Verification {
  readonly folder: LogReader;
  readonly verifier: NoteVerifier;
  /** A checkpoint that was kept from earlier: the log must have grown out of it. */
  readonly since?: string | null;
  /** Whose cosignatures the log must have; nobody's where they are not named. */
  readonly witnesses?: WitnessPolicy | null;
  /** Key that the tree over SM3 must be signed by; without it that tree is held to the entries alone. */
  readonly sm2Key?: Sm2Verifier | null;
  /** Told how many entries were read so far. */
  readonly progress?: (entries: number, size: number) => void;
}

/** What a log that holds says of itself. */
export interface Verified extends Checkpoint {
  /** Its first entries, where they were pruned: of these the hashes were verified alone. */
  readonly pruned: Pruned | null;
  /** The tree over SM3; null where there is none. */
  readonly sm3: Checkpoint | null;
}

/**
 * Verifies a whole log from its files alone: the signature, every hash up to the root, every entry that
 * it says it has against its hash, and that each node's records stand in it once, in their order; the
 * tree over SM3 and the cosigned checkpoint, where there are such. Answers what the log says of itself.
 *
 * Errors: AUDIT_LOG_BROKEN with the first place that does not hold and what is wrong with it.
 */
export async function verifyLog(verification: Verification): Promise<Verified> {
  const { folder, verifier, since = null, sm2Key = null } = verification;
  // Before the checkpoint: what a running gateway writes meanwhile is never ahead of that.
  const cosigned = await folder.readCosigned();
  const sm3 = await sm3Of(folder).readCheckpoint();
  const checkpoint = await signedCheckpoint(verification, await folder.readCheckpoint());
  const pruned = openPruned(await folder.readPruned(), verifier);
  const tree = entryTree(folder, checkpoint.size, pruned?.size ?? 0);
  await checkTree(tree, checkpoint.root, () => checkEntries(tree, verification, pruned));
  if (since !== null)
    await checkGrowth(tree, await signedCheckpoint(verification, since), checkpoint);
  await checkCosigned(tree, verification, checkpoint, cosigned);
  const log = { folder, checkpoint, pruned: pruned?.size ?? 0 };
  return { ...checkpoint, pruned, sm3: await verifySm3(log, sm3, sm2Key) };
}

/** Entries that were pruned cannot be held against their hashes: those stand for themselves. */
function entryTree({ readTile }: LogReader, size: number, pruned: number): EntryTree {
  const leaves = async (tile: Tile) => {
    if (tile.index * TILE_WIDTH < pruned) return hashesOf(tile, await readTile(tile));
    const bundle = { ...tile, level: 'entries' } as const;
    return entriesOf(bundle, await readTile(bundle)).map(leafHash);
  };
  return { size, read: readTile, leaves };
}

async function signedCheckpoint(
  { verifier }: Verification,
  note: string | null,
): Promise<SeenCheckpoint> {
  if (note === null) throw broken('checkpoint', '已缺失', 'is missing');
  return seenCheckpoint(note, verifier);
}

/** What an entry says of its place in its lane. */
interface Placed {
  readonly node: string;
  readonly sequence: number;
}

async function checkEntries(
  tree: Tree,
  { progress }: Verification,
  pruned: Pruned | null,
): Promise<void> {
  const lanes = new Map(pruned?.lanes);
  for (const tile of tilesOf('entries', tree.size)) {
    if (tile.index * TILE_WIDTH < (pruned?.size ?? 0)) continue;
    const entries = entriesOf(tile, await tree.read(tile));
    const hashes = hashesOf({ ...tile, level: 0 }, await tree.read({ ...tile, level: 0 }));
    entries.forEach((entry, place) => {
      const index = tile.index * TILE_WIDTH + place;
      checkEntry(entry, hashes[place] as Buffer, index);
      checkOrder(JSON.parse(entry.toString('utf8')) as Placed, index, lanes);
    });
    progress?.(tile.index * TILE_WIDTH + tile.width, tree.size);
  }
}

/** Errors: AUDIT_LOG_BROKEN where an entry is not that of its hash. */
export function checkEntry(entry: Buffer, hash: Buffer, index: number): void {
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

/** What was cosigned must be how the log begins, and enough must have cosigned it. */
async function checkCosigned(
  tree: Tree,
  verification: Verification,
  checkpoint: Checkpoint,
  note: string | null,
): Promise<void> {
  const { witnesses = null } = verification;
  if (note === null && witnesses === null) return;
  const cosigned = await signedCheckpoint(verification, note);
  if (witnesses) expectWitnessed(witnesses, cosigned.note);
  await checkGrowth(tree, cosigned, checkpoint);
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
