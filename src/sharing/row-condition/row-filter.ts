import type { Condition } from '../../sources';

/** What a source condition says of one field. */
type FieldCondition = Exclude<Condition, { readonly of: unknown }>;

/**
 * A source condition in which the subject of the purpose may still stand open. Decisions are kept
 * for all purposes of a service item, whoever the subject is: it is put in at each read.
 */
export type RowFilter =
  | FieldCondition
  | { readonly op: 'applicant'; readonly field: string }
  | { readonly op: 'and' | 'or'; readonly of: readonly RowFilter[] }
  | { readonly op: 'not'; readonly of: RowFilter };

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

/** The fields that a filter looks at. */
export function filterFields(filter: RowFilter): string[] {
  return 'of' in filter ? partsOf(filter).flatMap(filterFields) : [filter.field];
}

/**
 * The filter as a source condition, with the subject in the place that was left open. Without one,
 * that comparison is with nothing: neither true nor false.
 */
export function bindSubject(filter: RowFilter, subject: string | null): Condition {
  switch (filter.op) {
    case 'applicant':
      return { op: 'eq', field: filter.field, value: subject };
    case 'not':
      return { op: 'not', of: bindSubject(filter.of, subject) };
    case 'and':
    case 'or':
      return { op: filter.op, of: filter.of.map((part) => bindSubject(part, subject)) };
    default:
      return filter;
  }
}
