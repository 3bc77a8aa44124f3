import { entriesOf } from '../tlog/entry-bundle';
import type { NoteVerifier } from '../tlog/note';
import { TILE_WIDTH, tilesOf } from '../tlog/tile';
import { leafHash } from '../tlog/tree-hash';
import type { LogFolder } from '../tree/log-folder';
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
  { folder, verifier }: { readonly folder: LogFolder; readonly verifier: NoteVerifier },
): Promise<ReceiptVerdict> {
  const progress = (): void => undefined;
  const { size } = await verifyLog({ folder, verifier, since: null, progress });
  const due = Date.parse(receipt.at) + LONGEST_DELAY_MS;
  let isOver = false;
  for (const tile of tilesOf('entries', size)) {
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
