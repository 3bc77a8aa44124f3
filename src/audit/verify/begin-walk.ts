import type { GatewayError } from '../../platform';
import { readPruned, readPrunedHeads, readPrunedTile } from '../retention/pruned.store';
import type { Pruned } from '../retention/pruned-note';
import { broken } from '../tlog/broken';
import { hashesOf, TILE_WIDTH } from '../tlog/tile';
import type { RecordWalk } from './record-walk';

/**
 * Begins a walk behind the records that were pruned, and answers where. What the database has of them, their
 * hashes and the ends of their lanes, must be what the signed files say; it may not have pruned more than these tell.
 *
 * Errors: AUDIT_LOG_BROKEN.
 */
export async function beginWalk(walk: RecordWalk, signed: Pruned | null): Promise<number> {
  const pruned = await readPruned(walk.db);
  if (pruned === null) return 0;
  if (pruned.size > (signed?.size ?? 0)) throw unsigned(signed?.size ?? 0, pruned.size);
  for (let index = 0; index < pruned.size / TILE_WIDTH; index += 1) await addTile(walk, index);
  for (const { node, sequence, hash } of await readPrunedHeads(walk.db)) {
    const isSigned = pruned.size < (signed?.size ?? 0) || signed?.lanes.get(node) === sequence;
    if (!isSigned) throw unlikeNote(node);
    walk.begin(node, { sequence, hash });
  }
  return pruned.size;
}

async function addTile(walk: RecordWalk, index: number): Promise<void> {
  const bytes = await readPrunedTile(walk.db, index);
  const leaves = bytes && hashesOf({ level: 0, index, width: TILE_WIDTH }, bytes);
  for (let place = 0; place < TILE_WIDTH; place += 1) {
    const at = index * TILE_WIDTH + place;
    const leaf = leaves?.[place];
    if (!leaf || !(await walk.leaves.leafAt(at))?.equals(leaf)) {
      throw broken(
        `#${at}`,
        '清理后所存散列与日志不符',
        'was pruned, and its hash is not what was signed',
      );
    }
    walk.tree.add(leaf);
  }
}

function unsigned(signed: number, pruned: number): GatewayError {
  return broken(
    `#${signed}`,
    `已缺失：数据库称已清理 ${pruned} 条，而已签名的文件称 ${signed} 条`,
    `is missing: the database says that ${pruned} were pruned, and the signed files ${signed}`,
  );
}

function unlikeNote(node: string): GatewayError {
  return broken(
    `audit_pruned_lane ${node}`,
    '与已签名的文件不符',
    'is not what the signed files say',
  );
}
