import { GatewayError } from '../platform';
import type { AuditPosition } from './audit-filter';
import { isOrdinaryTime } from './check-time';
import type { AuditRecord } from './record';

const SEPARATOR = '|';
const ID = /^[0-9a-f-]{36}$/;

/** The opaque cursor of a record. */
export function cursorOf({ at, id }: Pick<AuditRecord, 'at' | 'id'>): string {
  return Buffer.from(`${at}${SEPARATOR}${id}`).toString('base64url');
}

/** The position a cursor stands for; CURSOR_INVALID for text that is not one. */
export function positionOf(cursor: string): AuditPosition {
  const [at = '', id = ''] = Buffer.from(cursor, 'base64url').toString('utf8').split(SEPARATOR);
  const time = new Date(at);
  const real = isOrdinaryTime(time) && time.toISOString() === at && ID.test(id);
  if (!real) throw new GatewayError('CURSOR_INVALID');
  return { at, id };
}
