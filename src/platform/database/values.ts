import { types } from 'pg';

type Parse = (text: string) => unknown;

const INT8 = 20;
const NUMERIC = 1700;
const TIMESTAMP = 1114;
const TIMESTAMPTZ = 1184;
/** Not among the driver's named types, but its parser knows it. */
const TEXT_ARRAY = 1009 as number;

const toNumber: Parse = (text) => Number(text);
const toText: Parse = (text) => text;
const toJson: Parse = (text) => JSON.parse(text);
const toBytes: Parse = (text) => Buffer.from(text.slice(2), 'hex');

/** Sessions run in UTC, so the offset is always +00; infinity and years BC are left to the driver. */
const toInstant: Parse = (text) =>
  /^\d{4}-\d\d-\d\d /.test(text) && !text.endsWith('C')
    ? new Date(`${text.slice(0, 10)}T${text.slice(11).replace('+00', '')}Z`)
    : types.getTypeParser(TIMESTAMPTZ)(text);

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

/** Array oid → element oid, for the element types that are not text. */
const ELEMENT_OF: Readonly<Record<number, number>> = Object.freeze({
  199: 114,
  1000: 16,
  1001: 17,
  1005: 21,
  1007: 23,
  1015: 25,
  1016: INT8,
  1021: 700,
  1022: 701,
  1028: 26,
  1115: TIMESTAMP,
  1182: 1082,
  1185: TIMESTAMPTZ,
  1231: NUMERIC,
  2951: 2950,
  3807: 3802,
  [TEXT_ARRAY]: 25,
});

type Nested = readonly (string | null | Nested)[];

const parseTextArray: (text: string) => Nested = types.getTypeParser(TEXT_ARRAY);

function parseElements(values: Nested, parse: Parse): unknown[] {
  return values.map((value) => {
    if (value === null) return null;
    return typeof value === 'string' ? parse(value) : parseElements(value, parse);
  });
}

/** How the text of a type becomes a value, for node-postgres. */
export function parserOf(oid: number): Parse {
  const element = ELEMENT_OF[oid];
  if (element === undefined) return PARSERS[oid] ?? toText;
  const parse = PARSERS[element] ?? toText;
  return (text) => parseElements(parseTextArray(text), parse);
}

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
