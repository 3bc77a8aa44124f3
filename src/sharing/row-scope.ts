import type { ResourceModel } from '../catalog';
import type { Condition, ItemType, Value } from '../sources';

/**
 * One rule about rows, in the names of the catalogue, as an application states it and a grant keeps
 * it. What is given must hold: the item begins with `prefix`, is one of `oneOf`, lies from `from`
 * to `to`. Values stand in their text form. SHR-1, SHR-13 (回流: a prefix of the division code)
 */
export interface RowRule {
  readonly item: string;
  readonly prefix?: string | null;
  readonly oneOf?: readonly string[] | null;
  readonly from?: string | null;
  readonly to?: string | null;
}

/** Item types whose values have a text form to compare with. */
const COMPARED: ReadonlySet<ItemType> = new Set<ItemType>(['C', 'M', 'N', 'Y', 'I', 'D', 'T']);

/** Item types that have prefixes. */
const TEXTS: ReadonlySet<ItemType> = new Set<ItemType>(['C', 'M']);

/** The source field that a rule is about, or null when the version has no fitting item. */
function fieldOf(rule: RowRule, resource: ResourceModel): string | null {
  const item = resource.items.find(({ apiName }) => apiName === rule.item);
  const types = rule.prefix ? TEXTS : COMPARED;
  return item && types.has(item.type) ? item.field : null;
}

/** What one rule says about a field. */
function conditionsOf({ prefix, oneOf, from, to }: RowRule, field: string): Condition[] {
  const conditions: Condition[] = [];
  const values: readonly Value[] = oneOf ?? [];
  if (prefix) conditions.push({ op: 'prefix', field, value: prefix });
  if (values.length > 0) conditions.push({ op: 'in', field, values });
  if (from) conditions.push({ op: 'gte', field, value: from });
  if (to) conditions.push({ op: 'lte', field, value: to });
  return conditions;
}

/** True for a rule that says something about an item this version has. */
export function fitsVersion(rule: RowRule, resource: ResourceModel): boolean {
  const field = fieldOf(rule, resource);
  return field !== null && conditionsOf(rule, field).length > 0;
}

/**
 * The rows that a scope allows, over source fields: null for no scope, which is all rows. The rules
 * must fit the version (`fitsVersion`); one that does not would silently allow more, so it throws.
 */
export function compileRowScope(
  scope: readonly RowRule[] | null,
  resource: ResourceModel,
): Condition | null {
  if (scope === null || scope.length === 0) return null;
  const conditions = scope.flatMap((rule) => {
    const field = fieldOf(rule, resource);
    if (field === null) throw new RangeError(`no item ${rule.item} to limit rows by`);
    return conditionsOf(rule, field);
  });
  const [only] = conditions;
  return conditions.length === 1 && only ? only : { op: 'and', of: conditions };
}
