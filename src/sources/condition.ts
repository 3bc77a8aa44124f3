import { orderValues } from './compare-values';
import type { ItemType, Row, Value } from './connector';

/**
 * Which rows: a small immutable tree over source fields, made into SQL for SQL sources and into a
 * predicate for others; both agree on every row. As in SQL, a comparison with a null field is
 * unknown, `not` leaves unknown as it is, and only rows for which the whole is true are kept.
 *
 * @example { op: 'and', of: [{ op: 'eq', field: 'city', value: '110105' }, { op: 'null', field: 'ended' }] }
 */
export type Condition =
  | { readonly op: 'and' | 'or'; readonly of: readonly Condition[] }
  | { readonly op: 'not'; readonly of: Condition }
  | {
      readonly op: 'eq' | 'ne' | 'lt' | 'lte' | 'gt' | 'gte';
      readonly field: string;
      readonly value: Value;
    }
  | { readonly op: 'in'; readonly field: string; readonly values: readonly Value[] }
  | { readonly op: 'prefix'; readonly field: string; readonly value: string }
  | {
      /** The field is a citizen number (GB 11643) whose birth date lies before a day, YYYYMMDD. */
      readonly op: 'bornBefore';
      readonly field: string;
      readonly value: string;
    }
  | { readonly op: 'null'; readonly field: string };

/** Says how a field's values compare. Throws for a field it does not know. */
export type TypeOf = (field: string) => ItemType;

/** True, false, or null for unknown: the three values of SQL. */
type Truth = boolean | null;
type Check = (row: Row) => Truth;

/** The condition as a check of one row in memory. Types say how values compare. */
export function toPredicate(condition: Condition, typeOf: TypeOf): (row: Row) => boolean {
  const check = checkOf(condition, typeOf);
  return (row) => check(row) === true;
}

/** The fields that a condition looks at, each once. */
export function conditionFields(condition: Condition | null): readonly string[] {
  const fields = new Set<string>();
  if (condition !== null) gatherFields(condition, fields);
  return [...fields];
}

function gatherFields(condition: Condition, fields: Set<string>): void {
  if (!('of' in condition)) fields.add(condition.field);
  else if (condition.op === 'not') gatherFields(condition.of, fields);
  else for (const part of condition.of) gatherFields(part, fields);
}

function checkOf(condition: Condition, typeOf: TypeOf): Check {
  switch (condition.op) {
    case 'and':
      return all(condition.of.map((part) => checkOf(part, typeOf)));
    case 'or':
      return any(condition.of.map((part) => checkOf(part, typeOf)));
    case 'not':
      return not(checkOf(condition.of, typeOf));
    case 'in':
      return isIn(condition.field, condition.values, typeOf(condition.field));
    case 'prefix':
      return startsWith(condition.field, condition.value, typeOf(condition.field));
    case 'bornBefore':
      return bornBefore(condition.field, condition.value, typeOf(condition.field));
    case 'null':
      return isNull(condition.field);
    default:
      return compares(condition.op, condition.field, condition.value, typeOf(condition.field));
  }
}

/** False prevails, then unknown. */
function all(checks: readonly Check[]): Check {
  return (row) => {
    let truth: Truth = true;
    for (const check of checks) {
      const part = check(row);
      if (part === false) return false;
      if (part === null) truth = null;
    }
    return truth;
  };
}

/** True prevails, then unknown. */
function any(checks: readonly Check[]): Check {
  return (row) => {
    let truth: Truth = false;
    for (const check of checks) {
      const part = check(row);
      if (part === true) return true;
      if (part === null) truth = null;
    }
    return truth;
  };
}

function not(check: Check): Check {
  return (row) => {
    const truth = check(row);
    return truth === null ? null : !truth;
  };
}

function isIn(field: string, values: readonly Value[], type: ItemType): Check {
  return any(values.map((value) => compares('eq', field, value, type)));
}

function requireText(type: ItemType): void {
  if (type !== 'C' && type !== 'M') throw new TypeError(`expected a text (C, M), got ${type}`);
}

function startsWith(field: string, prefix: string, type: ItemType): Check {
  requireText(type);
  return (row) => {
    const value = row[field] ?? null;
    return value === null ? null : String(value).startsWith(prefix);
  };
}

/** How a citizen number is written: a text of another form tells no birth date, so it is not before. */
export const CITIZEN_NUMBER_FORM = '^[0-9]{17}[0-9Xx]$';

/** Where the birth date stands in it: from the seventh character on, eight long. */
export const BIRTH_DATE_IN_NUMBER = Object.freeze({ from: 7, length: 8 });

function bornBefore(field: string, day: string, type: ItemType): Check {
  requireText(type);
  const form = new RegExp(CITIZEN_NUMBER_FORM);
  const { from, length } = BIRTH_DATE_IN_NUMBER;
  return (row) => {
    const value = row[field] ?? null;
    if (value === null) return null;
    const born = String(value).slice(from - 1, from - 1 + length);
    return form.test(String(value)) && born < day;
  };
}

function isNull(field: string): Check {
  return (row) => (row[field] ?? null) === null;
}

const HOLDS = {
  eq: (order: number) => order === 0,
  ne: (order: number) => order !== 0,
  lt: (order: number) => order < 0,
  lte: (order: number) => order <= 0,
  gt: (order: number) => order > 0,
  gte: (order: number) => order >= 0,
} as const;

function compares(op: keyof typeof HOLDS, field: string, wanted: Value, type: ItemType): Check {
  if (wanted === null) return () => null;
  const holds = HOLDS[op];
  return (row) => {
    const value = row[field] ?? null;
    return value === null ? null : holds(orderValues(type, value, wanted));
  };
}
