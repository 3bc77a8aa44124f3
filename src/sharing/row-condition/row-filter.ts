import type { Condition } from '../../sources';

/** What a source condition says of one field. */
type FieldCondition = Exclude<Condition, { readonly of: unknown }>;

/**
 * A source condition in which the subject of the purpose, and the day on which people come of age, may
 * still stand open. Decisions are kept for all purposes of a service item, whoever the subject is and
 * for longer than a day: both are put in at each read.
 */
export type RowFilter =
  | FieldCondition
  | { readonly op: 'applicant'; readonly field: string }
  | { readonly op: 'ofAge'; readonly field: string; readonly by: 'date' | 'citizenNumber' }
  | { readonly op: 'and' | 'or'; readonly of: readonly RowFilter[] }
  | { readonly op: 'not'; readonly of: RowFilter };

/** Some filters as one; at least one. */
export function joined(op: 'and' | 'or', of: readonly RowFilter[]): RowFilter {
  const [only] = of;
  return of.length === 1 && only ? only : { op, of };
}

/** What a filter is made of; nothing for one about a field. */
function partsOf(filter: RowFilter): readonly RowFilter[] {
  if (!('of' in filter)) return [];
  return filter.op === 'not' ? [filter.of] : filter.of;
}

/** True for a filter that cannot be told without the subject. */
export function needsSubject(filter: RowFilter | null): boolean {
  if (filter === null) return false;
  return filter.op === 'applicant' || partsOf(filter).some(needsSubject);
}

/** True for a filter that gives other rows on another day. */
export function needsDay(filter: RowFilter | null): boolean {
  if (filter === null) return false;
  return filter.op === 'ofAge' || partsOf(filter).some(needsDay);
}

/** The fields that a filter looks at. */
export function filterFields(filter: RowFilter): string[] {
  return 'of' in filter ? partsOf(filter).flatMap(filterFields) : [filter.field];
}

/** What a read puts into the places that a filter leaves open. */
export interface Bindings {
  /** The subject of the purpose; null without one. */
  readonly subject: string | null;
  /** Who was born before this day, YYYY-MM-DD, is of age. */
  readonly adultBefore: string;
}

/** The rows of people who are of age. */
function ofAge(field: string, by: 'date' | 'citizenNumber', day: string): Condition {
  if (by === 'date') return { op: 'lt', field, value: day };
  return { op: 'bornBefore', field, value: day.replaceAll('-', '') };
}

/**
 * The filter as a source condition, with what was left open put in. Without a subject, the comparison
 * with it is one with nothing: neither true nor false.
 */
export function bindFilter(filter: RowFilter, bindings: Bindings): Condition {
  switch (filter.op) {
    case 'applicant':
      return { op: 'eq', field: filter.field, value: bindings.subject };
    case 'ofAge':
      return ofAge(filter.field, filter.by, bindings.adultBefore);
    case 'not':
      return { op: 'not', of: bindFilter(filter.of, bindings) };
    case 'and':
    case 'or':
      return { op: filter.op, of: filter.of.map((part) => bindFilter(part, bindings)) };
    default:
      return filter;
  }
}
