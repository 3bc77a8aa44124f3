import type {
  Aggregate,
  AggregateGroup,
  AggregateRead,
  ItemType,
  Row,
  Value,
} from '../../src/sources';
import { orderValues } from '../../src/sources/compare-values';

/** An amount without zeros at its end. */
export function trimmed(amount: string): string {
  return amount.includes('.') ? amount.replace(/\.?0+$/, '') : amount;
}

/** Amounts as all sources tell them apart; other values as they are. */
function distinct(type: ItemType, value: Value): Value {
  return type === 'N' || type === 'Y' ? trimmed(String(value)) : value;
}

/** The exact sum of decimals. */
export function added(amounts: readonly string[]): string {
  const places = Math.max(0, ...amounts.map((amount) => amount.split('.')[1]?.length ?? 0));
  const scaled = amounts.map((amount) => {
    const [whole = '', fraction = ''] = amount.split('.');
    return BigInt(whole + fraction.padEnd(places, '0'));
  });
  const sum = scaled.reduce((all, one) => all + one, 0n);
  const digits = String(sum < 0n ? -sum : sum).padStart(places + 1, '0');
  const cut = digits.length - places;
  const text = places === 0 ? digits : `${digits.slice(0, cut)}.${digits.slice(cut)}`;
  return trimmed(sum < 0n ? `-${text}` : text);
}

function figure(rows: readonly Row[], { of, field, type }: Aggregate): Value {
  const values = rows.flatMap((row) => {
    const value = row[field] ?? null;
    return value === null ? [] : [distinct(type, value)];
  });
  if (of === 'count') return String(values.length);
  if (of === 'countDistinct') return String(new Set(values).size);
  if (values.length === 0) return null;
  if (of === 'sum') return added(values.map(String));
  const [least, most] = [1, -1];
  const wanted = of === 'min' ? least : most;
  return values.reduce((one, other) => (orderValues(type, one, other) * wanted <= 0 ? one : other));
}

/** Nulls come last. */
function byKey(type: ItemType, one: Value, other: Value): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  return orderValues(type, one, other);
}

/** Figures of rows in memory, as an SQL source makes them. */
export function groupsOf(
  rows: readonly Row[],
  { groupBy, aggregates, first }: AggregateRead,
): readonly AggregateGroup[] {
  const told = (key: Value, own: readonly Row[]): AggregateGroup => {
    const figures = aggregates.map((asked) => figure(own, asked));
    return { key, rows: own.length, figures };
  };
  if (groupBy === null) return [told(null, rows)];
  const { field, type } = groupBy;
  const groups = new Map<Value, Row[]>();
  for (const row of rows) {
    const value = row[field] ?? null;
    const key = value === null ? null : distinct(type, value);
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  const ordered = [...groups].sort(([one], [other]) => byKey(type, one, other));
  return ordered.slice(0, first).map(([key, own]) => told(key, own));
}
