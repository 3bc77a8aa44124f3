import { z } from 'zod';
import { ITEM_TYPES, type ItemType } from '../connector';
import type { Column } from '../sql/relation';
import { isSendable } from '../value-forms';

/** What the values of a look-up column are, and so how they are checked when they are loaded. */
export const KEY_KINDS = ['citizenNumber', 'creditCode', 'divisionCode', 'text'] as const;

/** See KEY_KINDS. */
export type KeyKind = (typeof KEY_KINDS)[number];

const NATIVE = {
  C: 'text',
  M: 'text',
  N: 'numeric',
  Y: 'numeric',
  D: 'date',
  T: 'timestamptz',
  L: 'bool',
  G: 'jsonb',
  B: 'float8',
  I: 'int8',
  F: 'float8',
} as const satisfies Record<ItemType, string>;

/** PostgreSQL cuts longer names off without a word. */
const FIELD = /^[A-Za-z_][A-Za-z0-9_]{0,59}$/;

/** Columns that every table of PostgreSQL has already. */
const TAKEN = ['ctid', 'xmin', 'xmax', 'cmin', 'cmax', 'tableoid', 'oid'];

const HEADER = 'expected 1 to 200 characters';

/** One column of a hosted dataset, as the provider declares it. */
export const hostedColumn = z.strictObject({
  /** The text in the first line of the file. */
  header: z.string().trim().min(1, HEADER).max(200, HEADER).refine(isSendable, 'expected no NUL'),
  /** The field that items bind to; an SQL name. */
  field: z
    .string()
    .regex(FIELD, 'expected letters, digits and _, at most 60, no digit first')
    .refine((field) => !TAKEN.includes(field), `expected none of ${TAKEN.join(', ')}`),
  type: z.enum(ITEM_TYPES),
  /** Whether every row has a value. */
  required: z.boolean().default(false),
  /** Whether no two rows have the same value; needed of a field that is read by key. */
  unique: z.boolean().default(false),
  /** Set for a column that rows are found by: it gets an index and its codes are checked. */
  lookup: z.enum(KEY_KINDS).nullable().default(null),
  /** Most characters of a text (C 4,000 and M 100,000 where it does not say). */
  maxLength: z.int().min(1).max(1_000_000).nullable().default(null),
  /** Most digits after the point of a decimal (N, Y). */
  scale: z.int().min(0).max(30).nullable().default(null),
});

const HOW_MANY = 'expected 1 to 500 columns';

/** The columns of a dataset: at least one, with headers and fields of their own. */
export const hostedColumns = z
  .array(hostedColumn)
  .min(1, HOW_MANY)
  .max(500, HOW_MANY)
  .refine(
    (columns) => distinct(columns.map(({ header }) => header)),
    'expected a header of its own for each column',
  )
  .refine(
    (columns) => distinct(columns.map(({ field }) => field)),
    'expected a field of its own for each column',
  )
  .refine(
    (columns) => columns.every(({ unique, lookup, type }) => type !== 'G' || (!unique && !lookup)),
    'expected no column of JSON (G) that is unique or looked up',
  );

/** A column as it is stored with its dataset. */
export type HostedColumn = z.output<typeof hostedColumn>;

/** A column as it is declared, before defaults. */
export type HostedColumnInput = z.input<typeof hostedColumn>;

/** The SQL type of a column, as its table is made. */
export function sqlTypeOf({ type }: HostedColumn): string {
  const native = NATIVE[type];
  if (native === 'text') return 'text COLLATE "C"';
  return native === 'timestamptz' ? 'timestamptz(3)' : native;
}

/** The SQL type that a value of the column is cast to from text. */
export function castOf({ type }: HostedColumn): string {
  return NATIVE[type];
}

/** The column as SQL sees it. */
export function toColumn({ field, type, required, unique, lookup }: HostedColumn): Column {
  const native = NATIVE[type];
  return {
    name: field,
    native,
    nativeType: native,
    precision: 3,
    nullable: !required,
    unique,
    indexed: unique || lookup !== null,
    type,
  };
}

function distinct(texts: readonly string[]): boolean {
  return new Set(texts).size === texts.length;
}
