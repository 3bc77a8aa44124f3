import type { ItemModel, ResourceModel } from '../../src/catalog';
import type { ItemType, Row, Value } from '../../src/sources';
import type { Choices } from './choices';

/** A rule about one item: all that is given must hold. */
export interface RowRule {
  readonly item: string;
  readonly prefix?: string;
  readonly oneOf?: readonly string[];
  readonly from?: string;
  readonly to?: string;
}

/** The rows of a grant in the flat form, in which the reference judges them too. */
export type RowScope = readonly RowRule[];

const COMPARED: readonly ItemType[] = ['C', 'M', 'N', 'Y', 'I', 'D', 'T'];
const NUMBERS: readonly ItemType[] = ['N', 'Y', 'I', 'B', 'F'];

/** Items that a grant opens on some of its rows only. */
export interface FlatCell {
  readonly items: readonly string[];
  readonly flat: RowScope;
}

/** Values that rows may have in an item. */
export type ValuesOf = (item: ItemModel) => readonly Value[];

function aRule(choices: Choices, item: ItemModel, valuesOf: ValuesOf): RowRule {
  const value = () => String(choices.pick(valuesOf(item)));
  const { apiName } = item;
  const ways: readonly (() => RowRule)[] = [
    () => ({ item: apiName, oneOf: choices.times(1, 4, value) }),
    () => ({ item: apiName, from: value() }),
    () => ({ item: apiName, to: value() }),
    // Fits no number: a grant that says so gives nothing.
    () => ({ item: apiName, prefix: value().slice(0, 1 + choices.below(3)) }),
  ];
  return choices.pick(ways)();
}

function someRules(choices: Choices, { items }: ResourceModel, valuesOf: ValuesOf): RowScope {
  const compared = items.filter(({ type }) => COMPARED.includes(type));
  return choices.times(1, 2, () => aRule(choices, choices.pick(compared), valuesOf));
}

/** The rows that a grant gives: all, or by one or two rules over any items of the resource. */
export function aRowScope(
  choices: Choices,
  resource: ResourceModel,
  valuesOf: ValuesOf,
): RowScope | null {
  return choices.chance(55) ? someRules(choices, resource, valuesOf) : null;
}

/** Items of a grant that it opens by rules over any items, of which it need not give a single one. */
export function someCells(
  choices: Choices,
  resource: ResourceModel,
  items: readonly string[],
  valuesOf: ValuesOf,
): FlatCell[] {
  if (!choices.chance(25)) return [];
  const cells = choices.times(1, 2, () => ({
    items: choices.some(items, 35),
    flat: someRules(choices, resource, valuesOf),
  }));
  return cells.filter((cell) => cell.items.length > 0 && canBeTold(cell.flat, resource));
}

function itemOf(resource: ResourceModel, rule: RowRule): ItemModel | undefined {
  return resource.items.find(({ apiName }) => apiName === rule.item);
}

/** True when the rows of a scope can be told: only texts have prefixes. */
export function canBeTold(scope: RowScope | null, resource: ResourceModel): boolean {
  return (scope ?? []).every((rule) => {
    const type = itemOf(resource, rule)?.type;
    if (type === undefined || !COMPARED.includes(type)) return false;
    return !rule.prefix || type === 'C' || type === 'M';
  });
}

/** Order as people count: numbers by amount, dates and times by the calendar, text by its letters. */
export function inOrder({ type }: ItemModel, left: Value, right: Value): number {
  if (NUMBERS.includes(type)) return Number(left) - Number(right);
  return Buffer.compare(Buffer.from(String(left)), Buffer.from(String(right)));
}

function holds(rule: RowRule, item: ItemModel, value: Value): boolean {
  if (value === null) return false;
  const { prefix, oneOf, from, to } = rule;
  const isSame = (other: Value) => inOrder(item, value, other) === 0;
  if (prefix && !String(value).startsWith(prefix)) return false;
  if (oneOf && !oneOf.some(isSame)) return false;
  if (from && inOrder(item, value, from) < 0) return false;
  return !(to && inOrder(item, value, to) > 0);
}

/** True for a row within a scope; null is no value and fits no rule. */
export function isWithin(scope: RowScope | null, resource: ResourceModel, row: Row): boolean {
  return (scope ?? []).every((rule) => {
    const item = itemOf(resource, rule);
    return item !== undefined && holds(rule, item, row[item.field] ?? null);
  });
}

/** Fields that decide whether a row is within a scope. */
export function fieldsOf(scope: RowScope | null, resource: ResourceModel): readonly string[] {
  return (scope ?? []).flatMap((rule) => itemOf(resource, rule)?.field ?? []);
}
