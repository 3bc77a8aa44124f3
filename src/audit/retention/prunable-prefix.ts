import { type Config, GatewayError } from '../../platform';
import { readWitnessPolicy } from '../cosign/read-witness-policy';
import type { LogReader } from '../files/log-store';
import { sm3Of } from '../sm3/sm3-log';
import type { TreeHead } from '../tlog/check-proof';
import { parseCheckpoint } from '../tlog/checkpoint';
import { entriesOf } from '../tlog/entry-bundle';
import { splitNote, verifierOf } from '../tlog/note';
import { seenCheckpoint } from '../tlog/seen-checkpoint';
import { TILE_WIDTH, type Tile } from '../tlog/tile';
import { rootOf } from '../tlog/tree';
import { isWitnessed } from '../tlog/witness-policy';
import { type Publisher, readPublished } from '../tree/publish-log';

/** That pruning is refused, and why. */
export function pruneRefused(zh: string, en: string): GatewayError {
  return new GatewayError('AUDIT_PRUNE_REFUSED', { problem: { zh, en } });
}

/**
 * The tree below which entries may be pruned: that of the signed checkpoint, whose root the files must have.
 * Errors: AUDIT_PRUNE_REFUSED, AUDIT_LOG_BROKEN.
 */
export async function provenTree(publisher: Publisher): Promise<TreeHead> {
  const head = await readPublished(publisher);
  const isWhole = (await rootOf({ size: head.size, read: publisher.folder.readTile })).equals(
    head.root,
  );
  if (isWhole) return head;
  throw pruneRefused('日志文件与已签名的检查点不符', 'the files do not fit the signed checkpoint');
}

/**
 * How many of the first entries enough witnesses have seen, by the checkpoint that they cosigned; all where none is
 * configured. Errors: AUDIT_PRUNE_REFUSED where some are and have not cosigned this log, AUDIT_LOG_BROKEN.
 */
export async function witnessedSize(
  { folder, signer }: Publisher,
  { auditWitnessFile }: Config,
): Promise<number> {
  if (auditWitnessFile === undefined) return Number.POSITIVE_INFINITY;
  const note = await folder.readCosigned();
  if (note === null || !isWitnessed(readWitnessPolicy(auditWitnessFile), note)) {
    throw pruneRefused(
      '缺少见证方联署的检查点',
      'a checkpoint that the witnesses cosigned is needed',
    );
  }
  const { size, root } = seenCheckpoint(note, verifierOf(signer));
  if ((await rootOf({ size, read: folder.readTile })).equals(root)) return size;
  throw pruneRefused('见证方签名的是另一棵树', 'the witnesses cosigned another tree');
}

/** How many of the first entries the tree over SM3 has: it is made of them. All where there is none to be. */
export async function sm3Size({ folder }: Publisher, { auditSm3 }: Config): Promise<number> {
  if (!auditSm3) return Number.POSITIVE_INFINITY;
  const note = await sm3Of(folder).readCheckpoint();
  return note === null ? 0 : parseCheckpoint(splitNote(note)?.text ?? '').size;
}

/** The full bundles from an index on, up to `most` of them, of which every entry is of before an instant. */
export async function oldBundles(
  folder: LogReader,
  { from, limit, before, most }: Record<'from' | 'limit' | 'most', number> & { before: Date },
): Promise<number> {
  let count = 0;
  while (count < most && from + (count + 1) * TILE_WIDTH <= limit) {
    const tile: Tile = { level: 'entries', index: from / TILE_WIDTH + count, width: TILE_WIDTH };
    const entries = entriesOf(tile, await folder.readTile(tile));
    const isOld = entries.every(
      (entry) =>
        Date.parse((JSON.parse(entry.toString('utf8')) as { at: string }).at) < before.getTime(),
    );
    if (!isOld) break;
    count += 1;
  }
  return count;
}
