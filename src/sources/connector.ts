import type { Condition } from './condition';
import type { SourceFailure } from './source-failure';

/** Item types of the catalogue guide (CAT-10). */
export const ITEM_TYPES = ['C', 'N', 'Y', 'D', 'T', 'L', 'M', 'G', 'B', 'I', 'F'] as const;

/**
 * 字符型 C, 数值型 N, 货币型 Y, 日期型 D, 日期时间型 T, 逻辑型 L, 备注型 M, 通用型 G, 双精度型 B,
 * 整型 I, 浮点型 F (CAT-10).
 */
export type ItemType = (typeof ITEM_TYPES)[number];

/** JSON as it stands in an item of type G. */
export type Json =
  | string
  | number
  | boolean
  | null
  | readonly Json[]
  | { readonly [key: string]: Json };

/**
 * A value in the one form that all connectors answer in: C M string; N Y exact decimal string;
 * I 64-bit integer as string; B F number; L boolean; D 'YYYY-MM-DD'; T ISO 8601 in UTC with
 * milliseconds; G JSON.
 */
export type Value = Json;

/**
 * One row, by source field name (a column, or a path into an answer). It may carry more than was
 * asked for: read the fields you know.
 */
export type Row = Readonly<Record<string, Value>>;

/** How a text is shown in part; the reader says exactly what each shows. */
export type FieldMask = 'citizenNumber' | 'phone' | 'name' | 'address' | 'bankCard' | 'full';

/** A source field as an item binds it. */
export interface FieldBinding {
  readonly field: string;
  readonly type: ItemType;
  /**
   * Set where the reader will show no more than this of the field. A source that can mask answers it
   * masked; one that cannot answers it in clear. The reader masks either answer, and a masked one
   * stays as it is.
   */
  readonly mask?: FieldMask;
}

/** Whose read it is: departments share the turns of a source. It says nothing to the source. */
interface ForConsumer {
  /** Id of the department; absent where a question is of several, or the gateway's own. */
  readonly consumer?: string | undefined;
}

/** Asks for at most one row a key. */
export interface KeyRead extends ForConsumer {
  readonly dataset: string;
  readonly fields: readonly FieldBinding[];
  readonly key: FieldBinding;
  /** Distinct key values in their normal form. */
  readonly keys: readonly string[];
  /** Rows outside it are answered as absent. */
  readonly condition: Condition | null;
  /** What the fields of the condition compare as, where they are not among `fields`. */
  readonly judged?: readonly FieldBinding[];
}

/** Asks for one page in a total order (the last `orderBy` is unique). */
export interface PageRead extends ForConsumer {
  readonly dataset: string;
  readonly fields: readonly FieldBinding[];
  readonly condition: Condition | null;
  /** What the fields of the condition compare as, where they are not among `fields`. */
  readonly judged?: readonly FieldBinding[];
  readonly orderBy: readonly {
    readonly field: string;
    readonly type: ItemType;
    readonly direction: 'asc' | 'desc';
  }[];
  /** How many rows; the caller asks for one more than it shows. */
  readonly first: number;
  /** The `orderBy` values of the last row seen. */
  readonly after: readonly Value[] | null;
}

/**
 * What is told of a field over rows: how many have a value, how many different values, the least,
 * the greatest, their sum. Texts and truth values are only counted.
 */
export type AggregateKind = 'count' | 'countDistinct' | 'min' | 'max' | 'sum';

/** One figure that is asked for. */
export interface Aggregate extends FieldBinding {
  readonly of: AggregateKind;
}

/** Asks for figures of rows: of all of them together, or of those with each value of a field. */
export interface AggregateRead extends ForConsumer {
  readonly dataset: string;
  readonly condition: Condition | null;
  /** What the fields of the condition compare as. */
  readonly judged?: readonly FieldBinding[];
  /** Null for all rows as one group, which there is even without rows. */
  readonly groupBy: FieldBinding | null;
  readonly aggregates: readonly Aggregate[];
  /** Most groups to answer; the caller asks for one more than it takes. */
  readonly first: number;
}

/** Rows and the time the source vouches for them. */
export interface KeyAnswer {
  /** In the order of `keys`, null for an absent one. */
  readonly rows: readonly (Row | null)[];
  readonly asOf: Date;
}

/** One page, in order. */
export interface PageAnswer {
  readonly rows: readonly Row[];
  readonly asOf: Date;
}

/** Rows without a value, counted where they are kept. */
export interface EmptyCount {
  /** How many rows were looked at. */
  readonly rows: number;
  /** In how many of them each field had no value, in the order of the fields. */
  readonly empty: readonly number[];
}

/** The figures of one group. */
export interface AggregateGroup {
  /** The value of `groupBy`, an amount without zeros at its end; null for rows without one. */
  readonly key: Value;
  readonly rows: number;
  /**
   * In the order asked: counts as whole numbers and sums as exact decimals, both as text; `min` and
   * `max` as values of the type. Amounts have no zeros at their end. Null where no row has a value.
   */
  readonly figures: readonly Value[];
}

/** Groups in the order of their keys, the one without a value last. */
export interface AggregateAnswer {
  readonly groups: readonly AggregateGroup[];
  readonly asOf: Date;
}

/** A field as the source describes it, with the item type that fits best. */
export interface FieldDescription {
  readonly field: string;
  readonly nativeType: string;
  readonly type: ItemType;
  readonly nullable: boolean;
  /** True when the source guarantees at most one row a value. */
  readonly unique: boolean;
}

/** A table, view, file or path that can be registered. */
export interface DatasetDescription {
  readonly dataset: string;
  readonly fields: readonly FieldDescription[];
}

/** What a source can do beyond reading by key; a plan never asks for more. */
export interface Capabilities {
  readonly page: boolean;
  readonly condition: boolean;
  readonly order: boolean;
  readonly batch: boolean;
  /** Counts and figures of rows, under a condition and by groups. */
  readonly aggregate: boolean;
}

/** Whether a source answers now, and how quickly. */
export interface Health {
  readonly ok: boolean;
  readonly milliseconds: number;
  /** A catalogue code when not ok. */
  readonly problem: string | null;
  /** Why, when not ok, for the stewards of the source alone. */
  readonly failure: SourceFailure | null;
}

/**
 * An open source. All kinds pass the same suite. The signal ends a read that nobody waits for any
 * more. From the registry, errors are SOURCE_UNAVAILABLE, SOURCE_TIMEOUT and SOURCE_INVALID, each
 * with the fact `provider`.
 */
export interface Source {
  readonly kind: SourceKind;
  readonly capabilities: Capabilities;
  /** Datasets with their fields; `dataset` narrows to one. */
  describe(dataset?: string): Promise<readonly DatasetDescription[]>;
  readByKeys(read: KeyRead, signal?: AbortSignal): Promise<KeyAnswer>;
  readPage(read: PageRead, signal?: AbortSignal): Promise<PageAnswer>;
  /** Looks at so many rows at most; no value leaves the source. Absent where it cannot count. */
  countEmpty?(dataset: string, fields: readonly string[], most: number): Promise<EmptyCount>;
  readAggregate(read: AggregateRead, signal?: AbortSignal): Promise<AggregateAnswer>;
  health(): Promise<Health>;
  close(): Promise<void>;
}

/** Kinds of source, in the order they are listed to a person. */
export const SOURCE_KINDS = ['hosted', 'postgres', 'http'] as const;

/** How a source is reached. */
export type SourceKind = (typeof SOURCE_KINDS)[number];
