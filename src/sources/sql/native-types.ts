import type { ItemType } from '../connector';

/** The item type (CAT-10) that fits a native type of PostgreSQL best; anything else reads as text. */
const ITEM_TYPE_OF: Readonly<Record<string, ItemType>> = Object.freeze({
  int2: 'I',
  int4: 'I',
  int8: 'I',
  numeric: 'N',
  money: 'Y',
  float4: 'F',
  float8: 'B',
  bool: 'L',
  date: 'D',
  timestamp: 'T',
  timestamptz: 'T',
  json: 'G',
  jsonb: 'G',
});

/** Proposes an item type for a native type, by its name in pg_type; arrays start with `_`. */
export function itemTypeOf(native: string): ItemType {
  return native.startsWith('_') ? 'G' : (ITEM_TYPE_OF[native] ?? 'C');
}
