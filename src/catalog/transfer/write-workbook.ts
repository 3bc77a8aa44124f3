import {
  type Column,
  GUIDE_SHEET,
  ITEM_COLUMNS,
  ITEM_SHEET,
  NUMBER_HEADER,
  RESOURCE_COLUMNS,
  RESOURCE_SHEET,
} from './columns';
import { dropdowns } from './dropdowns';
import type { EntryDocument } from './entry-document';
import { valueAt } from './paths';

/** A cell as the writer takes it; all are text, so that nothing is taken for a number or formula. */
interface Cell {
  readonly value: string;
  readonly type: StringConstructor;
  readonly format: '@';
  readonly fontWeight?: 'bold';
}

type Rows = (Cell | null)[][];

/** A text as the file keeps it: what looks like an escape of the format is escaped itself. */
function textCell(text: string): Cell | null {
  if (text === '') return null;
  return { value: text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_'), type: String, format: '@' };
}

function headerRow(columns: readonly Column[]): (Cell | null)[] {
  const headers = [NUMBER_HEADER, ...columns.map(({ header }) => header)];
  return headers.map((header) => {
    const cell = textCell(header);
    return cell && { ...cell, fontWeight: 'bold' };
  });
}

function row(number: number, columns: readonly Column[], from: unknown): (Cell | null)[] {
  const texts = columns.map(({ path, kind }) => kind.write(valueAt(from, path)));
  return [String(number), ...texts].map(textCell);
}

/** What each column is for, and what may stand in it. */
function guideRows(): Rows {
  const heads = ['工作表', '列', '允许的内容', '说明'].map(textCell);
  const sheets = [
    [RESOURCE_SHEET, RESOURCE_COLUMNS],
    [ITEM_SHEET, ITEM_COLUMNS],
  ] as const;
  const about = sheets.flatMap(([sheet, columns]) => [
    [sheet, NUMBER_HEADER, '数字', '信息项按序号归属于信息资源'].map(textCell),
    ...columns.map(({ header, kind, note }) => [sheet, header, kind.allowed, note].map(textCell)),
  ]);
  return [heads, ...about];
}

/** Entries as a workbook: a sheet of resources, a sheet of their items, and how to fill them in. */
export async function writeWorkbook(entries: readonly EntryDocument[]): Promise<Buffer> {
  const resources = entries.map((entry, place) => row(place + 1, RESOURCE_COLUMNS, entry));
  const items = entries.flatMap((entry, place) =>
    entry.items.map((item) => row(place + 1, ITEM_COLUMNS, item)),
  );
  // Loaded only where a workbook is made, because few are.
  const { default: writeExcelFile } = await import('write-excel-file/node');
  const sheets = [
    { sheet: RESOURCE_SHEET, data: [headerRow(RESOURCE_COLUMNS), ...resources] },
    { sheet: ITEM_SHEET, data: [headerRow(ITEM_COLUMNS), ...items] },
    { sheet: GUIDE_SHEET, data: guideRows() },
  ];
  const features = [dropdowns([RESOURCE_COLUMNS, ITEM_COLUMNS])];
  return writeExcelFile(sheets, { features }).toBuffer();
}
