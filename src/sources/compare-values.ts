import type { ItemType, Value } from './connector';
import { isValueOf } from './value-forms';

type Order = (left: Value, right: Value) => number;

/** How the values of a type are ordered, the same as in SQL under the collation "C". */
const ORDERS: Readonly<Record<Exclude<ItemType, 'G'>, Order>> = Object.freeze({
  C: orderTexts,
  M: orderTexts,
  N: orderDecimals,
  Y: orderDecimals,
  I: orderDecimals,
  D: orderPlain,
  T: orderPlain,
  L: orderPlain,
  B: orderPlain,
  F: orderPlain,
});

/**
 * Negative, zero or positive as left comes before, with or after right. Both must be values of the
 * type; throws TypeError for any other, and for JSON, which has no order.
 */
export function orderValues(type: ItemType, left: Value, right: Value): number {
  if (type === 'G') throw new TypeError('expected a type with an order, got JSON (G)');
  requireValue(type, left);
  requireValue(type, right);
  return ORDERS[type](left, right);
}

function requireValue(type: ItemType, value: Value): void {
  if (!isValueOf(type, value)) {
    throw new TypeError(`expected a value of type ${type}, got ${typeof value}`);
  }
}

function orderPlain(left: Value, right: Value): number {
  if (left === right) return 0;
  return (left as string) < (right as string) ? -1 : 1;
}

/** By code point: JavaScript's own order differs beyond the basic plane. */
function orderTexts(left: Value, right: Value): number {
  return Buffer.compare(Buffer.from(String(left)), Buffer.from(String(right)));
}

/** By amount, whatever the number of zeros around it. */
function orderDecimals(left: Value, right: Value): number {
  const a = scaled(String(left));
  const b = scaled(String(right));
  const scale = Math.max(a.scale, b.scale);
  const difference =
    a.digits * 10n ** BigInt(scale - a.scale) - b.digits * 10n ** BigInt(scale - b.scale);
  if (difference === 0n) return 0;
  return difference < 0n ? -1 : 1;
}

function scaled(decimal: string): { readonly digits: bigint; readonly scale: number } {
  const point = decimal.indexOf('.');
  if (point === -1) return { digits: BigInt(decimal), scale: 0 };
  const digits = BigInt(decimal.slice(0, point) + decimal.slice(point + 1));
  return { digits, scale: decimal.length - point - 1 };
}
