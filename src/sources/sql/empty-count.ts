import { sql } from 'kysely';
import type { EmptyCount, Row } from '../connector';
import { ALIAS } from './expressions';
import { columnOf, type Relation } from './relation';
import { type CompiledText, compile } from './slots';

const ROWS = '#rows';

/**
 * Counts rows without a value among the first rows that the database comes upon, without an order
 * that it would have to make. Text of blanks alone is no value.
 */
export function emptyCountText(
  relation: Relation,
  fields: readonly string[],
  most: number,
): CompiledText {
  const { schema, table } = relation;
  const names = fields.map((field) => columnOf(relation, field).name);
  const counts = names.map((name, place) => {
    const column = sql.id(ALIAS, name);
    const empty = sql`${column} IS NULL OR btrim((${column})::text) = ''`;
    return sql`count(*) FILTER (WHERE ${empty})::int4 AS ${sql.id(String(place))}`;
  });
  const columns = [...new Set(names)].map((name) => sql.id(name));
  return compile(sql`SELECT count(*)::int4 AS ${sql.id(ROWS)}, ${sql.join(counts)}
    FROM (SELECT ${sql.join(columns)} FROM ${sql.id(schema, table)}
      LIMIT ${sql.lit(most)}) AS ${sql.id(ALIAS)}`);
}

/** What the statement answered. */
export function emptyCountOf(row: Row | undefined, fields: readonly string[]): EmptyCount {
  const empty = fields.map((_field, place) => Number(row?.[String(place)] ?? 0));
  return { rows: Number(row?.[ROWS] ?? 0), empty };
}
