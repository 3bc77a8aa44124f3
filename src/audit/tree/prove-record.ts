import { GatewayError } from '../../platform';
import { provesInclusion, type TreeHead } from '../tlog/check-proof';
import { parseCheckpoint } from '../tlog/checkpoint';
import { type NoteVerifier, openNote } from '../tlog/note';
import { parseProof, proofText } from '../tlog/proof-file';
import { proveInclusion } from '../tlog/tree';
import { leafHash } from '../tlog/tree-hash';
import { entryOf } from './log-entry';
import { type Publisher, readPublished } from './publish-log';
import { findIndex, findLogged, type LoggedRow } from './tree.store';

/** What a proof carries beside the tree's hashes: the record itself and its salt. */
type Carried = Pick<LoggedRow, 'body' | 'salt'>;

/**
 * A proof that a record is in the log, as a text that anyone with the log's key can check without
 * the log. C2SP tlog-proof; its extra data is the record, so it is for eyes that may see that.
 *
 * Errors: NOT_FOUND for a record that there is none of; AUDIT_NOT_PUBLISHED for one that is newer
 * than the last signed checkpoint.
 */
export async function proveRecord(publisher: Publisher, id: string): Promise<string> {
  const { db, folder } = publisher;
  const row = await findLogged(db, id);
  if (!row)
    throw new GatewayError('NOT_FOUND', { what: { zh: '审计记录', en: 'audit record' }, id });
  const { size } = await readPublished(publisher);
  const index = await findIndex(db, row.node, Number(row.sequence));
  const checkpoint = await folder.readCheckpoint();
  if (index === null || index >= size || checkpoint === null) {
    throw new GatewayError('AUDIT_NOT_PUBLISHED', { id });
  }
  const proof = await proveInclusion({ size, read: folder.readTile }, index);
  const carried: Carried = { body: row.body, salt: row.salt };
  const extra = Buffer.from(JSON.stringify(carried));
  return proofText({ index, proof, extra, checkpoint });
}

/** What a proof that holds shows. */
export interface Proven {
  readonly index: number;
  readonly head: TreeHead;
  /** The record, as canonical JSON. */
  readonly body: string;
}

/** Checks a proof with nothing but the log's key. Errors: AUDIT_LOG_BROKEN. */
export function checkProof(text: string, verifier: NoteVerifier): Proven {
  const { index, proof, extra, checkpoint } = parseProof(text);
  const head = parseCheckpoint(openNote(checkpoint, verifier));
  const carried = carriedBy(extra);
  const leaf = leafHash(entryOf(carried));
  if (head.origin === verifier.name && provesInclusion({ index, leaf }, head, proof)) {
    return { index, head, body: carried.body };
  }
  const problem = {
    zh: '记录不在该检查点所示的日志中',
    en: 'is not in the log of that checkpoint',
  };
  throw new GatewayError('AUDIT_LOG_BROKEN', { place: `#${index}`, problem });
}

function carriedBy(extra: Buffer): Carried {
  try {
    const { body, salt } = JSON.parse(extra.toString('utf8')) as Record<string, unknown>;
    if (typeof body === 'string' && typeof salt === 'string') {
      JSON.parse(body);
      return { body, salt };
    }
  } catch {
    // Told below: what the text says is of no use to whoever made it.
  }
  const problem = { zh: '未附记录', en: 'does not carry a record' };
  throw new GatewayError('AUDIT_LOG_BROKEN', { place: 'tlog-proof', problem });
}
