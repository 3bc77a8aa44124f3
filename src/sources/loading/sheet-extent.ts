/** How far the rows and columns of a sheet reach, empty ones between them included. */
export interface Extent {
  readonly rows: number;
  readonly columns: number;
}

/** The beginning of a row or a cell, or the place (`r`) that one of them says it has. */
const PLACES = /<(?:[\w.-]+:)?(row|c)(?=[\s/>])|(?<![\w.-]|xmlns:)r\s*=\s*["']([^"']*)["']/g;

const LETTERS = 26;
const BEFORE_A = 64;

/**
 * How far a sheet reaches, found in its XML without parsing it: whoever parses it makes a cell for
 * each place up to the last one, so one row that says it is the billionth would fill the memory.
 * A place that nobody can know beforehand, such as one written with entities, reaches without end.
 */
export function sheetExtent(xml: string): Extent {
  let counted = 0;
  let cells = 0;
  let rows = 0;
  let columns = 0;
  for (const [, element, place] of xml.matchAll(PLACES)) {
    if (element === 'row') {
      counted += 1;
      cells = 0;
    } else if (element === 'c') cells += 1;
    const at = place === undefined ? { rows: counted, columns: cells } : placeOf(place);
    rows = Math.max(rows, at.rows);
    columns = Math.max(columns, at.columns);
  }
  return { rows, columns };
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
