import { checkTime, type ItemModel, keyOrNull } from '../../catalog';
import { GatewayError } from '../../platform';
import type { Condition, Value } from '../../sources';
import type { ResourcePlan } from '../schema/resource-plan';

/** `where` as a condition over source fields, and the items it uses. */
export interface ReadWhere {
  readonly condition: Condition | null;
  readonly items: ReadonlySet<ItemModel>;
  /** Keys of the first lookup item that it names, in their normal form: who is asked about by name. */
  readonly keys: ReadonlySet<string>;
}

/** How large a condition may be. */
export interface WhereLimits {
  readonly maxDepth: number;
}

type Input = Readonly<Record<string, unknown>>;

interface Reader extends WhereLimits {
  readonly resource: ResourcePlan;
  readonly items: Set<ItemModel>;
  readonly keys: Set<string>;
  conditions: number;
}

const COMPARISONS = ['eq', 'ne', 'lt', 'lte', 'gt', 'gte'] as const;
/** Most conditions of a `where`, and how many values of an `in` count as one. */
const MAX_CONDITIONS = 100;
const VALUES_OF_ONE = 10;
const NOTHING: Condition = { op: 'or', of: [] };

/** All of some conditions; none of them asks for nothing, so it says nothing. */
export function allOf(conditions: readonly (Condition | null)[]): Condition | null {
  const of = conditions.filter((condition) => condition !== null);
  return of.length > 1 ? { op: 'and', of } : (of[0] ?? null);
}

/** GraphQL reads a literal such as 1e309 as infinity, which no source knows. */
function beyondNumbers(field: string): GatewayError {
  const expected = { zh: '双精度范围内的数', en: 'a number that a double can hold' };
  const got = { zh: '超出范围的数', en: 'a number beyond' };
  return new GatewayError('INPUT_INVALID', { field, expected, got });
}

/** Values travel in the form sources compare in; scalars parse date-times to Date. */
function operand(item: ItemModel, path: string, input: unknown): Value {
  if (input instanceof Date) return checkTime(path, input.toISOString());
  if (item.type === 'D' && typeof input === 'string') return checkTime(path, input);
  if (typeof input === 'number' && !Number.isFinite(input)) throw beyondNumbers(path);
  if (input !== null && input !== undefined) return input as Value;
  const expected = { zh: '一个值；判断空值请用 isNull', en: 'a value; for null use isNull' };
  throw new GatewayError('INPUT_INVALID', { field: path, expected, got: 'null' });
}

/** Every comparison, `or` and `not` is work for the source at each of its rows. */
function count(reader: Reader, more: number): void {
  reader.conditions += more;
  if (reader.conditions <= MAX_CONDITIONS) return;
  throw new GatewayError('LIMIT_CONDITIONS', { limit: MAX_CONDITIONS, got: reader.conditions });
}

function listOf(item: ItemModel, path: string, input: unknown): readonly Value[] {
  const list = Array.isArray(input) ? input : [input];
  return list.map((one) => operand(item, path, one));
}

function comparison(item: ItemModel, op: string, input: unknown, path: string): Condition {
  const { field } = item;
  if (op === 'isNull') {
    const isNull: Condition = { op: 'null', field };
    return operand(item, path, input) === true ? isNull : { op: 'not', of: isNull };
  }
  if (op === 'in') {
    const values = listOf(item, path, input);
    return values.length === 0 ? NOTHING : { op: 'in', field, values };
  }
  const value = operand(item, path, input);
  if (op === 'prefix') return { op, field, value: String(value) };
  const compare = COMPARISONS.find((name) => name === op) ?? 'eq';
  return { op: compare, field, value };
}

/** Whom a comparison names: values of the item that rows are looked up by first. */
function keysNamed(item: ItemModel, op: string, input: unknown): string[] {
  if (op === 'isNull' || op === 'prefix') return [];
  return [input].flat().flatMap((one) => keyOrNull(item, one) ?? []);
}

function filterOf(reader: Reader, item: ItemModel, filter: Input): Condition | null {
  reader.items.add(item);
  const conditions = Object.entries(filter).map(([op, input]) => {
    const values = Array.isArray(input) ? input.length : 1;
    count(reader, Math.max(1, Math.ceil(values / VALUES_OF_ONE)));
    if (item === reader.resource.lookups[0]) {
      for (const key of keysNamed(item, op, input)) reader.keys.add(key);
    }
    return comparison(item, op, input, `where.${item.apiName}.${op}`);
  });
  return allOf(conditions);
}

function anyOf(conditions: readonly (Condition | null)[]): Condition | null {
  const of = conditions.filter((condition) => condition !== null);
  if (of.length < conditions.length) return null;
  return of.length === 1 ? (of[0] ?? null) : { op: 'or', of };
}

function negated(condition: Condition | null): Condition {
  return condition ? { op: 'not', of: condition } : NOTHING;
}

function partOf(reader: Reader, name: string, input: unknown, depth: number): Condition | null {
  if (input === null || input === undefined) return null;
  const list = (): (Condition | null)[] =>
    [input].flat().map((one) => whereOf(reader, one as Input, depth + 1));
  if (name === 'and') return allOf(list());
  if (name === 'or' || name === 'not') count(reader, 1);
  if (name === 'or') return anyOf(list());
  if (name === 'not') return negated(whereOf(reader, input as Input, depth + 1));
  const item = reader.resource.items.get(name);
  return item ? filterOf(reader, item, input as Input) : null;
}

function whereOf(reader: Reader, where: Input, depth: number): Condition | null {
  if (depth > reader.maxDepth) {
    throw new GatewayError('LIMIT_DEPTH', { limit: reader.maxDepth, got: depth });
  }
  return allOf(Object.entries(where).map(([name, part]) => partOf(reader, name, part, depth)));
}

/**
 * Reads a coerced `where`. Several filters and operators must all hold; `or: []` holds for no row;
 * an empty filter holds for every row. Throws INPUT_INVALID for null operands and for years and
 * numbers that no source knows, LIMIT_DEPTH or LIMIT_CONDITIONS for a condition that is too large.
 */
export function readWhere(resource: ResourcePlan, where: unknown, limits: WhereLimits): ReadWhere {
  const items = new Set<ItemModel>();
  const keys = new Set<string>();
  if (where === null || where === undefined) return { condition: null, items, keys };
  const reader = { ...limits, resource, items, keys, conditions: 0 };
  const condition = whereOf(reader, where as Input, 1);
  return { condition, items, keys };
}
