import type { Database } from '../../platform';
import type { HostedColumn } from '../hosted/columns';
import { insertSql } from '../hosted/tables.store';
import { type FileRow, problem } from './cell';
import { cellChecker } from './check-cell';
import { matchHeader } from './header';
import { type LoadRefused, ReportWriter } from './load-report';
import { UnreadableFile } from './unreadable-file';

/** How a load gets on. */
export interface LoadProgress {
  /** Rows read so far. */
  readonly rows: number;
  readonly badCells: number;
}

/** What rows are staged from and to. */
export interface Staging {
  readonly db: Database;
  readonly dataset: string;
  readonly table: string;
  readonly columns: readonly HostedColumn[];
  readonly onProgress: (progress: LoadProgress) => void;
  /** Ends the load between two rows with its reason. */
  readonly signal: AbortSignal;
}

/** Rows that go into one statement: enough to be quick, few enough to be small. */
const BATCH_ROWS = 2_000;

/** Cells that go into one statement at most, for wide rows. */
const BATCH_CELLS = 60_000;

type Cell = string | null;

/**
 * Checks the rows of a file and puts them into the staging table as they come. After the first bad
 * cell nothing more is written, but all cells are looked at, so that everything is told at once.
 * @returns how many rows there are
 * Errors: LOAD_HEADER; LOAD_REFUSED with the report; those of the rows; the reason of the signal.
 */
export async function stageRows(staging: Staging, rows: AsyncIterable<FileRow>): Promise<number> {
  const stage = new Stage(staging);
  try {
    for await (const row of rows) {
      staging.signal.throwIfAborted();
      await stage.add(row);
    }
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    stage.report.add(error.toBadCell());
  }
  return stage.finish();
}

class Stage {
  readonly report = new ReportWriter();
  private columns: readonly HostedColumn[] | null = null;
  private checks: readonly ReturnType<typeof cellChecker>[] = [];
  private sql = '';
  private batch: Cell[][] = [];
  private numbers: number[] = [];
  private batchRows = BATCH_ROWS;
  private rows = 0;
  /** The statement that runs while the next rows are checked. */
  private running: Promise<unknown> = Promise.resolve();

  constructor(private readonly staging: Staging) {}

  async add(row: FileRow): Promise<void> {
    if (this.columns === null) return this.begin(row);
    this.rows += 1;
    this.check(row, this.columns);
    if (this.numbers.length >= this.batchRows || this.rows % BATCH_ROWS === 0) await this.flush();
  }

  async finish(): Promise<number> {
    const { dataset, columns } = this.staging;
    const isEmpty = this.columns === null && this.report.badCells === 0;
    if (isEmpty) matchHeader(dataset, columns, undefined);
    await this.flush();
    await this.running;
    if (this.rows === 0 && this.report.badCells === 0) this.report.add(NO_ROWS);
    if (this.report.badCells > 0) throw this.refusal();
    return this.rows;
  }

  private begin(header: FileRow): void {
    const { dataset, table, columns } = this.staging;
    this.columns = matchHeader(dataset, columns, header);
    this.checks = this.columns.map(cellChecker);
    this.sql = insertSql(table, this.columns);
    this.batchRows = Math.max(1, Math.min(BATCH_ROWS, Math.floor(BATCH_CELLS / columns.length)));
    this.clear();
  }

  private check({ row, cells, counted }: FileRow, columns: readonly HostedColumn[]): void {
    const missing = counted === true && cells.length < columns.length;
    if (missing || cells.length > columns.length) {
      this.report.add(wrongCount(row, columns.length, cells.length));
    }
    this.numbers.push(row);
    for (const [place, check] of this.checks.entries()) {
      const checked = check(cells[place] ?? '');
      if (checked === null || typeof checked === 'string') this.batch[place]?.push(checked);
      else this.report.add({ row, column: columns[place]?.header ?? '', ...checked });
    }
  }

  /** Sends the batch when the one before has arrived: memory holds two at most. */
  private async flush(): Promise<void> {
    const { db, onProgress } = this.staging;
    await this.running;
    const { badCells } = this.report;
    if (badCells === 0 && this.numbers.length > 0) {
      this.running = db.query(this.sql, [this.numbers, ...this.batch]);
      // Whoever awaits it next is told; until then it must not count as unhandled.
      this.running.catch(() => undefined);
    }
    this.clear();
    onProgress({ rows: this.rows, badCells });
  }

  private clear(): void {
    this.numbers = [];
    this.batch = this.checks.map(() => []);
  }

  private refusal(): LoadRefused {
    return this.report.refusal(this.staging.dataset, this.rows);
  }
}

const NO_ROWS = {
  row: 2,
  column: '*',
  ...problem({ zh: '至少一行数据', en: 'at least one row' }, { zh: '没有数据', en: 'none' }),
};

function wrongCount(row: number, expected: number, got: number) {
  const cells = (count: number) => ({ zh: `${count} 个单元格`, en: `${count} cells` });
  return { row, column: '*', ...problem(cells(expected), cells(got)) };
}
