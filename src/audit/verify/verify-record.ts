import { hash } from 'node:crypto';
import type { AuditRecord } from '../record';
import { shapeOf } from '../record-shape';
import { searchColumnsOf } from '../search-columns';
import { textOf } from '../tree/log-entry';
import type { StoredRecord } from './stored-records.store';

/** A record's text, once its hash fits. */
export function intactText(row: StoredRecord): AuditRecord | null {
  if (hash('sha256', row.body, 'hex') !== row.hash) return null;
  return textOf(row.body) as AuditRecord | null;
}

/**
 * The first column beside the body that does not say what the body says; null where all do. Marks and
 * shapes came later: `isShaped` tells that the lane had come so far.
 */
export function wrongColumn(
  row: StoredRecord,
  said: AuditRecord,
  isShaped: boolean,
): string | null {
  const shape = String(shapeOf(said).shape);
  const expected: Partial<StoredRecord> = {
    ...searchColumnsOf(said),
    ...{ id: said.id, previousHash: said.previousHash, shape },
  };
  for (const [name, value] of Object.entries(expected)) {
    const found = row[name as keyof StoredRecord] ?? null;
    const isOlder = found === null && LATER.has(name) && row.shape === null && !isShaped;
    if (found !== value && !isOlder) return name;
  }
  return row.at.toISOString() === said.at ? null : 'at';
}

/** Columns that older records do not have. */
const LATER: ReadonlySet<string> = new Set(['keyMarks', 'shape']);
