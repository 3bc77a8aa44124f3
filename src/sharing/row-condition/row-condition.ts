/** An item and a value to compare it with, in its text form. */
export interface ItemValue {
  readonly item: string;
  readonly value: string;
}

/** An item and the values it may have. */
export interface ItemValues {
  readonly item: string;
  readonly values: readonly string[];
}

/** An item and the ends it lies between, both included; either may be open. */
export interface ItemRange {
  readonly item: string;
  readonly from?: string | null;
  readonly to?: string | null;
}

/** An item and the division that it lies in. */
export interface ItemDivision {
  readonly item: string;
  /** GB/T 2260: 110000 covers all codes that begin with 11, 110105 itself and what is below it. */
  readonly code: string;
}

/** Operators that join conditions, and what each is given. */
interface Joints {
  readonly and: readonly RowCondition[];
  readonly or: readonly RowCondition[];
  readonly not: RowCondition;
}

/** Operators that say something of one item, and what each is given. */
interface Rules {
  readonly eq: ItemValue;
  readonly ne: ItemValue;
  readonly in: ItemValues;
  readonly range: ItemRange;
  readonly prefix: ItemValue;
  readonly divisionUnder: ItemDivision;
  /** The item, by API name, has no value. */
  readonly isNull: string;
  /** The item, by API name, is the number of the subject of the purpose. */
  readonly applicant: string;
}

type Operands = Joints & Rules;

/** Names of the operators that say something of one item. */
export type RuleName = keyof Rules;

/** An object of exactly one operator. */
type Single<All> = { [Op in keyof All]: { readonly [Only in Op]: All[Op] } }[keyof All];

/** A condition about one item. */
export type RowRule = Single<Rules>;

/**
 * Which rows: a small tree over items, in the names of the catalogue, as an application states it
 * and a grant keeps it. Each node holds one operator. SHR-1, SHR-13
 *
 * A comparison with an absent value is neither true nor false, and `not` leaves it so; a row is
 * given only where the whole is true. So neither `eq` nor `ne`, nor `not` of either, gives a row
 * that has no value there: only `isNull` does.
 *
 * @example { and: [{ divisionUnder: { item: 'division', code: '110105' } }, { applicant: 'idNumber' }] }
 */
export type RowCondition = Single<Operands>;

/** One function for each operator. */
export type RowVisitor<Result> = {
  readonly [Op in keyof Operands]: (operand: Operands[Op]) => Result;
};

/** All operators, in the order they are listed to a person. */
export const ROW_OPERATORS: readonly (keyof Operands)[] = Object.freeze([
  'and',
  'or',
  'not',
  'eq',
  'ne',
  'in',
  'range',
  'prefix',
  'isNull',
  'divisionUnder',
  'applicant',
]);

/** The operators that a node names: exactly one where it is as it should be. */
export function operatorsOf(node: object): (keyof Operands)[] {
  const given = node as Partial<Record<keyof Operands, unknown>>;
  return ROW_OPERATORS.filter((op) => given[op] !== undefined && given[op] !== null);
}

/** Hands what a condition says to the function of its operator. */
export function visit<Result>(condition: RowCondition, by: RowVisitor<Result>): Result {
  const [op] = operatorsOf(condition);
  if (op === undefined) throw new RangeError('expected a condition with an operator');
  const handle = by[op] as (operand: unknown) => Result;
  return handle((condition as Partial<Operands>)[op]);
}

/** The rules of a condition, in order. */
export function rulesOf(condition: RowCondition): RowRule[] {
  const all = (parts: readonly RowCondition[]): RowRule[] => parts.flatMap(rulesOf);
  if ('and' in condition) return all(condition.and);
  if ('or' in condition) return all(condition.or);
  return 'not' in condition ? rulesOf(condition.not) : [condition];
}

/** The API name of the item that a rule is about. */
export function itemOf(rule: RowRule): string {
  if ('isNull' in rule) return rule.isNull;
  if ('applicant' in rule) return rule.applicant;
  return (Object.values(rule)[0] as ItemValue).item;
}
