import type { LogReader } from '../files/log-store';
import { entriesOf } from '../tlog/entry-bundle';
import type { NoteVerifier } from '../tlog/note';
import { hashesOf, TILE_WIDTH, tilesOf } from '../tlog/tile';
import { leafHash } from '../tlog/tree-hash';
import { verifyLog } from '../tree/verify-log';
import type { Receipt } from './receipt';

/**
 * What a log says to a receipt: it has the record; it has another one at its place; it has gone on
 * without it; or it does not reach so far yet. The second and third are evidence.
 */
export type ReceiptVerdict =
  | { readonly verdict: 'held'; readonly index: number }
  | { readonly verdict: 'replaced'; readonly index: number }
  | { readonly verdict: 'missing' | 'notYet' };

/** After so long every record has a place: a log that is further on and lacks it left it out. */
const LONGEST_DELAY_MS = 24 * 3_600_000;

interface Entry {
  readonly node: string;
  readonly sequence: number;
  readonly at: string;
}

/**
 * Looks for a receipt's record in the files of a log, which are verified first; so a lane has no
 * holes, and a record can only be missing from its end on. It is told `missing` where the log has
 * anything of a day later: a log that was cut off and went on is found by that.
 *
 * Errors: AUDIT_LOG_BROKEN where the log itself does not hold.
 */
export async function findReceipt(
  receipt: Receipt,
  { folder, verifier }: { readonly folder: LogReader; readonly verifier: NoteVerifier },
): Promise<ReceiptVerdict> {
  const { size, pruned } = await verifyLog({ folder, verifier });
  if (pruned !== null && receipt.sequence <= (pruned.lanes.get(receipt.node) ?? 0)) {
    return findAmongPruned(receipt, folder, pruned.size);
  }
  const due = Date.parse(receipt.at) + LONGEST_DELAY_MS;
  let isOver = false;
  for (const tile of tilesOf('entries', size)) {
    if (tile.index * TILE_WIDTH < (pruned?.size ?? 0)) continue;
    for (const [place, bytes] of entriesOf(tile, await folder.readTile(tile)).entries()) {
      const { node, sequence, at } = JSON.parse(bytes.toString('utf8')) as Entry;
      const index = tile.index * TILE_WIDTH + place;
      if (node === receipt.node && sequence === receipt.sequence) {
        return { verdict: leafHash(bytes).equals(receipt.leaf) ? 'held' : 'replaced', index };
      }
      isOver ||= Date.parse(at) > due;
    }
  }
  return { verdict: isOver ? 'missing' : 'notYet' };
}

/** Of a pruned entry there is the hash, which is all that a receipt promises. */
async function findAmongPruned(
  { leaf }: Receipt,
  folder: LogReader,
  size: number,
): Promise<ReceiptVerdict> {
  for (const tile of tilesOf(0, size)) {
    const place = hashesOf(tile, await folder.readTile(tile)).findIndex((one) => one.equals(leaf));
    if (place >= 0) return { verdict: 'held', index: tile.index * TILE_WIDTH + place };
  }
  return { verdict: 'missing' };
}
