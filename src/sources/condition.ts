import type { Value } from './connector';

/**
 * Which rows: a small immutable tree over source fields, made into SQL for SQL sources and into a
 * predicate for others. Comparison with a null field is false, as in SQL.
 */
export type Condition =
  | { readonly op: 'and' | 'or'; readonly of: readonly Condition[] }
  | { readonly op: 'not'; readonly of: Condition }
  | { readonly op: 'eq' | 'ne' | 'lt' | 'lte' | 'gt' | 'gte'; readonly field: string; readonly value: Value }
  | { readonly op: 'in'; readonly field: string; readonly values: readonly Value[] }
  | { readonly op: 'prefix'; readonly field: string; readonly value: string }
  | { readonly op: 'null'; readonly field: string };
