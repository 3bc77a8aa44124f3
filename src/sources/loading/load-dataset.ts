import { recordOffice, refusalDraft } from '../../identity';
import { GatewayError, newId, type Release } from '../../platform';
import type { SourcesContext } from '../context';
import type { HostedColumn, HostedColumnInput } from '../hosted/columns';
import { checkColumns } from '../hosted/create-hosted-dataset';
import { findDataset, type HostedDataset, updateLoaded } from '../hosted/datasets.store';
import {
  createTable,
  dropStaging,
  findRepetitions,
  indexTable,
  stagingOf,
  swapTables,
} from '../hosted/tables.store';
import { pushedSource } from '../own-source';
import { type FileRow, problem } from './cell';
import { csvRows } from './csv-rows';
import type { ByteStream, Encoding } from './decode';
import { ReportWriter } from './load-report';
import { type LoadProgress, stageRows } from './stage-rows';
import { xlsxRows } from './xlsx-rows';

/** A file that a provider pushes into one of its hosted datasets. */
export interface DatasetFile {
  readonly sourceId: string;
  /** The dataset's name. */
  readonly dataset: string;
  readonly format: 'csv' | 'xlsx';
  /** Of a CSV file; `auto` where it does not say. */
  readonly encoding?: Encoding;
  readonly stream: ByteStream;
  /** What the file's data is as of; the time of the load where it does not say. */
  readonly asOf?: Date;
  /** The dataset's columns anew: those it has stay, with their types, others may come. */
  readonly columns?: readonly HostedColumnInput[];
  /** Called every few thousand rows. */
  readonly onProgress?: (progress: LoadProgress) => void;
}

/** A load that stands. */
export interface DatasetLoad {
  /** Id of the load. */
  readonly id: string;
  readonly dataset: string;
  readonly rows: number;
  readonly asOf: Date;
}

const EVENT = 'dataset.loaded';
const MAX_REPETITIONS = 1_000;

/**
 * Loads a file into a hosted dataset in place of all that was there: every cell is checked first,
 * and then readers see all the new rows or, if anything is wrong, still all the old ones.
 *
 * It records itself, so it is called outside any transaction: rows are staged in many short ones
 * and shown in a last one together with their record. If we stop in the middle, readers still have
 * the old rows, and what was staged is dropped by the next load.
 *
 * Errors: NOT_FOUND, FORBIDDEN, CONFLICT while the dataset is being loaded, LOAD_HEADER, and
 * LOAD_REFUSED (`LoadRefused`, with a report of every bad cell), LOAD_TOO_LARGE, SHUTTING_DOWN.
 */
export async function loadDataset(ctx: SourcesContext, file: DatasetFile): Promise<DatasetLoad> {
  if (ctx.db.inTransaction()) throw new Error('expected loadDataset outside any transaction');
  return ctx.sources.load((signal) => loadWhole(ctx, file, signal));
}

async function loadWhole(
  ctx: SourcesContext,
  file: DatasetFile,
  signal: AbortSignal,
): Promise<DatasetLoad> {
  const load = await recordRefusal(ctx, () => begin(ctx, file));
  try {
    const rows = await recordRefusal(ctx, () => stage(ctx, load, file, signal));
    return await recordOffice(ctx, EVENT, () => show(ctx, load, rows, file.asOf));
  } catch (error) {
    // Should this fail too, the next load drops what is left.
    await dropStaging(ctx.db, load.dataset.tableName).catch(() => undefined);
    throw error;
  } finally {
    await load.release();
  }
}

/** A load that has its dataset to itself. */
interface Load {
  readonly id: string;
  readonly dataset: HostedDataset;
  readonly columns: readonly HostedColumn[];
  readonly staging: string;
  readonly release: Release;
}

async function begin(ctx: SourcesContext, file: DatasetFile): Promise<Load> {
  const dataset = await requireDataset(ctx, file);
  const columns = columnsOf(dataset, file.columns);
  const id = newId();
  const release = await ctx.db.tryLock(`hosted-load:${dataset.id}`);
  if (release === null) throw isLoading();
  return { id, dataset, columns, staging: stagingOf(dataset.tableName, id), release };
}

/** Everything slow, in many short transactions. */
async function stage(
  ctx: SourcesContext,
  load: Load,
  file: DatasetFile,
  signal: AbortSignal,
): Promise<number> {
  const { id, dataset, columns, staging: table } = load;
  const { onProgress = () => undefined } = file;
  await dropStaging(ctx.db, dataset.tableName);
  await createTable(ctx.db, table, columns);
  const staging = { db: ctx.db, dataset: dataset.name, table, columns, onProgress, signal };
  const rows = await stageRows(staging, rowsOf(ctx, file, signal));
  const repeated = await indexTable(ctx.db, table, id, columns);
  if (repeated !== null) await refuseRepetitions(ctx, load, repeated, rows);
  return rows;
}

/** The last step, in one transaction with its record. */
async function show(
  ctx: SourcesContext,
  { id, dataset, columns, staging }: Load,
  rows: number,
  asOf: Date = ctx.clock.now(),
): Promise<DatasetLoad> {
  await swapTables(ctx.db, dataset.tableName, staging);
  await updateLoaded(ctx.db, { id: dataset.id, columns, rows, asOf, loadId: id });
  return { id, dataset: dataset.name, rows, asOf };
}

/** `recordOffice` does this for its own work. */
async function recordRefusal<Result>(
  ctx: SourcesContext,
  work: () => Promise<Result>,
): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    await ctx.audit.append([refusalDraft(ctx, EVENT, error)]);
    throw error;
  }
}

function rowsOf(
  { config }: SourcesContext,
  { format, stream, encoding = 'auto' }: DatasetFile,
  signal: AbortSignal,
): AsyncIterable<FileRow> {
  if (format === 'csv') return csvRows(stream, encoding);
  return xlsxRows(stream, { memoryMb: config.workbookMemoryMb, signal });
}

async function requireDataset(
  ctx: SourcesContext,
  { sourceId, dataset: name }: DatasetFile,
): Promise<HostedDataset> {
  const source = await pushedSource(ctx, 'loadDataset', sourceId);
  const dataset = await findDataset(ctx.db, source.id, name);
  if (dataset === null) throw new GatewayError('NOT_FOUND', { what: 'dataset', id: name });
  return dataset;
}

/** Items are bound to the fields that are there, so none of them may go or become another type. */
function columnsOf(
  dataset: HostedDataset,
  wanted: readonly HostedColumnInput[] | undefined,
): readonly HostedColumn[] {
  if (wanted === undefined) return dataset.columns;
  const columns = checkColumns(wanted);
  const lost = dataset.columns.filter(
    ({ field, type }) => !columns.some((column) => column.field === field && column.type === type),
  );
  if (lost.length === 0) return columns;
  throw new GatewayError('CONFLICT', {
    what: { zh: '数据集的列', en: 'the columns of the dataset' },
    expected: dataset.columns.map(({ field, type }) => `${field} ${type}`),
    got: columns.map(({ field, type }) => `${field} ${type}`),
  });
}

async function refuseRepetitions(
  ctx: SourcesContext,
  { dataset, columns, staging }: Load,
  field: string,
  rows: number,
): Promise<never> {
  const report = new ReportWriter();
  const column = columns.find((candidate) => candidate.field === field)?.header ?? field;
  const expected = { zh: '不重复的值', en: 'a value that no other row has' };
  for (const { row, first } of await findRepetitions(ctx.db, staging, field, MAX_REPETITIONS)) {
    const got = { zh: `与第 ${first} 行相同的值`, en: `the value of row ${first}` };
    report.add({ row, column, ...problem(expected, got) });
  }
  throw report.refusal(dataset.name, rows);
}

function isLoading(): GatewayError {
  return new GatewayError('CONFLICT', {
    what: { zh: '数据集', en: 'the dataset' },
    expected: { zh: '没有进行中的载入', en: 'no load that is running' },
    got: { zh: '正在载入', en: 'one that is' },
  });
}
