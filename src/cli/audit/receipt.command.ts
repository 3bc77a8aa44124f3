import { readFile } from 'node:fs/promises';
import {
  checkReceiptProof,
  findReceipt,
  openLogReader,
  openReceipt,
  parseVerifier,
  type Receipt,
  type ReceiptVerdict,
  readWitnessPolicy,
} from '../../audit';
import { loadConfig } from '../../platform';
import { say } from '../print';
import { EVIDENCE, NOT_YET } from './exit-codes';

/** What a receipt is checked by. */
export interface ReceiptOrder {
  /** The log's key, as `audit key` shows it. */
  readonly key: string;
  /** Folder or address with the files of the log. */
  readonly log?: string;
  /** A file with the witnesses that must have cosigned a proof. */
  readonly witnesses?: string;
}

const EXIT_CODES: Readonly<Record<ReceiptVerdict['verdict'], number>> = Object.freeze({
  held: 0,
  replaced: EVIDENCE,
  missing: EVIDENCE,
  notYet: NOT_YET,
});

const WORDS: Readonly<Record<ReceiptVerdict['verdict'], string>> = Object.freeze({
  held: 'the log has its record',
  replaced: 'EVIDENCE: the log has another record at its place; keep this receipt and the log',
  missing: 'EVIDENCE: the log went on without its record; keep this receipt and the log',
  notYet: 'the log does not reach so far yet; try again with a newer copy',
});

/** Every proof begins so. C2SP tlog-proof */
const PROOF = 'c2sp.org/tlog-proof@';

/**
 * Checks a receipt, or the proof it was exchanged for, with nothing but the log's key; with files of
 * the log also that its record is there.
 */
export async function checkReceipt(
  path: string,
  { key, log, witnesses }: ReceiptOrder,
): Promise<void> {
  const text = await readFile(path, 'utf8');
  const verifier = parseVerifier(key);
  if (text.startsWith(PROOF)) {
    const policy = witnesses === undefined ? null : readWitnessPolicy(witnesses);
    const { receipt, index, head } = checkReceiptProof(text, verifier, policy);
    sayReceipt(receipt);
    return say(`entry ${index} of ${head.size} in the log`);
  }
  const receipt = openReceipt(text, verifier);
  sayReceipt(receipt);
  if (log === undefined) return say('signed rightly; name a --log to look for its record');
  const { verdict } = await findReceipt(receipt, {
    folder: openLogReader(log, loadConfig),
    verifier,
  });
  say(WORDS[verdict]);
  process.exitCode = EXIT_CODES[verdict];
}

function sayReceipt({ origin, node, sequence, id, at }: Receipt): void {
  say(`${origin}: ${node} #${sequence} at ${at}, record ${id}`);
}
