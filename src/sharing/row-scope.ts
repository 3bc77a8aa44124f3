import type { ResourceModel } from '../catalog';
import { isRealDate } from '../platform';
import { type Condition, type ItemType, isValueOf, type Value } from '../sources';

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

/** Longest value of a rule, in characters. */
const MAX_TEXT = 200;

/** Most values of a rule. */
const MAX_VALUES = 1000;

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

/** True for a text that a source can be asked about: no NUL, no half characters, not long. */
function isSendable(text: string): boolean {
  return text.length <= MAX_TEXT && !/\0|\p{Surrogate}/u.test(text);
}

/** True for a text that has the one form of its item type, and so compares as it should. */
function isForm(text: string, type: ItemType): boolean {
  return isSendable(text) && isValueOf(type, text) && (type !== 'D' || isRealDate(text));
}

/** True for a rule whose values are of the item's type, so that no source stumbles over them. */
export function hasFittingValues(rule: RowRule, resource: ResourceModel): boolean {
  const type = resource.items.find(({ apiName }) => apiName === rule.item)?.type;
  const { prefix, oneOf, from, to } = rule;
  const values = [...(oneOf ?? []), from, to].filter((value) => typeof value === 'string');
  if (type === undefined || values.length > MAX_VALUES || !isSendable(prefix ?? '')) return false;
  return values.every((value) => isForm(value, type));
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
