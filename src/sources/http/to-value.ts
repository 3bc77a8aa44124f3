import { isRealDate } from '../../platform';
import type { ItemType, Value } from '../connector';
import { exactText } from '../exact-json';
import { toInstant } from '../instants';
import { isInt8, isValueOf } from '../value-forms';

const TRUE = [true, 1, '1', 'true', '是'];
const FALSE = [false, 0, '0', 'false', '否'];

type Convert = (value: Value) => Value | undefined;

const text: Convert = (value) => {
  if (typeof value === 'string') return value;
  return Number.isSafeInteger(value) ? String(value) : undefined;
};

const decimal: Convert = (value) => {
  const written = typeof value === 'number' ? plainDecimal(value) : value;
  return isValueOf('N', written) ? written : undefined;
};

const integer: Convert = (value) => {
  const written = Number.isSafeInteger(value) ? String(value) : value;
  return typeof written === 'string' && isInt8(written) ? written : undefined;
};

const float: Convert = (value) => {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return isValueOf('F', number) ? number : undefined;
};

const logical: Convert = (value) => {
  if (TRUE.some((word) => word === value)) return true;
  return FALSE.some((word) => word === value) ? false : undefined;
};

const date: Convert = (value) => {
  if (typeof value !== 'string') return undefined;
  const written = value.replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3');
  return isRealDate(written) ? written : undefined;
};

const instant: Convert = (value) => (typeof value === 'string' ? toInstant(value) : undefined);

const CONVERT: Readonly<Record<ItemType, Convert>> = Object.freeze({
  C: text,
  M: text,
  N: decimal,
  Y: decimal,
  I: integer,
  B: float,
  F: float,
  L: logical,
  D: date,
  T: instant,
  G: (value) => value,
});

/**
 * A value of an answer in the one form of its item type (see `Value`), or undefined when it is not
 * of that type. What can be read in one way only is accepted: `20240131` as a date, `1` as true.
 */
export function toValue(type: ItemType, value: Value): Value | undefined {
  return CONVERT[type](type === 'G' ? value : (exactText(value) ?? value));
}

/** A number without an exponent; very large and very small ones were not meant exactly anyway. */
function plainDecimal(value: number): string | null {
  const written = String(value);
  return written.includes('e') ? null : written;
}
