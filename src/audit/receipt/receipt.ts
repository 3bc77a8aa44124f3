import { GatewayError } from '../../platform';
import { type NoteSigner, type NoteVerifier, openNote, signNote } from '../tlog/note';
import { HASH_BYTES } from '../tlog/tree-hash';

/** What the gateway promises with an answer: this record stands, or will stand, in its log. */
export interface Receipt {
  /** Name of the log. */
  readonly origin: string;
  /** Lane of the record, such as `gateway-1.data`. */
  readonly node: string;
  /** Place in the lane. */
  readonly sequence: number;
  /** Id of the record. */
  readonly id: string;
  /** ISO time of the record. */
  readonly at: string;
  /** Hash of the record's entry as a leaf of the tree. */
  readonly leaf: Buffer;
}

/** No checkpoint begins so: what is signed as one can never be taken for the other. */
const FIRST_LINE = 'once-gateway audit receipt v1';

const LINES =
  /^once-gateway audit receipt v1\n([^\n]+)\n([^\s]+)\n([1-9]\d{0,14})\n([0-9a-f-]{36})\n(\S+)\n([A-Za-z0-9+/=]+)\n$/;

/** A receipt as a signed note (C2SP): seven lines and the signature of the log's key. */
export function signReceipt(receipt: Omit<Receipt, 'origin'>, signer: NoteSigner): string {
  const { node, sequence, id, at, leaf } = receipt;
  const lines = [FIRST_LINE, signer.name, node, sequence, id, at, leaf.toString('base64')];
  return signNote(`${lines.join('\n')}\n`, signer);
}

/**
 * Reads a receipt that the log's key signed. Errors: RECEIPT_INVALID where it is none, or is that
 * of another log or key: whoever made it, this gateway promised nothing.
 */
export function openReceipt(note: string, verifier: NoteVerifier): Receipt {
  const [, origin = '', node = '', sequence, id = '', at = '', encoded = ''] =
    LINES.exec(signedText(note, verifier)) ?? [];
  const leaf = Buffer.from(encoded, 'base64');
  if (origin !== verifier.name || leaf.length !== HASH_BYTES) {
    throw new GatewayError('RECEIPT_INVALID');
  }
  return { origin, node, sequence: Number(sequence), id, at, leaf };
}

function signedText(note: string, verifier: NoteVerifier): string {
  try {
    return openNote(note, verifier);
  } catch (cause) {
    throw new GatewayError('RECEIPT_INVALID', {}, { cause });
  }
}
