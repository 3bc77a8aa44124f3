import { hash } from 'node:crypto';
import { broken } from '../tlog/broken';
import type { LoggedRow } from './tree.store';

/** What the log needs to know of a record's own text. */
export interface LoggedBody {
  readonly id: string;
  readonly node: string;
  readonly sequence: number;
  readonly previousHash: string;
  readonly at: string;
  readonly event: string;
  readonly decision: string;
  readonly department: string | null;
}

/** Where a row must stand for the log to take it. */
export interface LanePosition {
  readonly node: string;
  readonly sequence: number;
  readonly previousHash: string;
}

/**
 * A record as it stands in the tree: what happened, when and by which department, and a commitment
 * to the rest. Nothing in it is about a person, and without the salt, which stays with the record,
 * nobody can guess the rest from the commitment. So a record can be forgotten and the tree stays.
 */
export function entryOf({ body, salt }: Omit<LoggedRow, 'hash'>): Buffer {
  return entryFrom(JSON.parse(body), { body, salt });
}

/** The same of a record whose text has been read already. */
export function entryFrom(
  said: Omit<LoggedBody, 'previousHash'>,
  { body, salt }: Omit<LoggedRow, 'hash'>,
): Buffer {
  const { at, decision, department, event, id, node, sequence } = said;
  const commitment = hash('sha256', salt + body, 'hex');
  const version = 1;
  // Canonical JSON (RFC 8785): the members stand in its order, and their values are plain.
  const entry = { at, commitment, decision, department, event, id, node, sequence, version };
  return Buffer.from(JSON.stringify(entry));
}

/**
 * The entry of a row, read again and hashed again: the row must be the next one of its lane, its
 * hash that of its text, and its text must name the hash before. Errors: AUDIT_LOG_BROKEN.
 */
export function checkedEntry(row: LoggedRow, position: LanePosition): Buffer {
  const said = hash('sha256', row.body, 'hex') === row.hash ? textOf(row.body) : null;
  const isNext =
    said?.node === position.node &&
    said.sequence === position.sequence &&
    said.previousHash === position.previousHash;
  if (said && isNext) return entryFrom(said, row);
  throw broken(
    `${position.node} #${position.sequence}`,
    '已被改动或缺失',
    'was altered or is missing',
  );
}

/** What a record's text says; null where it is no record's. */
export function textOf(body: string): LoggedBody | null {
  try {
    return JSON.parse(body) as LoggedBody | null;
  } catch {
    return null;
  }
}
