import { GatewayError, type Words } from '../../platform';
import type { CellProblem } from './cell';

/** Bad cells that are told one by one; the others are only counted. */
const MAX_TOLD = 1_000;

/** How many of them stand in the error's own facts; all stand in its report. */
const MAX_FACTS = 20;

/** One bad cell. */
export interface BadCell extends CellProblem {
  /** As a spreadsheet counts: the header is row 1. */
  readonly row: number;
  /** The column's header. */
  readonly column: string;
}

/** What is wrong with a file. */
export interface LoadReport {
  readonly dataset: string;
  /** Rows that were looked at. */
  readonly rows: number;
  /** All bad cells there are. */
  readonly badCells: number;
  /** The first thousand of them. */
  readonly cells: readonly BadCell[];
}

/** A file that was refused, with the whole report: LOAD_REFUSED{dataset, rows, badCells, cells}. */
export class LoadRefused extends GatewayError<'LOAD_REFUSED'> {
  constructor(readonly report: LoadReport) {
    const { dataset, rows, badCells } = report;
    super('LOAD_REFUSED', {
      dataset,
      rows,
      badCells,
      cells: report.cells.slice(0, MAX_FACTS).map(describeCell),
    });
  }
}

/** Gathers what is wrong, in memory that does not grow with the file. */
export class ReportWriter {
  badCells = 0;
  private readonly cells: BadCell[] = [];

  /** Notes one bad cell. */
  add(cell: BadCell): void {
    this.badCells += 1;
    if (this.cells.length < MAX_TOLD) this.cells.push(cell);
  }

  /** The error to refuse the file with. */
  refusal(dataset: string, rows: number): LoadRefused {
    const cells = [...this.cells].sort((one, other) => one.row - other.row);
    return new LoadRefused({ dataset, rows, badCells: this.badCells, cells });
  }
}

/** One bad cell in a sentence. */
export function describeCell({ row, column, expected, got }: BadCell): Words {
  return {
    zh: `第 ${row} 行“${column}”：应为${expected.zh}，实际为${got.zh}`,
    en: `row ${row}, ${column}: expected ${expected.en}, got ${got.en}`,
  };
}
