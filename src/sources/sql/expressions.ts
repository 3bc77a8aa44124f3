import { type RawBuilder, sql } from 'kysely';
import type { ItemType } from '../connector';
import type { Column } from './relation';

type Expression = RawBuilder<unknown>;

/** The alias of the relation in every statement. */
export const ALIAS = 't';

/** How a column is compared: the expression, and the SQL type that a parameter is cast to. */
export interface Comparable {
  readonly expression: Expression;
  readonly cast: Expression;
}

/** The same, and whether it is the column as it stands, which an index of the column serves. */
export interface ComparableColumn extends Comparable {
  readonly isBare: boolean;
}

const INTEGERS = ['int2', 'int4', 'int8'];
const TEXTS = ['text', 'varchar'];

/** What the gateway keeps of a second: an order by more digits would never find its place again. */
const MILLISECONDS = 3;

/**
 * A column as values of an item type, for equality, joins and order. A column that has the type
 * already stays bare, so that its index serves.
 */
export function comparable(column: Column, type: ItemType): ComparableColumn {
  const bare = sql.id(ALIAS, column.name);
  const made = comparison(bare, column, type);
  return { ...made, isBare: made.expression === bare };
}

function comparison(bare: Expression, column: Column, type: ItemType): Comparable {
  switch (type) {
    case 'C':
    case 'M':
      return comparableText(bare, column.native);
    case 'N':
    case 'Y':
      return of(column.native === 'numeric' ? bare : sql`(${bare})::numeric`, 'numeric');
    case 'I':
      return INTEGERS.includes(column.native)
        ? of(bare, 'int8')
        : of(column.native === 'numeric' ? bare : sql`(${bare})::numeric`, 'numeric');
    case 'B':
    case 'F':
      return of(asFloat(bare, column.native), 'float8');
    case 'L':
      return of(column.native === 'bool' ? bare : sql`(${bare})::text::boolean`, 'bool');
    case 'D':
      return of(column.native === 'date' ? bare : sql`(${bare})::date`, 'date');
    case 'T':
      return of(asInstant(bare, column), 'timestamptz');
    case 'G':
      throw new TypeError('expected a type that compares, got JSON (G)');
  }
}

/** Text in the order of its code points, whatever the collation of the column: for lt, gt, prefix. */
export function inCodePoints({ expression }: Comparable): Comparable {
  return { expression: sql`(${expression})::text COLLATE "C"`, cast: sql.raw('text') };
}

/**
 * A column as values that are grouped and told apart: equal values have one form, in the order of
 * code points for texts, without zeros at the end for amounts.
 */
export function distinguished(column: Column, type: ItemType): Expression {
  const plain = comparable(column, type);
  if (type === 'C' || type === 'M') return inCodePoints(plain).expression;
  return isAmount(type) ? sql`trim_scale(${plain.expression})` : plain.expression;
}

/** A column as exact amounts that can be added: floats by their shortest text. */
export function addable(column: Column, type: ItemType): Expression {
  const { expression } = comparable(column, type);
  const exact = type === 'B' || type === 'F' ? sql`(${expression})::text` : expression;
  return sql`(${exact})::numeric`;
}

/** An expression of distinguished values in the one form of their item type. */
export function inForm(expression: Expression, type: ItemType): Expression {
  if (type === 'L' || type === 'B' || type === 'F') return expression;
  return type === 'T' ? isoInstant(expression) : sql`(${expression})::text`;
}

/** A column in the one form of its item type (see `Value`), as SQL makes it. */
export function output(column: Column, type: ItemType): Expression {
  const bare = sql.id(ALIAS, column.name);
  if (type === 'G')
    return TEXTS.includes(column.native) ? sql`(${bare})::jsonb` : sql`to_jsonb(${bare})`;
  if (type === 'C' || type === 'M' || type === 'I') return sql`(${bare})::text`;
  return inForm(comparable(column, type).expression, type);
}

/** True for a column whose rows can be ordered without saying where nulls go. */
export function neverNull(column: Column, type: ItemType): boolean {
  return !column.nullable && (type !== 'T' || column.native === 'timestamptz');
}

function isAmount(type: ItemType): boolean {
  return type === 'N' || type === 'Y';
}

function of(expression: Expression, cast: string): Comparable {
  return { expression, cast: sql.raw(cast) };
}

/** A fixed-width column keeps its own type, or its index would not be used. */
function comparableText(bare: Expression, native: string): Comparable {
  if (TEXTS.includes(native)) return of(bare, 'text');
  return native === 'bpchar' ? of(bare, 'bpchar') : of(sql`(${bare})::text`, 'text');
}

/** By its shortest text, so that a float4 0.1 is 0.1 and not 0.10000000149. */
function asFloat(bare: Expression, native: string): Expression {
  if (native === 'float8') return bare;
  return native === 'float4' ? sql`(${bare})::text::float8` : sql`(${bare})::float8`;
}

function asInstant(bare: Expression, { native, precision }: Column): Expression {
  const instant = native === 'timestamptz' ? bare : sql`(${bare})::timestamptz`;
  const exact = native.startsWith('timestamp') && precision <= MILLISECONDS;
  return exact ? instant : sql`date_trunc('milliseconds', ${instant})`;
}

/** An instant without end has no such form: it stays a word, which is no value of the type. */
function isoInstant(instant: Expression): Expression {
  return sql`CASE WHEN isfinite(${instant}) THEN to_char((${instant}) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') ELSE (${instant})::text END`;
}
