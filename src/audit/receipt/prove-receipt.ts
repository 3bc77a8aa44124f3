import { GatewayError } from '../../platform';
import type { SearchContext } from '../search-audit';
import { provesInclusion, type TreeHead } from '../tlog/check-proof';
import { parseCheckpoint } from '../tlog/checkpoint';
import { type NoteVerifier, openNote, verifierOf } from '../tlog/note';
import { parseProof, proofText } from '../tlog/proof-file';
import { proveInclusion } from '../tlog/tree';
import { logSigner } from '../tree/log-key';
import { type Publisher, readPublished } from '../tree/publish-log';
import { logFolderOf } from '../tree/sequencer';
import { findIndex } from '../tree/tree.store';
import { openReceipt, type Receipt } from './receipt';

/**
 * The proof that the record of a receipt stands in the signed log, for whoever holds the receipt.
 * It carries the receipt and no record, so it may be shown to anybody.
 *
 * Errors: UNAUTHENTICATED, RECEIPT_INVALID, AUDIT_NOT_PUBLISHED, AUDIT_LOG_BROKEN where the log has
 * something else at the receipt's place: then the receipt and the log are evidence.
 */
export function exchangeReceipt(ctx: SearchContext, note: string): Promise<string> {
  if (!ctx.actor) throw new GatewayError('UNAUTHENTICATED');
  return proveReceipt({ db: ctx.db, folder: logFolderOf(ctx), signer: logSigner(ctx) }, note);
}

/** The same at the machine. */
export async function proveReceipt(publisher: Publisher, note: string): Promise<string> {
  const { db, folder, signer } = publisher;
  const receipt = openReceipt(note, verifierOf(signer));
  const checkpoint = await folder.readCheckpoint();
  const { size, root } = await readPublished(publisher);
  const index = await findIndex(db, receipt.node, receipt.sequence);
  if (index === null || index >= size || checkpoint === null) {
    throw new GatewayError('AUDIT_NOT_PUBLISHED', { id: receipt.id });
  }
  const proof = await proveInclusion({ size, read: folder.readTile }, index);
  if (!provesInclusion({ index, leaf: receipt.leaf }, { size, root }, proof)) {
    throw notInLog(receipt);
  }
  return proofText({ index, proof, extra: Buffer.from(note), checkpoint });
}

/** What a proof of a receipt shows. */
export interface ProvenReceipt {
  readonly receipt: Receipt;
  readonly index: number;
  readonly head: TreeHead;
}

/** Checks such a proof with nothing but the log's key. Errors: RECEIPT_INVALID, AUDIT_LOG_BROKEN. */
export function checkReceiptProof(text: string, verifier: NoteVerifier): ProvenReceipt {
  const { index, proof, extra, checkpoint } = parseProof(text);
  const receipt = openReceipt(extra.toString('utf8'), verifier);
  const head = parseCheckpoint(openNote(checkpoint, verifier));
  const isOurs = head.origin === verifier.name;
  if (isOurs && provesInclusion({ index, leaf: receipt.leaf }, head, proof)) {
    return { receipt, index, head };
  }
  throw notInLog(receipt);
}

function notInLog({ node, sequence }: Receipt): GatewayError {
  const problem = { zh: '与所持回执不符', en: 'is not what the receipt promises' };
  return new GatewayError('AUDIT_LOG_BROKEN', { place: `${node} #${sequence}`, problem });
}
