import type { PlacedRecord } from '../chain';
import type { NoteSigner } from '../tlog/note';
import { leafHash } from '../tlog/tree-hash';
import { entryFrom } from '../tree/log-entry';
import { signReceipt } from './receipt';

/** The signed receipt of a record as it is placed. It may be given away once the record is durable. */
export function receiptFor(record: PlacedRecord, signer: NoteSigner): string {
  const { id, node, sequence, at, draft } = record;
  const leaf = leafHash(entryFrom({ ...draft, id, node, sequence, at }, record));
  return signReceipt({ id, node, sequence, at, leaf }, signer);
}
