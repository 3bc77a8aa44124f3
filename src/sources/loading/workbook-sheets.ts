import readSheets, { readSheet } from 'read-excel-file/universal';
import { type CellProblem, type FileRow, problem, type RawCell } from './cell';
import type { WhichSheets } from './read-workbook';
import { type Extent, sheetExtent } from './sheet-extent';
import { WorkbookTooLarge } from './workbook-too-large';
import { unpack, unpackedSize, type ZipEntry, zipEntries } from './zip-size';

/** A workbook is read whole, so it may neither unpack to much nor reach far. */
const MAX_UNPACKED_MIB = 64;
const MAX_ROWS = 200_000;
const MAX_COLUMNS = 16_384;
const MAX_CELLS = 1_000_000;

/** A spreadsheet keeps this many digits of a number and makes zeros of the others. */
const EXACT_DIGITS = 15;
const EXACT_MS = 10;

type Cell = string | boolean | Date | typeof Date | Digits | null | undefined;

/** A sheet as it was read: its name and its rows. */
interface ReadSheet {
  readonly name: string;
  readonly rows: Iterable<FileRow>;
}

/**
 * The sheets of an XLSX workbook. Of the first one alone texts are trimmed and empty rows passed
 * over, as data is loaded. Throws WorkbookTooLarge, and whatever the parser throws when it is no
 * workbook.
 *
 * The package's `universal` reads the directory of the archive, as the checks do; the one for Node
 * would also read files that stand beside it.
 */
export async function sheetsOf(bytes: Buffer, which: WhichSheets): Promise<readonly ReadSheet[]> {
  checkSize(unpackedSize(bytes));
  for (const entry of zipEntries(bytes) ?? []) await checkExtent(bytes, entry);
  const whole = new Uint8Array(bytes).buffer;
  const parseNumber = (text: string) => new Digits(text);
  if (which === 'first') {
    const cells = await readSheet<Digits>(whole, { parseNumber });
    return [{ name: '', rows: rowsOf(cells, (texts) => texts.some((text) => text !== '')) }];
  }
  const sheets = await readSheets<Digits>(whole, { trim: false, parseNumber });
  return sheets.map(({ sheet, data }) => ({ name: sheet, rows: rowsOf(data, () => true) }));
}

function* rowsOf(
  sheet: readonly (readonly Cell[])[],
  isWanted: (texts: readonly RawCell[]) => boolean,
): Generator<FileRow> {
  for (const [index, cells] of sheet.entries()) {
    const texts = cells.map(rawCell);
    if (isWanted(texts)) yield { row: index + 1, cells: texts };
  }
}

function checkSize(unpacked: number | null): void {
  if (unpacked === null) throw new Error('expected an archive');
  const mebibytes = Math.ceil(unpacked / 1024 / 1024);
  if (mebibytes <= MAX_UNPACKED_MIB) return;
  throw new WorkbookTooLarge(
    problem(
      { zh: `解压后至多 ${MAX_UNPACKED_MIB} MiB`, en: `at most ${MAX_UNPACKED_MIB} MiB unpacked` },
      { zh: `${mebibytes} MiB`, en: `${mebibytes} MiB` },
    ),
  );
}

/** Any file of the archive can be the sheet, so that none may reach too far. */
async function checkExtent(bytes: Buffer, entry: ZipEntry): Promise<void> {
  if (!entry.name.endsWith('.xml')) return;
  const extent = sheetExtent((await unpack(bytes, entry)).toString('latin1'));
  const { rows, columns } = extent;
  if (rows <= MAX_ROWS && columns <= MAX_COLUMNS && rows * columns <= MAX_CELLS) return;
  throw new WorkbookTooLarge(tooFar(extent));
}

function tooFar({ rows, columns }: Extent): CellProblem {
  return problem(
    {
      zh: `至多 ${MAX_ROWS} 行、${MAX_CELLS} 个单元格（含空白）`,
      en: `at most ${MAX_ROWS} rows and ${MAX_CELLS} cells, empty ones included`,
    },
    { zh: `${rows} 行 × ${columns} 列`, en: `${rows} rows × ${columns} columns` },
  );
}

/** A number as the workbook spells it. */
class Digits {
  constructor(readonly text: string) {}
}

function rawCell(cell: Cell): RawCell {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Digits) return numberText(cell.text);
  if (cell instanceof Date) return dateText(cell);
  return String(cell);
}

/** A code that was typed as a number has lost its end if it is long: nobody can tell what it was. */
function numberText(spelt: string): RawCell {
  const digits = spelt.replace(/e.*$/i, '').replace(/\D/g, '').replace(/^0+/, '');
  const value = Number(spelt);
  if (Number.isInteger(value)) {
    const isExact = Math.abs(value) < 10 ** EXACT_DIGITS;
    return isExact ? String(value) : CUT_NUMBER;
  }
  const rounded = digits.length > EXACT_DIGITS ? Number(value.toPrecision(EXACT_DIGITS)) : value;
  return String(rounded);
}

const CUT_NUMBER: CellProblem = problem(
  { zh: '以文本格式存储的长编码', en: 'a long code kept as text' },
  {
    zh: `超过 ${EXACT_DIGITS} 位的数字，电子表格已丢失其末位`,
    en: `a number of more than ${EXACT_DIGITS} digits, whose end the spreadsheet has lost`,
  },
);

/**
 * Spreadsheet times have no zone; the reader gives them as if in UTC. They are fractions of a day,
 * so that half past nine comes as a millisecond less.
 */
function dateText(date: Date): string {
  if (Number.isNaN(date.getTime())) return '?';
  const rounded = new Date(Math.round(date.getTime() / EXACT_MS) * EXACT_MS);
  const [day = '', time = ''] = rounded.toISOString().replace('Z', '').split('T');
  return time === '00:00:00.000' ? day : `${day} ${time}`;
}
