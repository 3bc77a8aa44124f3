import type { ResourceModel } from '../../src/catalog';
import {
  type AggregateAnswer,
  type AggregateRead,
  type Condition,
  type ItemType,
  type KeyAnswer,
  type KeyRead,
  type PageAnswer,
  type PageRead,
  type Row,
  type Source,
  toPredicate,
  type Value,
} from '../../src/sources';
import { orderValues } from '../../src/sources/compare-values';
import type { Rows } from './city';
import { groupsOf } from './figures';

type Order = PageRead['orderBy'];

const AS_OF = new Date('2026-06-30T00:00:00.000Z');

/** A source over rows in memory that can do all that sources can: conditions, order, pages. */
export class RowsSource implements Source {
  readonly kind = 'hosted';
  readonly capabilities = {
    page: true,
    condition: true,
    order: true,
    batch: true,
    aggregate: true,
  };
  private readonly types: ReadonlyMap<string, ReadonlyMap<string, ItemType>>;

  constructor(
    resources: readonly ResourceModel[],
    private readonly rows: Rows,
  ) {
    this.types = new Map(
      resources.map(({ source, items }) => [
        source.dataset,
        new Map(items.map(({ field, type }) => [field, type])),
      ]),
    );
  }

  async describe() {
    return [];
  }

  async readByKeys(read: KeyRead): Promise<KeyAnswer> {
    const found = new Map<Value, Row>();
    for (const row of this.within(read.dataset, read.condition)) {
      found.set(row[read.key.field] ?? null, row);
    }
    return { rows: read.keys.map((key) => picked(found.get(key), read)), asOf: AS_OF };
  }

  async readPage(read: PageRead): Promise<PageAnswer> {
    const { orderBy, after } = read;
    const sorted = this.within(read.dataset, read.condition).sort((one, other) =>
      compare(orderBy, valuesOf(orderBy, one), valuesOf(orderBy, other)),
    );
    const rest = sorted.filter(
      (row) => after === null || compare(orderBy, valuesOf(orderBy, row), after) > 0,
    );
    return { rows: rest.slice(0, read.first).map((row) => picked(row, read) as Row), asOf: AS_OF };
  }

  async readAggregate(read: AggregateRead): Promise<AggregateAnswer> {
    return { groups: groupsOf(this.within(read.dataset, read.condition), read), asOf: AS_OF };
  }

  async health() {
    return { ok: true, milliseconds: 0, problem: null, failure: null };
  }

  async close(): Promise<void> {}

  private within(dataset: string, condition: Condition | null): Row[] {
    const all = this.rows.get(dataset) ?? [];
    if (condition === null) return [...all];
    return all.filter(toPredicate(condition, (field) => this.typeOf(dataset, field)));
  }

  private typeOf(dataset: string, field: string): ItemType {
    const type = this.types.get(dataset)?.get(field);
    if (!type) throw new TypeError(`${dataset} has no field ${field}`);
    return type;
  }
}

function valuesOf(order: Order, row: Row): readonly Value[] {
  return order.map(({ field }) => row[field] ?? null);
}

/** Nulls are the greatest values, as in SQL. */
function compare(order: Order, one: readonly Value[], other: readonly Value[]): number {
  for (const [at, { type, direction }] of order.entries()) {
    const way = inOrder(type, one[at] ?? null, other[at] ?? null);
    if (way !== 0) return direction === 'asc' ? way : -way;
  }
  return 0;
}

function inOrder(type: ItemType, one: Value, other: Value): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  return orderValues(type, one, other);
}

function picked(row: Row | undefined, { fields }: Pick<KeyRead, 'fields'>): Row | null {
  if (!row) return null;
  return Object.fromEntries(fields.map(({ field }) => [field, row[field] ?? null]));
}
