import type { ItemType, Value } from './connector';

const DECIMAL = /^-?\d+(\.\d+)?$/;
const INTEGER = /^(0|-?[1-9]\d*)$/;
const DATE = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
const INT8_DIGITS = 18;
const INT8_MIN = -(2n ** 63n);
const INT8_MAX = 2n ** 63n - 1n;

/** NUL and half characters cannot be stored or sent by PostgreSQL. */
const UNSENDABLE = /\0|\p{Surrogate}/u;

/** Lists and objects within each other at most in a value of free JSON. */
const MAX_LEVELS = 64;

type Form = (value: Value) => boolean;

const isText: Form = (value) => typeof value === 'string' && isSendable(value);
const isDecimal: Form = (value) => typeof value === 'string' && DECIMAL.test(value);
const isNumber: Form = (value) => typeof value === 'number' && Number.isFinite(value);

/** The form of each item type (CAT-10); see `Value`. */
const FORMS: Readonly<Record<ItemType, Form>> = Object.freeze({
  C: isText,
  M: isText,
  N: isDecimal,
  Y: isDecimal,
  I: (value) => typeof value === 'string' && isInt8(value),
  D: (value) => typeof value === 'string' && DATE.test(value),
  T: (value) => typeof value === 'string' && INSTANT.test(value),
  L: (value) => typeof value === 'boolean',
  B: isNumber,
  F: isNumber,
  G: (value) => isSendableJson(value),
});

/** True when a value, not null, has the one form that its item type has everywhere. */
export function isValueOf(type: ItemType, value: Value): boolean {
  return FORMS[type](value);
}

/** True for text that is a whole number of 64 bits, without leading zeros. */
export function isInt8(text: string): boolean {
  if (!INTEGER.test(text)) return false;
  if (text.length <= INT8_DIGITS) return true;
  const value = BigInt(text);
  return value >= INT8_MIN && value <= INT8_MAX;
}

/** True for text that an SQL source can be asked about. */
export function isSendable(text: string): boolean {
  return !UNSENDABLE.test(text);
}

/**
 * True for JSON whose every text and name can be stored and sent, and which is not nested deeper than
 * whoever writes or reads it by recursion can bear.
 */
export function isSendableJson(value: unknown, levels = MAX_LEVELS): boolean {
  if (typeof value === 'string') return isSendable(value);
  if (typeof value !== 'object' || value === null) return true;
  if (levels === 0) return false;
  return Object.entries(value).every(
    ([name, part]) => isSendable(name) && isSendableJson(part, levels - 1),
  );
}

/** True for a key that can exist at all: of its type's form and fit to be sent. */
export function isAskable(type: ItemType, key: string): boolean {
  if (!isSendable(key)) return false;
  return type === 'B' || type === 'F' ? Number.isFinite(Number(key)) : isValueOf(type, key);
}
