import { type RawBuilder, sql } from 'kysely';
import type { FieldBinding, KeyRead } from '../connector';
import { conditionSql } from './condition-sql';
import { ALIAS, comparable, output } from './expressions';
import { maskedSql } from './mask-sql';
import { columnOf, type Relation } from './relation';
import { type CompiledText, compile, Slots } from './slots';

/** The place of a row's key among the keys asked for, from 1. */
export const PLACE = '#place';

/** The time the row is vouched for, in epoch milliseconds. */
export const AS_OF = '#asOf';

/** What is read of a row of which only the presence is asked. */
const NOTHING = '#row';

/** Bound types by field; a field that is bound twice has the type it was bound to first. */
export function typesOf(...bindings: readonly FieldBinding[]): Map<string, FieldBinding['type']> {
  return new Map([...bindings].reverse().map(({ field, type }) => [field, type]));
}

/** What a statement answers: every field once in its form, and the time. */
export function selection(
  relation: Relation,
  fields: readonly FieldBinding[],
): RawBuilder<unknown> {
  const distinct = new Map(fields.map((binding) => [binding.field, binding]));
  const columns = [...distinct.values()].map(
    (binding) => sql`${shown(relation, binding)} AS ${sql.id(binding.field)}`,
  );
  if (relation.asOf !== null) columns.push(sql`${relation.asOf} AS ${sql.id(AS_OF)}`);
  return columns.length === 0 ? sql`1 AS ${sql.id(NOTHING)}` : sql.join(columns);
}

/** A field in its form, and masked where no more of it will be shown: then it never leaves its source. */
function shown(relation: Relation, { field, type, mask }: FieldBinding): RawBuilder<unknown> {
  const value = output(columnOf(relation, field), type);
  return mask === undefined ? value : maskedSql(mask, value, type);
}

/** The relation under its alias. */
export function from({ schema, table }: Relation): RawBuilder<unknown> {
  return sql`${sql.id(schema, table)} AS ${sql.id(ALIAS)}`;
}

/**
 * One key: arguments are the key, then those of the condition. Two rows are asked for, so that a
 * key which is not unique is found out.
 */
export function oneKeyText(relation: Relation, read: KeyRead): CompiledText {
  const slots = new Slots();
  const key = comparable(columnOf(relation, read.key.field), read.key.type);
  return compile(sql`SELECT ${selection(relation, read.fields)} FROM ${from(relation)}
    WHERE ${key.expression} = ${slots.next(key.cast)}${furtherCondition(relation, read, slots)}
    LIMIT 2`);
}

/**
 * Many keys: arguments are the keys as one array, those of the condition, and how many rows at most.
 * Rows carry the place of their key, so no value has to be compared again here.
 *
 * Where an index finds a key, it is asked for each: left to choose, PostgreSQL reads a table of some
 * thousand rows whole for a handful of keys. Two rows of a key tell that it is not unique.
 */
export function manyKeysText(relation: Relation, read: KeyRead): CompiledText {
  const slots = new Slots();
  const column = columnOf(relation, read.key.field);
  const key = comparable(column, read.key.type);
  const keys = sql`unnest(${slots.next(sql`${key.cast}[]`)}) WITH ORDINALITY AS k(key, place)`;
  const rows = sql`${from(relation)}
    WHERE ${key.expression} = k.key${furtherCondition(relation, read, slots)}`;
  const most = slots.next(sql.raw('int4'));
  const place = sql`k.place::int4 AS ${sql.id(PLACE)}`;
  const selected = selection(relation, read.fields);
  if (!column.indexed || !key.isBare) {
    return compile(sql`SELECT ${place}, ${selected} FROM ${keys} CROSS JOIN ${rows} LIMIT ${most}`);
  }
  return compile(sql`SELECT ${place}, found.* FROM ${keys}
    CROSS JOIN LATERAL (SELECT ${selected} FROM ${rows} LIMIT 2) AS found LIMIT ${most}`);
}

function furtherCondition(relation: Relation, read: KeyRead, slots: Slots): RawBuilder<unknown> {
  if (read.condition === null) return sql``;
  const types = typesOf(...read.fields, read.key, ...(read.judged ?? []));
  return sql` AND ${conditionSql(read.condition, { relation, types, slots })}`;
}
