/** What a cell holds; null for an empty one. */
export type Cell = string | number | null;

/** Characters that a cell takes; a longer text ends with an ellipsis. ECMA-376 */
const LONGEST = 32_767;

/** What XML cannot hold, and texts that a reader would take for an escape of it. */
const UNSAYABLE = /(?![\t\n])[\p{Cc}\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)/gu;

const NAMED: Readonly<Record<string, string>> = Object.freeze({
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
});

export const SHEET_START =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
  '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>';

export const SHEET_END = '</sheetData></worksheet>';

/** One row; texts stand in their cells and are never formulas. `number`: from 1. */
export function rowXml(number: number, cells: readonly Cell[]): string {
  const inside = cells.map((cell, at) => cellXml(`${columnName(at)}${number}`, cell)).join('');
  return `<row r="${number}">${inside}</row>`;
}

function cellXml(place: string, cell: Cell): string {
  if (cell === null || cell === '') return '';
  if (typeof cell === 'number') return `<c r="${place}"><v>${cell}</v></c>`;
  return `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${textXml(cell)}</t></is></c>`;
}

function textXml(text: string): string {
  const short = text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
  return short
    .toWellFormed()
    .replace(
      UNSAYABLE,
      (one) => `_x${one.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
    )
    .replace(/[&<>]/g, (one) => NAMED[one] ?? one);
}

/** A, B, … Z, AA, … of a column, from 0. */
function columnName(at: number): string {
  const last = String.fromCharCode(65 + (at % 26));
  return at < 26 ? last : columnName(Math.floor(at / 26) - 1) + last;
}
