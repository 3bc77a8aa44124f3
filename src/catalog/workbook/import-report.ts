import { GatewayError, type Words } from '../../platform';

/** Faults that are told one by one; the others are only counted. */
const MAX_TOLD = 1_000;

/** How many of them stand in the error's own facts; all stand in its report. */
const MAX_FACTS = 20;

/** What a file was to become: the code that it is refused with. */
type ImportCode = 'CATALOG_IMPORT_REFUSED' | 'GUIDE_IMPORT_REFUSED';

/** Where in a file something stands. */
export interface FilePlace {
  readonly sheet: string;
  /** As a spreadsheet counts: the header is row 1. In JSON, the number of the entry. */
  readonly row: number;
  /** The column's header; in JSON, the path in the entry. */
  readonly column: string;
}

/** What is wrong with a cell: what was expected and what arrived, described and never repeated. */
export interface BadPlace extends FilePlace {
  readonly expected: Words;
  readonly got: Words;
}

/** What is wrong with a file. */
export interface ImportReport {
  /** Entries that were looked at. */
  readonly entries: number;
  /** All faults there are. */
  readonly badCells: number;
  /** The first thousand of them. */
  readonly cells: readonly BadPlace[];
}

/** A file that was refused whole, with the report: facts are {entries, badCells, cells}. */
export class ImportRefused extends GatewayError<ImportCode> {
  readonly report: ImportReport;

  constructor(code: ImportCode, entries: number, bad: readonly BadPlace[]) {
    const badCells = bad.length;
    const cells = bad.slice(0, MAX_FACTS).map(describePlace);
    super(code, { entries, badCells, cells });
    this.report = { entries, badCells, cells: bad.slice(0, MAX_TOLD) };
  }
}

/** Refuses a file without entries, or with more than one may have. Errors: those of `ImportCode`. */
export function checkCount(
  code: ImportCode,
  { entries, bad }: { readonly entries: readonly unknown[]; readonly bad: readonly BadPlace[] },
  most: number,
): void {
  const count = entries.length;
  if (count <= most && (count > 0 || bad.length > 0)) return;
  const expected = { zh: `1 至 ${most} 个条目`, en: `1 to ${most} entries` };
  const got = { zh: `${count} 个`, en: String(count) };
  throw new ImportRefused(code, count, [{ sheet: '*', row: 1, column: '*', expected, got }]);
}

/** One fault in a sentence. */
function describePlace({ sheet, row, column, expected, got }: BadPlace): Words {
  return {
    zh: `${sheet}第 ${row} 行“${column}”：应为${expected.zh}，实际为${got.zh}`,
    en: `${sheet}, row ${row}, ${column}: expected ${expected.en}, got ${got.en}`,
  };
}
