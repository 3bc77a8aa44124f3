import { GatewayError } from '../../platform';
import { broken } from '../tlog/broken';
import { provesInclusion, type TreeHead } from '../tlog/check-proof';
import { parseCheckpoint } from '../tlog/checkpoint';
import { type NoteVerifier, openNote } from '../tlog/note';
import { parseProof, proofText } from '../tlog/proof-file';
import { proveInclusion } from '../tlog/tree';
import { leafHash } from '../tlog/tree-hash';
import { expectWitnessed, type WitnessPolicy } from '../tlog/witness-policy';
import { checkpointOver } from './checkpoint-over';
import { entryOf } from './log-entry';
import { proverTree } from './prover-tree';
import type { Publisher } from './publish-log';
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
  const { db } = publisher;
  const row = await findLogged(db, id);
  if (!row)
    throw new GatewayError('NOT_FOUND', { what: { zh: '审计记录', en: 'audit record' }, id });
  const index = await findIndex(db, row.node, Number(row.sequence));
  return proveAt(publisher, row, { id, index });
}

/**
 * The same for a record that was exported and pruned, by a line of the file: of the log it needs the hashes alone.
 * Errors: AUDIT_NOT_PUBLISHED.
 */
export function proveExported(publisher: Published, line: string): Promise<string> {
  const { index, ...row } = JSON.parse(line) as Carried & { readonly index: number };
  const { id } = JSON.parse(row.body) as { readonly id: string };
  return proveAt(publisher, row, { id, index });
}

/** The files of a log, and its key. */
type Published = Pick<Publisher, 'folder' | 'signer'>;

async function proveAt(
  publisher: Published,
  row: Carried,
  { id, index }: { readonly id: string; readonly index: number | null },
): Promise<string> {
  const checkpoint = await checkpointOver(publisher, index);
  if (index === null || checkpoint === null) throw new GatewayError('AUDIT_NOT_PUBLISHED', { id });
  const proof = await proveInclusion(proverTree(publisher.folder, checkpoint.size), index);
  const carried: Carried = { body: row.body, salt: row.salt };
  const extra = Buffer.from(JSON.stringify(carried));
  return proofText({ index, proof, extra, checkpoint: checkpoint.note });
}

/** What a proof that holds shows. */
export interface Proven {
  readonly index: number;
  readonly head: TreeHead;
  /** The record, as canonical JSON. */
  readonly body: string;
}

/**
 * Checks a proof with nothing but the log's key and, where there are witnesses, that enough of them
 * cosigned. Errors: AUDIT_LOG_BROKEN.
 */
export function checkProof(
  text: string,
  verifier: NoteVerifier,
  witnesses: WitnessPolicy | null = null,
): Proven {
  const { index, proof, extra, checkpoint } = parseProof(text);
  if (witnesses) expectWitnessed(witnesses, checkpoint);
  const head = parseCheckpoint(openNote(checkpoint, verifier));
  const carried = carriedBy(extra);
  const leaf = leafHash(entryOf(carried));
  if (head.origin === verifier.name && provesInclusion({ index, leaf }, head, proof)) {
    return { index, head, body: carried.body };
  }
  throw broken(`#${index}`, '记录不在该检查点所示的日志中', 'is not in the log of that checkpoint');
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
  throw broken('tlog-proof', '未附记录', 'does not carry a record');
}
