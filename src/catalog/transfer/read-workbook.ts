import { GatewayError, isGatewayError } from '../../platform';
import { type ByteStream, UnreadableFile, type WorkbookSheet, xlsxSheets } from '../../sources';
import type { CatalogContext } from '../context';
import { NOTHING } from '../problems';
import type { ReadCell } from './cell-kinds';
import {
  type Column,
  ITEM_COLUMNS,
  ITEM_SHEET,
  NUMBER_HEADER,
  RESOURCE_COLUMNS,
  RESOURCE_SHEET,
} from './columns';
import type { EntryDocument } from './entry-document';
import type { BadPlace, FilePlace } from './import-report';
import { putAt, valueAt } from './paths';
import { type PlacedEntry, type ReadFile, splitPath } from './placed-entry';
import { isStorable, STORABLE } from './storable-text';

type RawCell = WorkbookSheet['rows'][number]['cells'][number];

/** A row of a sheet: its number in the file, and its cells by their headers. */
interface SheetRow {
  readonly sheet: string;
  readonly row: number;
  readonly cells: ReadonlyMap<string, RawCell>;
}

/** A row as part of an entry. */
interface ReadRow {
  readonly at: SheetRow;
  readonly number: string;
  readonly value: Record<string, unknown>;
}

const FORM = [
  { sheet: RESOURCE_SHEET, columns: RESOURCE_COLUMNS },
  { sheet: ITEM_SHEET, columns: ITEM_COLUMNS },
];

const UNIQUE_NUMBER = {
  zh: '本表内不重复的序号',
  en: 'a number that no other row of the sheet has',
};
const KNOWN_NUMBER = {
  zh: `“${RESOURCE_SHEET}”表中的序号`,
  en: `a number of the sheet ${RESOURCE_SHEET}`,
};
const OTHER = { zh: '其他内容', en: 'something else' };

/**
 * Reads the form as it was filled in. What is wrong with the file as a whole is one fault.
 * Errors: LOAD_TOO_LARGE{expected, got, instead}.
 */
export async function readWorkbook(ctx: CatalogContext, stream: ByteStream): Promise<ReadFile> {
  try {
    return readSheets(await xlsxSheets(ctx, stream));
  } catch (error) {
    if (isGatewayError(error, 'LOAD_TOO_LARGE')) throw comeAsJson(error);
    if (!(error instanceof UnreadableFile)) throw error;
    return { entries: [], bad: [{ sheet: '*', ...error.toBadCell() }] };
  }
}

/** The catalogue takes no CSV, which data would be told to come as. */
function comeAsJson(error: GatewayError): GatewayError {
  const instead = { zh: 'JSON 格式', en: 'JSON' };
  return new GatewayError('LOAD_TOO_LARGE', { ...error.facts, instead }, { cause: error });
}

/** Reads the sheets of the form. */
export function readSheets(sheets: readonly WorkbookSheet[]): ReadFile {
  const bad: BadPlace[] = [];
  const [resourceRows, itemRows] = FORM.map(({ sheet, columns }) =>
    rowsOf(sheets, sheet, columns, bad),
  );
  // Without its columns a sheet means nothing.
  if (bad.length > 0) return { entries: [], bad };
  const resources = (resourceRows ?? []).map((at) => readRow(at, RESOURCE_COLUMNS, bad));
  const items = (itemRows ?? []).map((at) => readRow(at, ITEM_COLUMNS, bad));
  checkNumbers(resources, items, bad);
  const byNumber = new Map(resources.map(({ number }) => [number, [] as ReadRow[]]));
  for (const item of items) byNumber.get(item.number)?.push(item);
  const entries = resources.map((resource) =>
    placedEntry(resource, byNumber.get(resource.number) ?? []),
  );
  return { entries, bad };
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
  const read: ReadCell = typeof raw === 'object' ? raw : (unstorable ?? kind.read(text));
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
  sheet: string,
  columns: readonly Column[],
  bad: BadPlace[],
): SheetRow[] {
  const [header, ...rows] = sheets.find(({ name }) => name.trim() === sheet)?.rows ?? [];
  const headers = (header?.cells ?? []).map((cell) => textOf(cell).trim());
  checkHeaders(headers, sheet, columns, bad);
  return rows
    .filter(({ cells }) => cells.some((cell) => cell !== ''))
    .map(({ row, cells }) => ({
      sheet,
      row,
      cells: new Map(headers.map((name, place) => [name, cells[place] ?? ''] as const)),
    }));
}

function checkHeaders(
  headers: readonly string[],
  sheet: string,
  columns: readonly Column[],
  bad: BadPlace[],
): void {
  const wanted = [
    NUMBER_HEADER,
    ...columns
      .filter(({ isTold, isOptional }) => !isTold && !isOptional)
      .map(({ header }) => header),
  ];
  const known = new Set([NUMBER_HEADER, ...columns.map(({ header }) => header)]);
  const note = (column: string, expected: BadPlace['expected'], got: BadPlace['got']) =>
    bad.push({ sheet, row: 1, column, expected, got });
  for (const header of wanted.filter((name) => !headers.includes(name))) {
    note(header, { zh: '该列', en: 'this column' }, NOTHING);
  }
  for (const [place, header] of headers.entries()) {
    if (header === '') continue;
    const column = `${place + 1}`;
    if (!known.has(header))
      note(column, { zh: '模板中的列', en: 'a column of the template' }, OTHER);
    if (headers.indexOf(header) < place) {
      note(header, { zh: '只出现一次', en: 'this column once' }, { zh: '重复', en: 'it again' });
    }
  }
}

/** Notes resources that share a number or have none, and items that belong to no resource. */
function checkNumbers(
  resources: readonly ReadRow[],
  items: readonly ReadRow[],
  bad: BadPlace[],
): void {
  const seen = new Set<string>();
  const note = ({ at }: ReadRow, expected: BadPlace['expected'], got: BadPlace['got']) =>
    bad.push({ sheet: at.sheet, row: at.row, column: NUMBER_HEADER, expected, got });
  for (const resource of resources) {
    if (resource.number === '') note(resource, UNIQUE_NUMBER, NOTHING);
    else if (seen.has(resource.number))
      note(resource, UNIQUE_NUMBER, { zh: '重复', en: 'one that has' });
    seen.add(resource.number);
  }
  for (const item of items.filter(({ number }) => !seen.has(number))) {
    note(item, KNOWN_NUMBER, item.number === '' ? NOTHING : OTHER);
  }
}

/** A link is said in three columns, all or none. */
function itemOf(value: Record<string, unknown>): Record<string, unknown> {
  const parts = ['link.name', 'link.resource', 'link.key'].map((path) => valueAt(value, path));
  if (parts.every((part) => part === null)) return { ...value, link: null };
  const [name, resource, key] = parts.map((part) => part ?? '');
  return { ...value, link: { name, resource, key } };
}

function placedEntry(resource: ReadRow, items: readonly ReadRow[]): PlacedEntry {
  const told = { provider: null, publishedAt: null, version: null, status: null };
  const entry = {
    ...resource.value,
    ...told,
    items: items.map(({ value }) => itemOf(value)),
  } as EntryDocument;
  return {
    entry,
    place: (path) => {
      const { item, part } = splitPath(path);
      const at = (item === null ? undefined : items[item]?.at) ?? resource.at;
      return { sheet: at.sheet, row: at.row, column: headerOf(part, item !== null) };
    },
  };
}

/** The header of the column for a path; the items as a whole are told at the resource's number. */
function headerOf(part: string, isItem: boolean): FilePlace['column'] {
  const columns = isItem ? ITEM_COLUMNS : RESOURCE_COLUMNS;
  return columns.find(({ path }) => path === part)?.header ?? (isItem ? part : NUMBER_HEADER);
}
