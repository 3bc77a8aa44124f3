import { hash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { canonicalBody, factsText, type RecordPlace } from './canonical-body';
import type { AuditDraft, AuditRecord } from './record';
import type { RecordShape } from './record-shape';

/** The last link of a chain. */
export interface ChainHead {
  readonly sequence: number;
  readonly hash: string;
}

/** Before the first record: sequence 0 and a hash that no text has. */
export const CHAIN_START: ChainHead = Object.freeze({ sequence: 0, hash: '0'.repeat(64) });

/** A draft that is ready to be placed: what could fail of its text is rendered. */
export interface PreparedDraft {
  readonly draft: AuditDraft;
  /** Its facts as canonical text. */
  readonly facts: string;
  /** Whether its record is to have a signed receipt. */
  readonly isReceipted: boolean;
}

/** A draft in its place, as it goes into the table. */
export interface PlacedRecord extends RecordPlace {
  readonly draft: AuditDraft;
  readonly shape: RecordShape;
  readonly body: string;
  readonly hash: string;
  /** Goes into its commitment in the tree; nobody guesses the text without it. */
  readonly salt: string;
}

/** Makes a draft ready; throws where it holds what JSON cannot say. */
export function prepareDraft(draft: AuditDraft, isReceipted = false): PreparedDraft {
  return { draft, facts: factsText(draft), isReceipted };
}

/** Gives a draft the place after `head`. */
export function placeRecord(
  { draft, facts }: PreparedDraft,
  head: ChainHead,
  { shape, salt, ...given }: Pick<PlacedRecord, 'id' | 'at' | 'node' | 'shape' | 'salt'>,
): PlacedRecord {
  const place = { ...given, sequence: head.sequence + 1, previousHash: head.hash };
  const body = canonicalBody(draft, facts, place);
  return { ...place, draft, shape, body, hash: hash('sha256', body, 'hex'), salt };
}

/** The first place where a chain does not hold, and why. */
export interface ChainBreak {
  readonly node: string;
  readonly sequence: number;
  readonly problem: 'gap' | 'previousHash' | 'hash';
}

/**
 * Checks records of one node, in the order of their sequence, from the link before them: the
 * sequence is dense, each names the hash before it, and each hash is that of its own body. Null
 * when all of it holds.
 */
export function verifyChain(
  records: readonly AuditRecord[],
  start: ChainHead = CHAIN_START,
): ChainBreak | null {
  let head = start;
  for (const record of records) {
    const problem = problemOf(record, head);
    if (problem) return { node: record.node, sequence: record.sequence, problem };
    head = record;
  }
  return null;
}

function problemOf(record: AuditRecord, head: ChainHead): ChainBreak['problem'] | null {
  if (record.sequence !== head.sequence + 1) return 'gap';
  if (record.previousHash !== head.hash) return 'previousHash';
  const { hash: claimed, ...body } = record;
  return hash('sha256', canonicalize(body) ?? '', 'hex') === claimed ? null : 'hash';
}
