import { GatewayError, isGatewayError } from '../../platform';
import { type ByteStream, UnreadableFile, type WorkbookSheet, xlsxSheets } from '../../sources';
import type { CatalogContext } from '../context';
import { NOTHING } from '../problems';
import { OTHER, type ReadCell } from './cell-kinds';
import { checkHeaders } from './check-headers';
import { type Column, type Form, type FormSheet, NUMBER_HEADER, sheetsOfForm } from './form';
import { unguardText } from './guarded-text';
import type { BadPlace } from './import-report';
import { putAt } from './paths';
import { isStorable, STORABLE } from './storable-text';

type RawCell = WorkbookSheet['rows'][number]['cells'][number];

/** A row of a sheet: its number in the file, and its cells by their headers. */
interface SheetRow {
  readonly sheet: string;
  readonly row: number;
  readonly cells: ReadonlyMap<string, RawCell>;
}

/** A row as values by path, and where it stands. */
export interface ReadRow {
  readonly at: { readonly sheet: string; readonly row: number };
  /** The number of the entry that it is of. */
  readonly number: string;
  readonly value: Record<string, unknown>;
}

/** What was read of an entry: its own row, and its rows of each other sheet. */
export interface ReadEntry {
  readonly head: ReadRow;
  /** In the order of the form's parts. */
  readonly parts: readonly (readonly ReadRow[])[];
}

/** What was read of a form, and what could not be read. */
export interface ReadForm {
  readonly entries: readonly ReadEntry[];
  readonly bad: readonly BadPlace[];
}

const UNIQUE_NUMBER = {
  zh: '本表内不重复的序号',
  en: 'a number that no other row of the sheet has',
};

/**
 * Reads a form as it was filled in. What is wrong with the file as a whole is one fault.
 * Errors: LOAD_TOO_LARGE{expected, got, instead}.
 */
export async function readForm(
  ctx: Pick<CatalogContext, 'sources' | 'config'>,
  form: Form,
  stream: ByteStream,
): Promise<ReadForm> {
  try {
    return readSheets(form, await xlsxSheets(ctx, stream));
  } catch (error) {
    if (isGatewayError(error, 'LOAD_TOO_LARGE')) throw comeAsJson(error);
    if (!(error instanceof UnreadableFile)) throw error;
    return { entries: [], bad: [{ sheet: '*', ...error.toBadCell() }] };
  }
}

/** What departments fill in is never taken as CSV, which data would be told to come as. */
function comeAsJson(error: GatewayError): GatewayError {
  const instead = { zh: 'JSON 格式', en: 'JSON' };
  return new GatewayError('LOAD_TOO_LARGE', { ...error.facts, instead }, { cause: error });
}

/** Reads the sheets of a form. */
export function readSheets(form: Form, sheets: readonly WorkbookSheet[]): ReadForm {
  const bad: BadPlace[] = [];
  const found = sheetsOfForm(form).map((sheet) => rowsOf(sheets, sheet, bad));
  // Without its columns a sheet means nothing.
  if (bad.length > 0) return { entries: [], bad };
  const [heads = [], ...parts] = sheetsOfForm(form).map(({ columns }, place) =>
    (found[place] ?? []).map((at) => readRow(at, columns, bad)),
  );
  checkNumbers(form, heads, parts.flat(), bad);
  const byNumber = parts.map(rowsByNumber);
  const entries = heads.map((head) => ({
    head,
    parts: byNumber.map((rows) => rows.get(head.number) ?? []),
  }));
  return { entries, bad };
}

function rowsByNumber(rows: readonly ReadRow[]): ReadonlyMap<string, readonly ReadRow[]> {
  const found = new Map<string, ReadRow[]>();
  for (const row of rows) {
    const others = found.get(row.number);
    if (others) others.push(row);
    else found.set(row.number, [row]);
  }
  return found;
}

/** A row as values by path; what cannot be read is noted and stood in for. */
function readRow(at: SheetRow, columns: readonly Column[], bad: BadPlace[]): ReadRow {
  const value: Record<string, unknown> = {};
  for (const column of columns) {
    if (!column.isTold) putAt(value, column.path, readColumn(at, column, bad));
  }
  return { at, number: textOf(at.cells.get(NUMBER_HEADER)).trim(), value };
}

function readColumn(at: SheetRow, { header, kind }: Column, bad: BadPlace[]): unknown {
  const raw = at.cells.get(header);
  const text = textOf(raw);
  const unstorable = isStorable(text) ? null : { expected: STORABLE, got: OTHER };
  const read: ReadCell =
    typeof raw === 'object' ? raw : (unstorable ?? kind.read(unguardText(text)));
  if ('value' in read) return read.value;
  bad.push({ sheet: at.sheet, row: at.row, column: header, ...read });
  return kind.instead;
}

function textOf(raw: RawCell | undefined): string {
  return typeof raw === 'string' ? raw : '';
}

/** The filled rows below the header, which must name each column once and no other. */
function rowsOf(
  sheets: readonly WorkbookSheet[],
  sheet: FormSheet,
  bad: BadPlace[],
): readonly SheetRow[] {
  const [header, ...rows] = sheets.find(({ name }) => name.trim() === sheet.name)?.rows ?? [];
  const headers = (header?.cells ?? []).map((cell) => textOf(cell).trim());
  bad.push(...checkHeaders(headers, sheet));
  return rows
    .filter(({ cells }) => cells.some((cell) => cell !== ''))
    .map(({ row, cells }) => ({
      sheet: sheet.name,
      row,
      cells: new Map(headers.map((name, place) => [name, cells[place] ?? ''] as const)),
    }));
}

/** Notes entries that share a number or have none, and rows that belong to no entry. */
function checkNumbers(
  { head }: Form,
  heads: readonly ReadRow[],
  parts: readonly ReadRow[],
  bad: BadPlace[],
): void {
  const seen = new Set<string>();
  const note = ({ at }: ReadRow, expected: BadPlace['expected'], got: BadPlace['got']) =>
    bad.push({ sheet: at.sheet, row: at.row, column: NUMBER_HEADER, expected, got });
  for (const entry of heads) {
    if (entry.number === '') note(entry, UNIQUE_NUMBER, NOTHING);
    else if (seen.has(entry.number)) note(entry, UNIQUE_NUMBER, { zh: '重复', en: 'one that has' });
    seen.add(entry.number);
  }
  const known = { zh: `“${head.name}”表中的序号`, en: `a number of the sheet ${head.name}` };
  for (const row of parts.filter(({ number }) => !seen.has(number))) {
    note(row, known, row.number === '' ? NOTHING : OTHER);
  }
}
