import type { Row } from '../connector';
import { itemTypeOf } from '../sql/native-types';
import type { Column, Relation } from '../sql/relation';

/** Digits after the second of a timestamp that does not say. */
const DEFAULT_PRECISION = 6;

/**
 * The columns that this connection may read, of the tables and views of some schemas. Parameters:
 * the schemas, and a dataset (`schema.table`, or a table of the first schema) or null for all.
 */
export const CATALOGUE_SQL = `
  SELECT n.nspname AS "schema", c.relname AS "table", a.attname AS "name",
    coalesce(base.typname, t.typname) AS "native",
    format_type(a.atttypid, a.atttypmod) AS "nativeType",
    CASE WHEN base.oid IS NULL THEN a.atttypmod ELSE t.typtypmod END AS "modifier",
    NOT (a.attnotnull OR t.typnotnull) AS "nullable",
    EXISTS (SELECT 1 FROM pg_index i WHERE i.indrelid = c.oid AND i.indisunique AND i.indisvalid
      AND i.indpred IS NULL AND i.indnkeyatts = 1 AND i.indkey[0] = a.attnum) AS "unique",
    EXISTS (SELECT 1 FROM pg_index i JOIN pg_class ic ON ic.oid = i.indexrelid
      JOIN pg_am am ON am.oid = ic.relam AND am.amname IN ('btree', 'hash')
      WHERE i.indrelid = c.oid AND i.indisvalid
      AND i.indpred IS NULL AND i.indkey[0] = a.attnum) AS "indexed"
  FROM pg_class c
  JOIN pg_namespace n ON n.oid = c.relnamespace
  JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
  JOIN pg_type t ON t.oid = a.atttypid
  LEFT JOIN pg_type base ON t.typtype = 'd' AND base.oid = t.typbasetype
  WHERE n.nspname = ANY ($1::text[]) AND c.relkind IN ('r', 'p', 'v', 'm', 'f')
    AND ($2::text IS NULL OR n.nspname || '.' || c.relname = $2
      OR (c.relname = $2 AND n.nspname = ($1::text[])[1]))
    AND has_schema_privilege(n.oid, 'USAGE') AND has_column_privilege(c.oid, a.attnum, 'SELECT')
  ORDER BY n.nspname, c.relname, a.attnum
  LIMIT 20000`;

/** The relations that rows of CATALOGUE_SQL tell of, in order. */
export function relationsOf(rows: readonly Row[]): readonly Relation[] {
  const relations = new Map<string, { schema: string; table: string; columns: Column[] }>();
  for (const row of rows) {
    const schema = String(row.schema);
    const table = String(row.table);
    const name = `${schema}.${table}`;
    const relation = relations.get(name) ?? { schema, table, columns: [] };
    relation.columns.push(columnOf(row));
    relations.set(name, relation);
  }
  return [...relations.values()].map(({ schema, table, columns }) => ({
    schema,
    table,
    columns: new Map(columns.map((column) => [column.name, column])),
    asOf: null,
  }));
}

function columnOf(row: Row): Column {
  const native = String(row.native);
  const modifier = Number(row.modifier);
  return {
    name: String(row.name),
    native,
    nativeType: String(row.nativeType),
    precision: modifier >= 0 && native.startsWith('timestamp') ? modifier : DEFAULT_PRECISION,
    nullable: row.nullable === true,
    unique: row.unique === true,
    indexed: row.indexed === true,
    type: itemTypeOf(native),
  };
}
