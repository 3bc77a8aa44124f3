import { type CellProblem, type FileRow, problem, type RawCell } from './cell';
import type { ByteStream } from './decode';
import { sheetExtent } from './sheet-extent';
import { UnreadableFile } from './unreadable-file';
import { unpack, unpackedSize, type ZipEntry, zipEntries } from './zip-size';

/**
 * A workbook is read whole while everything else waits, so it may not be large, packed or unpacked,
 * nor reach far; CSV has no such limit.
 */
const MAX_PACKED_BYTES = 32 * 1024 * 1024;
const MAX_UNPACKED_BYTES = 64 * 1024 * 1024;
const MAX_ROWS = 200_000;
const MAX_COLUMNS = 16_384;
const MAX_CELLS = 1_000_000;

/** A spreadsheet keeps this many digits of a number and makes zeros of the others. */
const EXACT_DIGITS = 15;
const EXACT_MS = 10;

type Cell = string | boolean | Date | typeof Date | Digits | null | undefined;

/**
 * The rows of the first sheet of an XLSX workbook, header first; empty rows are passed over.
 * Throws UnreadableFile when it is no workbook or too large.
 */
export async function* xlsxRows(stream: ByteStream): AsyncGenerator<FileRow> {
  const sheet = await readFirstSheet(await gather(stream));
  for (const [index, cells] of sheet.entries()) {
    const texts = cells.map(rawCell);
    if (texts.some((text) => text !== '')) yield { row: index + 1, cells: texts };
  }
}

async function readFirstSheet(bytes: Buffer): Promise<readonly (readonly Cell[])[]> {
  return readWorkbook(bytes, async (whole) => {
    // Loaded only where a workbook comes, because few do. This one reads the directory of the
    // archive, as the check does; the one for Node would also read files that stand beside it.
    const { readSheet } = await import('read-excel-file/universal');
    return readSheet<Digits>(whole, { parseNumber: (text) => new Digits(text) });
  });
}

/** A sheet of a workbook: its name, and its rows as `xlsxRows` has them, texts left as they are. */
export interface WorkbookSheet {
  readonly name: string;
  readonly rows: readonly FileRow[];
}

/**
 * All sheets of an XLSX workbook, under the same limits.
 * Throws UnreadableFile when it is no workbook or too large.
 */
export async function xlsxSheets(stream: ByteStream): Promise<readonly WorkbookSheet[]> {
  const sheets = await readWorkbook(await gather(stream), async (whole) => {
    const { default: readSheets } = await import('read-excel-file/universal');
    return readSheets<Digits>(whole, { trim: false, parseNumber: (text) => new Digits(text) });
  });
  return sheets.map(({ sheet, data }) => ({
    name: sheet,
    rows: data.map((cells, index) => ({ row: index + 1, cells: cells.map(rawCell) })),
  }));
}

/** Reads a workbook once it is known not to be too large. */
async function readWorkbook<Result>(
  bytes: Buffer,
  read: (whole: ArrayBuffer) => Promise<Result>,
): Promise<Result> {
  const size = unpackedSize(bytes);
  if (size === null || size > MAX_UNPACKED_BYTES) throw unreadable();
  try {
    for (const entry of zipEntries(bytes) ?? []) await checkExtent(bytes, entry);
    return await read(new Uint8Array(bytes).buffer);
  } catch (cause) {
    throw unreadable(cause);
  }
}

/** Any file of the archive can be the sheet, so that none may reach too far. */
async function checkExtent(bytes: Buffer, entry: ZipEntry): Promise<void> {
  if (!entry.name.endsWith('.xml')) return;
  const { rows, columns } = sheetExtent((await unpack(bytes, entry)).toString('latin1'));
  if (rows <= MAX_ROWS && columns <= MAX_COLUMNS && rows * columns <= MAX_CELLS) return;
  throw new RangeError(`expected ${MAX_CELLS} cells at most, got ${rows} rows × ${columns}`);
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

async function gather(stream: ByteStream): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    const bytes = Buffer.from(chunk as Uint8Array);
    size += bytes.length;
    if (size > MAX_PACKED_BYTES) throw unreadable();
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

function unreadable(cause?: unknown): UnreadableFile {
  const limit = MAX_PACKED_BYTES / 1024 / 1024;
  const format = `XLSX (≤ ${limit} MiB, ${MAX_ROWS} rows, ${MAX_CELLS} cells; CSV has no limit)`;
  return new UnreadableFile(1, format, cause);
}
