import { GatewayError, type Words } from '../../platform';

/** Faults that are told one by one; the others are only counted. */
const MAX_TOLD = 1_000;

/** How many of them stand in the error's own facts; all stand in its report. */
const MAX_FACTS = 20;

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

/** A file that was refused whole, with the report: CATALOG_IMPORT_REFUSED{entries, badCells, cells}. */
export class ImportRefused extends GatewayError<'CATALOG_IMPORT_REFUSED'> {
  readonly report: ImportReport;

  constructor(entries: number, bad: readonly BadPlace[]) {
    const badCells = bad.length;
    const cells = bad.slice(0, MAX_FACTS).map(describePlace);
    super('CATALOG_IMPORT_REFUSED', { entries, badCells, cells });
    this.report = { entries, badCells, cells: bad.slice(0, MAX_TOLD) };
  }
}

/** One fault in a sentence. */
function describePlace({ sheet, row, column, expected, got }: BadPlace): Words {
  return {
    zh: `${sheet}第 ${row} 行“${column}”：应为${expected.zh}，实际为${got.zh}`,
    en: `${sheet}, row ${row}, ${column}: expected ${expected.en}, got ${got.en}`,
  };
}
