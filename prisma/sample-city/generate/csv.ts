import type { Cell, Dataset } from './dataset';
import type { City } from './model';

/** Few large chunks instead of many small ones: a million rows pass in a second. */
const ROWS_A_CHUNK = 500;

/**
 * A dataset as CSV (RFC 4180, UTF-8 text without byte order mark): a header of Chinese item
 * names, then one line a row. Yields chunks of whole lines; the file is never held whole.
 */
export function* toCsv(dataset: Dataset, city: City): Generator<string> {
  const names = dataset.items.map(({ apiName }) => apiName);
  let lines = [line(dataset.items.map(({ name }) => name))];
  for (const row of dataset.rows(city)) {
    lines.push(line(names.map((name) => row[name] ?? null)));
    if (lines.length < ROWS_A_CHUNK) continue;
    yield lines.join('');
    lines = [];
  }
  if (lines.length > 0) yield lines.join('');
}

function line(cells: readonly Cell[]): string {
  return `${cells.map(quote).join(',')}\r\n`;
}

function quote(cell: Cell): string {
  const text = cell === null ? '' : String(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
