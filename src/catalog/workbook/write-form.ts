import { dropdowns } from './dropdowns';
import { type Column, type Form, type FormSheet, NUMBER_HEADER, sheetsOfForm } from './form';
import { guardText } from './guarded-text';
import { valueAt } from './paths';

/** The sheet that says how a form is filled in. */
const INSTRUCTIONS = '填写说明';

/** What is written of an entry: what its own row says, and what its rows of each other sheet say. */
export interface FormEntry {
  readonly head: unknown;
  /** In the order of the form's parts. */
  readonly parts: readonly (readonly unknown[])[];
}

/** A cell as the writer takes it; all are text, so that nothing is taken for a number or formula. */
interface Cell {
  readonly value: string;
  readonly type: StringConstructor;
  readonly format: '@';
  readonly fontWeight?: 'bold';
}

type Row = (Cell | null)[];

/** A text as the file keeps it: what looks like an escape of the format is escaped itself. */
function textCell(text: string): Cell | null {
  if (text === '') return null;
  return { value: text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_'), type: String, format: '@' };
}

function headerRow(columns: readonly Column[]): Row {
  const headers = [NUMBER_HEADER, ...columns.map(({ header }) => header)];
  return headers.map((header) => {
    const cell = textCell(header);
    return cell && { ...cell, fontWeight: 'bold' };
  });
}

function row(number: number, columns: readonly Column[], from: unknown): Row {
  const texts = columns.map(({ path, kind }) => guardText(kind.write(valueAt(from, path))));
  return [String(number), ...texts].map(textCell);
}

/** What each column is for, and what may stand in it. */
function instructions(form: Form): Row[] {
  const heads = ['工作表', '列', '允许的内容', '说明'].map(textCell);
  const about = sheetsOfForm(form).flatMap(({ name, columns }) => [
    [name, NUMBER_HEADER, '数字', form.numberNote].map(textCell),
    ...columns.map(({ header, kind, note }) => [name, header, kind.allowed, note].map(textCell)),
  ]);
  return [heads, ...about];
}

function sheetOf(
  { name, columns }: FormSheet,
  place: number,
  entries: readonly FormEntry[],
): { readonly sheet: string; readonly data: Row[] } {
  const rows = entries.flatMap(({ head, parts }, index) => {
    const said = place === 0 ? [head] : (parts[place - 1] ?? []);
    return said.map((from) => row(index + 1, columns, from));
  });
  return { sheet: name, data: [headerRow(columns), ...rows] };
}

/** Entries as a workbook: the sheets of the form, and one that says how to fill them in. */
export async function writeForm(form: Form, entries: readonly FormEntry[]): Promise<Buffer> {
  // Loaded only where a workbook is made, because few are.
  const { default: writeExcelFile } = await import('write-excel-file/node');
  const filled = sheetsOfForm(form).map((sheet, place) => sheetOf(sheet, place, entries));
  const sheets = [...filled, { sheet: INSTRUCTIONS, data: instructions(form) }];
  const features = [dropdowns(sheetsOfForm(form).map(({ columns }) => columns))];
  return writeExcelFile(sheets, { features }).toBuffer();
}
