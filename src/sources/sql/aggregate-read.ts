import { type RawBuilder, sql } from 'kysely';
import type { Aggregate, AggregateGroup, AggregateRead, FieldBinding, Row } from '../connector';
import { conditionSql } from './condition-sql';
import { addable, distinguished, inForm } from './expressions';
import { AS_OF, from, typesOf } from './key-read';
import { columnOf, type Relation } from './relation';
import { type CompiledText, compile, Slots } from './slots';

type Expression = RawBuilder<unknown>;

/** Names of what a statement answers beside its figures, which are called by their places. */
const KEY = '#key';
const ROWS = '#rows';

/** The fields that a read looks at beside those of its condition. */
export function aggregateFields({ groupBy, aggregates }: AggregateRead): readonly FieldBinding[] {
  return groupBy === null ? aggregates : [groupBy, ...aggregates];
}

/**
 * Figures of rows: arguments are those of the condition. The number of groups stands in the text, as
 * with pages.
 */
export function aggregateText(relation: Relation, read: AggregateRead): CompiledText {
  const slots = new Slots();
  const types = typesOf(...aggregateFields(read), ...(read.judged ?? []));
  const condition =
    read.condition === null ? sql`true` : conditionSql(read.condition, { relation, types, slots });
  const columns = [
    sql`count(*)::text AS ${sql.id(ROWS)}`,
    ...read.aggregates.map((asked, at) => sql`${figure(relation, asked)} AS ${sql.id(`#${at}`)}`),
    ...(relation.asOf === null ? [] : [sql`${relation.asOf} AS ${sql.id(AS_OF)}`]),
  ];
  const rows = sql`${from(relation)} WHERE ${condition}`;
  if (read.groupBy === null) return compile(sql`SELECT ${sql.join(columns)} FROM ${rows}`);
  const { field, type } = read.groupBy;
  const by = distinguished(columnOf(relation, field), type);
  const key = sql`${inForm(by, type)} AS ${sql.id(KEY)}`;
  return compile(sql`SELECT ${sql.join([key, ...columns])} FROM ${rows}
    GROUP BY ${by} ORDER BY ${by} ASC NULLS LAST LIMIT ${sql.lit(Math.trunc(read.first))}`);
}

/** One figure in its form. */
function figure(relation: Relation, { of, field, type }: Aggregate): Expression {
  const column = columnOf(relation, field);
  if (of === 'count') return sql`count(${sql.id('t', column.name)})::text`;
  if (of === 'sum') return sql`trim_scale(sum(${addable(column, type)}))::text`;
  const values = distinguished(column, type);
  if (of === 'countDistinct') return sql`count(DISTINCT ${values})::text`;
  return inForm(sql`${sql.raw(of)}(${values})`, type);
}

/** A group from a row that the statement answered. */
export function groupOf(row: Row, { aggregates }: AggregateRead): AggregateGroup {
  return {
    key: row[KEY] ?? null,
    rows: Number(row[ROWS]),
    figures: aggregates.map((_, at) => row[`#${at}`] ?? null),
  };
}
