import { codesSaying, type Database } from '../platform';
import type { AuditFilter, AuditPosition } from './audit-filter';
import type { AuditRecord } from './record';
import { type FitAsked, type Stretch, selectInStretch, selectRecords } from './search.store';
import { selectShapes } from './shapes.store';
import { calledIn } from './subjects/subject-names';

/** Shapes that an item or a text of reasons means; null where neither is asked for. */
async function shapesFor(db: Database, filter: AuditFilter): Promise<string[] | null> {
  const { item = null, text = null, event = null, decision = null, resource = null } = filter;
  if (item === null && text === null) return null;
  const codes = text === null ? [] : codesSaying(text);
  return selectShapes(db, { event, decision, resource, item, text, codes });
}

async function fitOf(db: Database, filter: AuditFilter): Promise<FitAsked> {
  const { item: _item, text: _text, subject = null, ...columns } = filter;
  const called = subject === null ? null : await calledIn(db, [subject]);
  const names = called?.get(subject ?? '') ?? null;
  return { filter: columns, shapes: await shapesFor(db, filter), names };
}

/** Records that fit the filter, newest first, from after the position; at most `limit`. */
export async function findRecords(
  db: Database,
  filter: AuditFilter,
  after: AuditPosition | null,
  limit: number,
): Promise<AuditRecord[]> {
  return selectRecords(db, { ...(await fitOf(db, filter)), after, limit });
}

/** The records of a stretch of a lane that fit the filter, in their order. */
export async function findInStretch(
  db: Database,
  filter: AuditFilter,
  stretch: Stretch,
): Promise<AuditRecord[]> {
  return selectInStretch(db, await fitOf(db, filter), stretch);
}
