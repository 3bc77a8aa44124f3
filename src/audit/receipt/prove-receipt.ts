import { GatewayError } from '../../platform';
import { logFolderOf } from '../files/own-log';
import type { SearchContext } from '../search-audit';
import { broken } from '../tlog/broken';
import { provesInclusion, type TreeHead } from '../tlog/check-proof';
import { parseCheckpoint } from '../tlog/checkpoint';
import { type NoteVerifier, openNote, verifierOf } from '../tlog/note';
import { parseProof, proofText } from '../tlog/proof-file';
import { proveInclusion } from '../tlog/tree';
import { expectWitnessed, type WitnessPolicy } from '../tlog/witness-policy';
import { checkpointOver } from '../tree/checkpoint-over';
import { logSigner } from '../tree/log-key';
import { proverTree } from '../tree/prover-tree';
import type { Publisher } from '../tree/publish-log';
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
  const index = await findIndex(db, receipt.node, receipt.sequence);
  const checkpoint = await checkpointOver(publisher, index);
  if (index === null || checkpoint === null) {
    throw new GatewayError('AUDIT_NOT_PUBLISHED', { id: receipt.id });
  }
  const proof = await proveInclusion(proverTree(folder, checkpoint.size), index);
  if (!provesInclusion({ index, leaf: receipt.leaf }, checkpoint, proof)) {
    throw notInLog(receipt);
  }
  return proofText({ index, proof, extra: Buffer.from(note), checkpoint: checkpoint.note });
}

/** What a proof of a receipt shows. */
export interface ProvenReceipt {
  readonly receipt: Receipt;
  readonly index: number;
  readonly head: TreeHead;
}

/**
 * Checks such a proof with nothing but the log's key and, where there are witnesses, that enough of
 * them cosigned. Errors: RECEIPT_INVALID, AUDIT_LOG_BROKEN.
 */
export function checkReceiptProof(
  text: string,
  verifier: NoteVerifier,
  witnesses: WitnessPolicy | null = null,
): ProvenReceipt {
  const { index, proof, extra, checkpoint } = parseProof(text);
  if (witnesses) expectWitnessed(witnesses, checkpoint);
  const receipt = openReceipt(extra.toString('utf8'), verifier);
  const head = parseCheckpoint(openNote(checkpoint, verifier));
  const isOurs = head.origin === verifier.name;
  if (isOurs && provesInclusion({ index, leaf: receipt.leaf }, head, proof)) {
    return { receipt, index, head };
  }
  throw notInLog(receipt);
}

function notInLog({ node, sequence }: Receipt): GatewayError {
  return broken(`${node} #${sequence}`, '与所持回执不符', 'is not what the receipt promises');
}
