/** What a spreadsheet would take for a formula; apostrophes before it are a guard of earlier. */
const RISKY = /^'*[=+\-@\t\r\n]/;

/** One line of a CSV (RFC 4180) in which no cell is taken for a formula. */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map(cellOf).join(',')}\r\n`;
}

function cellOf(text: string): string {
  return `"${guarded(text).replaceAll('"', '""')}"`;
}

/** A text that no spreadsheet takes for a formula: with an apostrophe before it where one would. */
export function guarded(text: string): string {
  return RISKY.test(text) ? `'${text}` : text;
}
