import { breakLines } from './break-lines';
import { CONTENT_WIDTH, LEADING, LEFT, type Setting, type Sheet } from './sheet';

const SIZE = 11;
const LINE = SIZE * LEADING;
const PADDING = 4;
const RULE = 0.6;

/** A column is never narrower than two characters, nor drawn for more than half of the sheet. */
const NARROWEST = 2 * SIZE + 2 * PADDING;
const WIDEST = CONTENT_WIDTH / 2;

/** What a table is drawn from; a row with fewer cells has empty ones at its end. */
export interface Table {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** The first column is bold, as the labels of facts are. */
  readonly hasLabels?: boolean;
}

/** A row whose cells are broken into lines. */
interface BrokenRow {
  readonly cells: readonly (readonly string[])[];
  readonly lines: number;
  readonly isHead: boolean;
}

/** Widths that fill the sheet, each by what its column holds. */
function columnWidths(sheet: Sheet, { head, rows, hasLabels }: Table): number[] {
  const count = Math.max(head.length, ...rows.map(({ length }) => length), 1);
  const wanted = Array.from({ length: count }, (_, column) => {
    const widths = [head, ...rows].map((row) =>
      Math.max(...(row[column] ?? '').split('\n').map((each) => sheet.width(each, { size: SIZE }))),
    );
    return Math.min(WIDEST, Math.max(NARROWEST, ...widths.map((width) => width + 3 * PADDING)));
  });
  const [first = 0] = wanted;
  if (hasLabels && count === 2) return [first, CONTENT_WIDTH - first];
  const sum = wanted.reduce((total, width) => total + width, 0);
  return wanted.map((width) => (width * CONTENT_WIDTH) / sum);
}

function settingOf(isHead: boolean, column: number, hasLabels = false): Setting {
  return { size: SIZE, weight: isHead || (hasLabels && column === 0) ? 'bold' : 'regular' };
}

function breakRow(sheet: Sheet, row: readonly string[], widths: number[], of: Table): BrokenRow {
  const isHead = row === of.head;
  const cells = widths.map((width, column) => {
    const setting = settingOf(isHead, column, of.hasLabels);
    const widthOf = (text: string) => sheet.width(text, setting);
    const paragraphs = (row[column] ?? '').split('\n');
    return paragraphs.flatMap((text) => breakLines(text, width - 2 * PADDING, widthOf));
  });
  return { cells, lines: Math.max(...cells.map(({ length }) => length)), isHead };
}

/** Draws lines `from` … `to` of a row with the rules around them. */
function drawPart(
  sheet: Sheet,
  row: BrokenRow,
  {
    from,
    to,
    widths,
    hasLabels,
  }: { from: number; to: number; widths: number[]; hasLabels?: boolean },
): void {
  const height = (to - from) * LINE + 2 * PADDING;
  let x = LEFT;
  for (const [column, width] of widths.entries()) {
    sheet.pdf.lineWidth(RULE).rect(x, sheet.y, width, height).stroke('black');
    const setting = settingOf(row.isHead, column, hasLabels);
    for (const [line, text] of (row.cells[column] ?? []).slice(from, to).entries()) {
      const top = sheet.y + PADDING + line * LINE + (LINE - SIZE) / 2;
      sheet.write(text, x + PADDING, top, setting);
    }
    x += width;
  }
  sheet.y += height;
}

/** How many lines of a row the page still takes. */
function linesThatFit(sheet: Sheet): number {
  return Math.floor((sheet.room - 2 * PADDING) / LINE);
}

/** Draws a table over as many pages as it needs; its head stands again on each. */
export function drawTable(sheet: Sheet, table: Table): void {
  const widths = columnWidths(sheet, table);
  const hasHead = table.head.length > 0;
  const head = breakRow(sheet, table.head, widths, table);
  const { hasLabels } = table;
  const headHeight = hasHead ? head.lines * LINE + 2 * PADDING : 0;
  const drawHead = () => {
    if (hasHead) drawPart(sheet, head, { from: 0, to: head.lines, widths, hasLabels });
  };
  const turn = () => {
    sheet.turn();
    drawHead();
  };

  sheet.need(headHeight + LINE + 2 * PADDING);
  drawHead();
  for (const row of table.rows.map((each) => breakRow(sheet, each, widths, table))) {
    const fitsOnAPage = row.lines * LINE + 2 * PADDING <= sheet.fullRoom - headHeight;
    if (row.lines > linesThatFit(sheet) && (fitsOnAPage || linesThatFit(sheet) < 1)) turn();
    for (let from = 0; from < row.lines; ) {
      if (from > 0) turn();
      const to = Math.min(row.lines, from + Math.max(1, linesThatFit(sheet)));
      drawPart(sheet, row, { from, to, widths, hasLabels });
      from = to;
    }
  }
}
