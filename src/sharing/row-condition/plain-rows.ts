import type { RowCondition } from './row-condition';

/** A rule as grants kept it before conditions were trees: all that is given must hold. */
interface FlatRule {
  readonly item: string;
  readonly prefix?: string | null;
  readonly oneOf?: readonly string[] | null;
  readonly from?: string | null;
  readonly to?: string | null;
}

/** What a flat rule says, as conditions. */
function conditionsOf({ item, prefix, oneOf, from, to }: FlatRule): RowCondition[] {
  const conditions: RowCondition[] = [];
  if (prefix) conditions.push({ prefix: { item, value: prefix } });
  if (oneOf && oneOf.length > 0) conditions.push({ in: { item, values: oneOf } });
  if (from || to) conditions.push({ range: { item, ...(from && { from }), ...(to && { to }) } });
  return conditions;
}

/** A list of flat rules, all of which hold; no rule is no limit. */
function treeOf(rules: readonly FlatRule[]): RowCondition | null {
  const conditions = rules.flatMap(conditionsOf);
  const [only] = conditions;
  if (!only) return null;
  return conditions.length === 1 ? only : { and: conditions };
}

/** A value without what was left out, and without the classes that GraphQL input comes in. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  const given = Object.entries(value).filter(([, part]) => part !== undefined && part !== null);
  return Object.fromEntries(given.map(([name, part]) => [name, plain(part)]));
}

/**
 * Row conditions as plain data: what came as GraphQL input, and what a column holds. A list is the
 * flat form of older grants. Null is for all rows.
 */
export function plainRows(rows: unknown): RowCondition | null {
  if (typeof rows !== 'object' || rows === null) return null;
  return Array.isArray(rows) ? treeOf(rows as FlatRule[]) : (plain(rows) as RowCondition);
}
