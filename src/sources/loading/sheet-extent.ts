import { Parser } from 'saxen';

/** How far the rows and columns of a sheet reach, empty ones between them included. */
export interface Extent {
  readonly rows: number;
  readonly columns: number;
}

const LETTERS = 26;
const BEFORE_A = 64;

/**
 * How far a sheet reaches: whoever makes its cells makes one for each place up to the last one, so
 * one row that says it is the billionth would fill the memory. Places are read by the parser that
 * the reader of workbooks has, so that nothing looks otherwise to the two of them. A place that is
 * written with entities reaches without end.
 */
export function sheetExtent(xml: string): Extent {
  let counted = 0;
  let cells = 0;
  let rows = 0;
  let columns = 0;
  const parser = new Parser();
  parser.on('openTag', (name, attributes) => {
    const element = localName(name);
    if (element === 'row') {
      counted += 1;
      cells = 0;
    } else if (element === 'c') cells += 1;
    else return;
    for (const at of [{ rows: counted, columns: cells }, ...placesIn(attributes())]) {
      rows = Math.max(rows, at.rows);
      columns = Math.max(columns, at.columns);
    }
  });
  parser.parse(xml);
  return { rows, columns };
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** The places (`r`) that an element says it has. */
function placesIn(attributes: Readonly<Record<string, string>>): Extent[] {
  const names = Object.keys(attributes).filter((name) => /^(?!xmlns:)(?:.*:)?r$/.test(name));
  return names.map((name) => placeOf(attributes[name] ?? ''));
}

/** `300` is a row, `AB300` a cell; other text names no place. */
function placeOf(text: string): Extent {
  if (text.includes('&')) return { rows: Number.POSITIVE_INFINITY, columns: 0 };
  const letters = text.search(/\d/);
  if (letters < 0) return { rows: 0, columns: 0 };
  const row = Number(text.slice(letters));
  return { rows: Number.isNaN(row) ? 0 : row, columns: columnOf(text.slice(0, letters)) };
}

function columnOf(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * LETTERS + letter.charCodeAt(0) - BEFORE_A, 0);
}
