import { conditionFields, toPredicate } from '../condition';
import type { FieldBinding, ItemType, KeyRead, Row, Value } from '../connector';
import { toInstant } from '../instants';
import { invalid } from '../source-problem';
import { type Path, parsePath, valueAt } from './path';
import type { HttpDataset } from './settings';
import { toValue } from './to-value';

interface Reader extends FieldBinding {
  readonly path: Path;
  readonly nullable: boolean;
}

/** What is made of each element of an answer, for one form of read. */
export interface RowReader {
  /** The row, or null when it is outside the condition. Errors: SOURCE_INVALID. */
  toRow(element: Value): Row | null;
  /** The key of an element. Errors: SOURCE_INVALID. */
  keyOf(element: Value): string;
}

/** Prepares to read rows: checks that every field asked for was declared. */
export function createRowReader(dataset: HttpDataset, read: KeyRead): RowReader {
  const readers = readersOf(dataset, read);
  const judged = new Set(conditionFields(read.condition));
  const judging = readers.filter(({ field }) => judged.has(field));
  const others = readers.filter(({ field }) => !judged.has(field));
  const types = new Map(readers.map(({ field, type }) => [field, type]));
  const keep =
    read.condition === null
      ? () => true
      : toPredicate(read.condition, (field) => types.get(field) ?? 'C');
  const keyReader = toReader(dataset, read.key);
  return {
    toRow: (element) => {
      // A row outside is absent whatever else it holds: a fault in it would tell that it is there.
      const judgedBy = rowOf(element, judging);
      return keep(judgedBy) ? { ...judgedBy, ...rowOf(element, others) } : null;
    },
    keyOf: (element) => String(fieldOf(element, keyReader)),
  };
}

/** What time an answer says it is as of; undefined where it does not say. */
export function asOfIn(
  dataset: HttpDataset,
  body: Value,
  headers: Readonly<Record<string, string | string[] | undefined>>,
): Date | undefined {
  const { asOf } = dataset;
  if (asOf === undefined) return undefined;
  const said =
    'path' in asOf ? valueAt(body, parsePath(asOf.path)) : headers[asOf.header.toLowerCase()];
  const time = typeof said === 'string' ? new Date(toInstant(said) ?? said).getTime() : Number.NaN;
  if (Number.isNaN(time)) throw invalid('it does not say what time it is as of');
  return new Date(time);
}

function readersOf(dataset: HttpDataset, read: KeyRead): readonly Reader[] {
  const bound = new Map(
    [...read.fields, read.key, ...(read.judged ?? [])]
      .reverse()
      .map((field) => [field.field, field.type]),
  );
  const asked = new Set([
    ...read.fields.map(({ field }) => field),
    ...conditionFields(read.condition),
  ]);
  return [...asked].map((field) => {
    const declared: ItemType = dataset.fields[field]?.type ?? 'C';
    return toReader(dataset, { field, type: bound.get(field) ?? declared });
  });
}

function toReader(dataset: HttpDataset, { field, type }: FieldBinding): Reader {
  const declared = isDeclared(dataset, field) ? dataset.fields[field] : undefined;
  if (declared === undefined) throw invalid(`there is no field ${field}`);
  return { field, type, path: parsePath(declared.path ?? field), nullable: declared.nullable };
}

function rowOf(element: Value, readers: readonly Reader[]): Row {
  if (typeof element !== 'object' || element === null || Array.isArray(element)) {
    throw invalid('a row is not an object');
  }
  const row: Record<string, Value> = {};
  for (const reader of readers) row[reader.field] = fieldOf(element, reader);
  return row;
}

function fieldOf(element: Value, { field, type, path, nullable }: Reader): Value {
  const found = valueAt(element, path) ?? null;
  if (found === null) {
    if (nullable) return null;
    throw invalid(`${field} has no value`);
  }
  const value = toValue(type, found);
  if (value === undefined) throw invalid(`${field} is not of type ${type}`);
  return value;
}

function isDeclared({ fields }: HttpDataset, field: string): boolean {
  return Object.hasOwn(fields, field);
}
