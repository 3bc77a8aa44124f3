import { type RawBuilder, sql } from 'kysely';
import { BIRTH_DATE_IN_NUMBER, CITIZEN_NUMBER_FORM, type Condition } from '../condition';
import type { ItemType, Value } from '../connector';
import { isSendable, isValueOf } from '../value-forms';
import { type Comparable, comparable, inCodePoints } from './expressions';
import { columnOf, type Relation } from './relation';
import type { Slots } from './slots';

type Expression = RawBuilder<unknown>;

/** What a condition is compiled against: the relation, and the types that its fields are read as. */
export interface ConditionScope {
  readonly relation: Relation;
  /** Types of bound fields; others have the type that fits their column best. */
  readonly types: ReadonlyMap<string, ItemType>;
  readonly slots: Slots;
}

const SIGNS = { eq: '=', ne: '<>', lt: '<', lte: '<=', gt: '>', gte: '>=' } as const;

/**
 * The condition as SQL. Values become slots in the order in which `conditionArguments` gives them.
 * Errors: SOURCE_INVALID when a field is not there.
 */
export function conditionSql(condition: Condition, scope: ConditionScope): Expression {
  switch (condition.op) {
    case 'and':
      return joined(condition.of, ' AND ', 'true', scope);
    case 'or':
      return joined(condition.of, ' OR ', 'false', scope);
    case 'not':
      return sql`(NOT ${conditionSql(condition.of, scope)})`;
    case 'null':
      return sql`(${sql.id('t', columnOf(scope.relation, condition.field).name)} IS NULL)`;
    case 'in':
      return isIn(fieldOf(condition.field, scope), scope.slots);
    case 'prefix':
      return startsWith(condition.field, scope);
    case 'bornBefore':
      return bornBefore(condition.field, scope);
    default:
      return compares(condition.op, condition.field, scope);
  }
}

/**
 * The arguments of a condition, in the order of its slots.
 * Throws TypeError for a value that is not of its field's type.
 */
export function conditionArguments(
  condition: Condition,
  typeOf: (field: string) => ItemType,
  args: unknown[],
): void {
  switch (condition.op) {
    case 'and':
    case 'or':
      for (const part of condition.of) conditionArguments(part, typeOf, args);
      break;
    case 'not':
      conditionArguments(condition.of, typeOf, args);
      break;
    case 'null':
      break;
    case 'in':
      args.push(condition.values.map((value) => argument(typeOf(condition.field), value)));
      break;
    default:
      args.push(argument(typeOf(condition.field), condition.value));
  }
}

/** The form of a condition without its values: equal forms have equal SQL. */
export function conditionShape(condition: Condition | null): string {
  if (condition === null) return '';
  if (!('of' in condition)) return `${condition.op} ${JSON.stringify(condition.field)}`;
  if (condition.op === 'not') return `not(${conditionShape(condition.of)})`;
  return `${condition.op}(${condition.of.map(conditionShape).join(',')})`;
}

/** The type that a field's values have. */
export function typeIn(
  { relation, types }: Omit<ConditionScope, 'slots'>,
  field: string,
): ItemType {
  return types.get(field) ?? columnOf(relation, field).type;
}

function argument(type: ItemType, value: Value): Value {
  if (value === null) return null;
  if (type !== 'G' && isValueOf(type, value) && isSendable(String(value))) return value;
  throw new TypeError(`expected a value of type ${type}, got ${typeof value}`);
}

function joined(
  parts: readonly Condition[],
  separator: string,
  empty: string,
  scope: ConditionScope,
): Expression {
  if (parts.length === 0) return sql.raw(empty);
  const expressions = parts.map((part) => conditionSql(part, scope));
  return sql`(${sql.join(expressions, sql.raw(separator))})`;
}

function fieldOf(field: string, scope: ConditionScope): Comparable {
  return comparable(columnOf(scope.relation, field), typeIn(scope, field));
}

function isIn({ expression, cast }: Comparable, slots: Slots): Expression {
  return sql`(${expression} = ANY(${slots.next(sql`${cast}[]`)}))`;
}

function startsWith(field: string, scope: ConditionScope): Expression {
  requireText(typeIn(scope, field));
  const { expression, cast } = inCodePoints(fieldOf(field, scope));
  return sql`starts_with(${expression}, ${scope.slots.next(cast)})`;
}

function bornBefore(field: string, scope: ConditionScope): Expression {
  requireText(typeIn(scope, field));
  const { expression, cast } = inCodePoints(fieldOf(field, scope));
  const { from, length } = BIRTH_DATE_IN_NUMBER;
  const isNumber = sql`${expression} ~ ${sql.lit(CITIZEN_NUMBER_FORM)}`;
  const born = sql`substr(${expression}, ${sql.lit(from)}, ${sql.lit(length)})`;
  return sql`(${isNumber} AND ${born} < ${scope.slots.next(cast)})`;
}

function compares(op: keyof typeof SIGNS, field: string, scope: ConditionScope): Expression {
  const plain = fieldOf(field, scope);
  const ordered = op !== 'eq' && op !== 'ne' && isText(typeIn(scope, field));
  const { expression, cast } = ordered ? inCodePoints(plain) : plain;
  return sql`(${expression} ${sql.raw(SIGNS[op])} ${scope.slots.next(cast)})`;
}

function isText(type: ItemType): boolean {
  return type === 'C' || type === 'M';
}

function requireText(type: ItemType): void {
  if (!isText(type)) throw new TypeError(`expected a text (C, M), got ${type}`);
}
