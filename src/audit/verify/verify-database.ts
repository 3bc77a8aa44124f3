import type { Database, GatewayError } from '../../platform';
import { broken } from '../tlog/broken';
import { type Checkpoint } from '../tlog/checkpoint';
import { EMPTY_ROOT } from '../tlog/tree-hash';
import { readTreeHead } from '../tree/tree.store';
import { type Verification, type Verified, verifyLog } from '../tree/verify-log';
import { beginWalk } from './begin-walk';
import { checkLaneEnds } from './check-lane-ends';
import { checkShapes } from './check-shapes';
import { nameOf } from './damage';
import { BATCH, nextRuns } from './next-runs';
import { RecordWalk } from './record-walk';
import { SignedLeaves } from './signed-leaves';
import { countRunsBeyond, readLaneNames, readStrays } from './stored-records.store';

/** What a database is verified with. */
export interface DatabaseVerification extends Verification {
  readonly db: Database;
  /** Told how many records were read so far, of how many that have a place in the tree. */
  records(read: number, all: number): void;
}

/** What was found to hold. */
export interface DatabaseFindings {
  /** What the files of the log say of themselves. */
  readonly signed: Verified;
  /** Records that have a place in the tree, and the tree's root. */
  readonly placed: Omit<Checkpoint, 'origin'>;
  /** Records that have no place yet. */
  readonly waiting: number;
  /** When the first record was written that the files do not have; null where they have all. */
  readonly unsignedSince: string | null;
}

/**
 * Verifies the database itself against the files of the log, which are verified first: every record is
 * read and hashed again and must be the one whose hash was signed at its place; what has no place yet
 * must follow in its chain; columns that records are searched by must say what the records say.
 *
 * It reads what is committed and writes nothing, so the gateway may serve meanwhile.
 *
 * Errors: AUDIT_LOG_BROKEN with the first place that does not hold and what is wrong with it; also
 * where the database has less than was signed, as an older copy of it has.
 */
export async function verifyDatabase(asked: DatabaseVerification): Promise<DatabaseFindings> {
  const { db, folder } = asked;
  const signed = await verifyFiles(asked);
  const head = await readTreeHead(db);
  const pruned = signed.pruned?.size ?? 0;
  const leaves = new SignedLeaves({ size: signed.size, read: folder.readTile }, pruned);
  const walk = new RecordWalk(db, leaves);
  await walkTree(walk, { start: await beginWalk(walk, signed.pruned), size: head.size }, asked);
  const placed = { size: head.size, root: walk.tree.root() };
  if (placed.size < signed.size) throw isOlder(placed.size, signed.size);
  if (placed.root.toString('base64') !== head.root) {
    throw broken('audit_tree', '与其中记录的根不符', 'does not have the root of its records');
  }
  const waiting = await walkWaiting(walk);
  await checkStrays(db);
  await checkLaneEnds(db);
  await checkShapes(db, walk.shapes);
  return { signed, placed, waiting, unsignedSince: walk.firstUnsigned };
}

/** A gateway that has recorded nothing yet has no files. */
async function verifyFiles(asked: DatabaseVerification): Promise<Verified> {
  const isNew =
    (await asked.folder.readCheckpoint()) === null && (await readTreeHead(asked.db)).size === 0;
  if (isNew)
    return { origin: asked.verifier.name, size: 0, root: EMPTY_ROOT, pruned: null, sm3: null };
  return verifyLog(asked);
}

async function walkTree(
  walk: RecordWalk,
  { start, size }: { readonly start: number; readonly size: number },
  { records }: DatabaseVerification,
): Promise<void> {
  for (let read = start; read < size; ) {
    read += await walk.read(await nextRuns(walk, { start, from: read, size }));
    records(read, size);
  }
}

/** Reads what has no place yet, lane by lane; answers how many there were. */
async function walkWaiting(walk: RecordWalk): Promise<number> {
  let waiting = 0;
  for (const node of await readLaneNames(walk.db)) {
    let read = BATCH;
    while (read === BATCH) {
      const firstSequence = walk.reached(node) + 1;
      read = await walk.read([{ startIndex: null, node, firstSequence, count: BATCH }]);
      waiting += read;
    }
  }
  return waiting;
}

/** What no walk comes by: records before the first of their lane, and places beyond the tree. */
async function checkStrays(db: Database): Promise<void> {
  const [stray] = await readStrays(db);
  if (stray) {
    const place = nameOf({ index: null, ...stray });
    throw broken(place, '系后来加入：在其链起点之前', 'was added: it is of before its lane begins');
  }
  if ((await countRunsBeyond(db)) === 0) return;
  throw broken('audit_run', '含有树外的位置', 'has places beyond the tree');
}

function isOlder(size: number, signed: number): GatewayError {
  const zh = `及其后的记录均已缺失：数据库只有 ${size} 条有位置的记录，而已签名的检查点有 ${signed} 条；数据库系较早的副本，或记录已被删除`;
  const en =
    `and all after it are missing: the database has ${size} records with a place and the signed checkpoint ${signed}. ` +
    'An older copy of the database was restored, or records were taken out';
  return broken(`#${size}`, zh, en);
}
