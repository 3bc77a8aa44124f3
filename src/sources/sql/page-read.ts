import { type RawBuilder, sql } from 'kysely';
import type { PageRead } from '../connector';
import { conditionSql } from './condition-sql';
import { type Comparable, comparable, neverNull } from './expressions';
import { from, selection, typesOf } from './key-read';
import { columnOf, type Relation } from './relation';
import { type CompiledText, compile, Slots } from './slots';

type Expression = RawBuilder<unknown>;

/** One step of the order, against the place where the last page ended. */
interface Step {
  readonly by: Comparable;
  readonly direction: 'asc' | 'desc';
  readonly nullable: boolean;
  /** The value at the last row seen as a parameter, or null for a null there. */
  readonly last: Expression | null;
}

/**
 * One page: arguments are those of the condition, then the values of `after` that are not null.
 * Nulls are the greatest values, last upwards and first downwards, as in PostgreSQL's own indexes.
 * The number of rows stands in the text, because the planner has to know it to choose an index.
 */
export function pageText(relation: Relation, read: PageRead): CompiledText {
  const slots = new Slots();
  const types = typesOf(...read.fields, ...read.orderBy, ...(read.judged ?? []));
  const condition =
    read.condition === null ? sql`true` : conditionSql(read.condition, { relation, types, slots });
  const steps = stepsOf(relation, read, slots);
  const place = read.after === null ? sql`` : sql` AND ${beyond(steps)}`;
  return compile(sql`SELECT ${selection(relation, read.fields)} FROM ${from(relation)}
    WHERE ${condition}${place} ORDER BY ${sql.join(steps.map(ordering))}
    LIMIT ${sql.lit(Math.trunc(read.first))}`);
}

function stepsOf(relation: Relation, read: PageRead, slots: Slots): readonly Step[] {
  return read.orderBy.map(({ field, type, direction }, place) => {
    const column = columnOf(relation, field);
    const by = comparable(column, type);
    const isNull = (read.after?.[place] ?? null) === null;
    const last = isNull ? null : slots.next(by.cast);
    return { by, direction, nullable: !neverNull(column, type), last };
  });
}

function ordering({ by, direction }: Step): Expression {
  return sql`${by.expression} ${sql.raw(direction === 'asc' ? 'ASC NULLS LAST' : 'DESC NULLS FIRST')}`;
}

/** Rows after the last one seen: beyond it in the first step, or level with it and beyond later. */
function beyond(steps: readonly Step[]): Expression {
  const [first, ...rest] = steps;
  if (first === undefined) return sql`false`;
  if (rest.length === 0) return farther(first);
  const later = sql`(${farther(first)} OR (${level(first)} AND ${beyond(rest)}))`;
  return first.nullable || first.last === null ? later : sql`(${notBefore(first)} AND ${later})`;
}

function farther({ by, direction, nullable, last }: Step): Expression {
  if (last === null) return direction === 'asc' ? sql`false` : sql`${by.expression} IS NOT NULL`;
  if (direction === 'desc') return sql`${by.expression} < ${last}`;
  const greater = sql`${by.expression} > ${last}`;
  return nullable ? sql`(${greater} OR ${by.expression} IS NULL)` : greater;
}

function level({ by, last }: Step): Expression {
  return last === null ? sql`${by.expression} IS NULL` : sql`${by.expression} = ${last}`;
}

/** Says nothing new, but lets an index on the first step begin in the right place. */
function notBefore({ by, direction, last }: Step): Expression {
  return sql`${by.expression} ${sql.raw(direction === 'asc' ? '>=' : '<=')} ${last}`;
}
