/** How the text of a value is read. */
export type Parse = (text: string) => unknown;

export const INT8 = 20;
export const NUMERIC = 1700;
export const TIMESTAMP = 1114;
export const TIMESTAMPTZ = 1184;

const toNumber: Parse = (text) => Number(text);
export const toText: Parse = (text) => text;
const toJson: Parse = (text) => JSON.parse(text);
const toBytes: Parse = (text) => Buffer.from(text.slice(2), 'hex');

/**
 * Sessions run in UTC, so the offset is always +00; infinity and years BC are left to the driver,
 * which is loaded for them: the embedded engine has no other need of it.
 */
const toInstant: Parse = (text) =>
  /^\d{4}-\d\d-\d\d /.test(text) && !text.endsWith('C')
    ? new Date(`${text.slice(0, 10)}T${text.slice(11).replace('+00', '')}Z`)
    : (require('pg') as typeof import('pg')).types.getTypeParser(TIMESTAMPTZ)(text);

/** Type oid → JavaScript value. Types that are not listed stay text. */
export const PARSERS: Readonly<Record<number, Parse>> = Object.freeze({
  16: (text: string) => text === 't',
  17: toBytes,
  [INT8]: toText,
  21: toNumber,
  23: toNumber,
  26: toNumber,
  114: toJson,
  700: toNumber,
  701: toNumber,
  1082: toText,
  [TIMESTAMP]: toInstant,
  [TIMESTAMPTZ]: toInstant,
  [NUMERIC]: toText,
  3802: toJson,
});

/**
 * A parameter as both engines take it: text, bytes or null. Dates become UTC text, because the
 * driver's own local time would be stored wrongly in columns without a time zone.
 */
export function wireValue(value: unknown): string | Uint8Array | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string') return value;
  if (typeof value !== 'object') return String(value);
  if (value instanceof Date) return value.toISOString();
  if (value instanceof Uint8Array) return value;
  return Array.isArray(value) ? arrayLiteral(value) : JSON.stringify(value);
}

function arrayLiteral(values: readonly unknown[]): string {
  return `{${values.map(elementLiteral).join(',')}}`;
}

function elementLiteral(value: unknown): string {
  if (Array.isArray(value)) return arrayLiteral(value);
  const wire = wireValue(value);
  if (wire === null) return 'NULL';
  const text = typeof wire === 'string' ? wire : bytesLiteral(wire);
  return `"${text.replace(/[\\"]/g, '\\$&')}"`;
}

/** Bytes in PostgreSQL's hexadecimal text form. */
export function bytesLiteral(bytes: Uint8Array): string {
  return `\\x${Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('hex')}`;
}
