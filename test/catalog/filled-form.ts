import type { BadPlace, ImportRefused } from '../../src/catalog/workbook/import-report';
import type { WorkbookSheet } from '../../src/sources';
import { sheetsOf } from '../../src/sources/loading/workbook-sheets';

/** The sheets of a workbook, read in this process: one for each of many takes too long. */
export async function sheetsIn(
  workbook: Buffer,
): Promise<{ name: string; rows: WorkbookSheet['rows'][number][] }[]> {
  const sheets = await sheetsOf(workbook, 'all');
  return sheets.map(({ name, rows }) => ({ name, rows: [...rows] }));
}

/** A fault in short: sheet, row, column, what was expected and what arrived. */
export function short({ sheet, row, column, expected, got }: BadPlace): string {
  return `${sheet} ${row} ${column}: ${expected.en}, got ${got.en}`;
}

/** What a file is told that is refused with a code. */
export async function faultsOf(work: Promise<unknown>, code: string): Promise<string[]> {
  const refusal = await work.then(
    () => null,
    (error: ImportRefused) => error,
  );
  expect(refusal).toMatchObject({ code });
  return (refusal?.report.cells ?? []).map(short);
}
