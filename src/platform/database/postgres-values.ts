import { types } from 'pg';
import { INT8, NUMERIC, PARSERS, type Parse, TIMESTAMP, TIMESTAMPTZ, toText } from './values';

/** Not among the driver's named types, but its parser knows it. */
const TEXT_ARRAY = 1009 as number;

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
