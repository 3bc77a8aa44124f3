import { codesSaying, type Database } from '../platform';
import type { AuditFilter, AuditPosition } from './audit-filter';
import type { AuditRecord } from './record';
import { selectRecords } from './search.store';
import { selectShapes } from './shapes.store';

/** Shapes that an item or a text of reasons means; null where neither is asked for. */
async function shapesFor(db: Database, filter: AuditFilter): Promise<string[] | null> {
  const { item = null, text = null, event = null, decision = null, resource = null } = filter;
  if (item === null && text === null) return null;
  const codes = text === null ? [] : codesSaying(text);
  return selectShapes(db, { event, decision, resource, item, text, codes });
}

/** Records that fit the filter, newest first, from after the position; at most `limit`. */
export async function findRecords(
  db: Database,
  filter: AuditFilter,
  after: AuditPosition | null,
  limit: number,
): Promise<AuditRecord[]> {
  const { item: _item, text: _text, subject = null, ...columns } = filter;
  const shapes = await shapesFor(db, filter);
  return selectRecords(db, { filter: columns, shapes, keyDigest: subject, after, limit });
}
