import { hash } from 'node:crypto';
import { GatewayError } from '../../platform';
import type { LoggedRow } from './tree.store';

/** What the log needs to know of a record's own text. */
interface LoggedBody {
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
  return entryFrom(JSON.parse(body), hash('sha256', salt + body, 'hex'));
}

/** Canonical JSON (RFC 8785): the members stand in its order, and their values are plain. */
function entryFrom(said: LoggedBody, commitment: string): Buffer {
  const { at, decision, department, event, id, node, sequence } = said;
  const version = 1;
  const entry = { at, commitment, decision, department, event, id, node, sequence, version };
  return Buffer.from(JSON.stringify(entry));
}

/**
 * The entry of a row, read again and hashed again: the row must be the next one of its lane, its
 * hash that of its text, and its text must name the hash before. Errors: AUDIT_LOG_BROKEN.
 */
export function checkedEntry(
  { body, hash: claimed, salt }: LoggedRow,
  position: LanePosition,
): Buffer {
  const said = JSON.parse(body) as LoggedBody;
  const isNext =
    said.node === position.node &&
    said.sequence === position.sequence &&
    said.previousHash === position.previousHash;
  if (isNext && hash('sha256', body, 'hex') === claimed) {
    return entryFrom(said, hash('sha256', salt + body, 'hex'));
  }
  const place = `${position.node} #${position.sequence}`;
  const problem = { zh: '已被改动或缺失', en: 'was altered or is missing' };
  throw new GatewayError('AUDIT_LOG_BROKEN', { place, problem });
}
