import type { RawBuilder } from 'kysely';
import type { FieldDescription, ItemType } from '../connector';
import { invalid } from '../source-problem';

/** A column as the database's own catalogue describes it. */
export interface Column {
  readonly name: string;
  /** The type's name in pg_type, of the base type for a domain: `text`, `int8`, `timestamptz`. */
  readonly native: string;
  /** Digits after the second of a timestamp; 6 where it says nothing. */
  readonly precision: number;
  readonly nullable: boolean;
  /** At most one row a value. */
  readonly unique: boolean;
  /** An index finds the rows of a value. */
  readonly indexed: boolean;
  /** The type as a person reads it: `numeric(12,2)`. */
  readonly nativeType: string;
  /** The item type that fits best. */
  readonly type: ItemType;
}

/** A table or view that may be read, with the columns that are known to be there. */
export interface Relation {
  readonly schema: string;
  readonly table: string;
  readonly columns: ReadonlyMap<string, Column>;
  /**
   * An expression of the time that the rows are vouched for, in epoch milliseconds, read with each
   * row so that rows and time are of the same load; null when the rows are as of now.
   */
  readonly asOf: RawBuilder<unknown> | null;
}

/** The column of a field. Errors: SOURCE_INVALID when it is not, or no longer, there. */
export function columnOf(relation: Relation, field: string): Column {
  const column = relation.columns.get(field);
  if (column === undefined) throw invalid(`${relation.table} has no column ${field}`);
  return column;
}

/** The columns as they are proposed for registration. */
export function describeColumns(relation: Relation): readonly FieldDescription[] {
  return [...relation.columns.values()].map(({ name, nativeType, type, nullable, unique }) => ({
    field: name,
    nativeType,
    type,
    nullable,
    unique,
  }));
}
