import { createReadStream, existsSync } from 'node:fs';
import { extname } from 'node:path';
import { knownServers } from '../../../prisma/sample-city';
import { listDepartments } from '../../identity';
import { type Config, GatewayError, loadConfig } from '../../platform';
import {
  type DatasetLoad,
  LoadRefused,
  listSources,
  loadDataset,
  type SourceHealth,
} from '../../sources';
import { say, terminalLocale, UsageError } from '../print';
import { cityFolder } from '../sample/city-folder';
import { allowing } from '../sample/plan-city';
import { withGateway } from '../with-gateway';

/** A file to be pushed into a hosted dataset. */
interface LoadOrder {
  readonly id: string;
  readonly dataset: string;
  readonly file: string;
  readonly encoding?: string;
}

/** Lists every registered source, department by department. */
export async function listAll(): Promise<void> {
  await withGateway(async (gateway) => {
    const ctx = gateway.systemContext();
    for (const department of await listDepartments(ctx)) {
      for (const { id, kind, name, disabledAt } of await listSources(ctx, department.id)) {
        const ended = disabledAt ? '  disabled' : '';
        say(`${id}  ${kind.padEnd(8)}  ${department.name}  ${name}${ended}`);
      }
    }
  });
}

/** Tries one source, or all that are not disabled; exit 1 when one does not answer. */
export async function check(id: string | undefined): Promise<void> {
  await withGateway(
    async (gateway) => {
      const all = await gateway.runtime.sources.health();
      const chosen = all.filter(({ source }) => id === undefined || source.id === id);
      if (id !== undefined && chosen.length === 0) {
        throw new GatewayError('NOT_FOUND', { what: 'source', id });
      }
      for (const health of chosen) sayHealth(health);
      if (chosen.some(({ ok }) => !ok)) process.exitCode = 1;
    },
    await reachingSample(),
  );
}

/** Pushes a file into a dataset and shows how far it has come; a refused file is told cell by cell. */
export async function load(order: LoadOrder): Promise<void> {
  try {
    const { dataset, rows, asOf } = await push(order);
    say(`loaded ${rows} rows into ${dataset}, as of ${asOf.toISOString()}`);
  } catch (error) {
    if (error instanceof LoadRefused) tellCells(error);
    throw error;
  }
}

async function push({ id, dataset, file, encoding }: LoadOrder): Promise<DatasetLoad> {
  const format = formatOf(file);
  if (!existsSync(file)) throw new UsageError(`${file}: expected a file, found none`);
  return withGateway((gateway) =>
    loadDataset(gateway.systemContext(), {
      ...{ sourceId: id, dataset, format, encoding: encodingOf(encoding) },
      stream: createReadStream(file),
      onProgress: ({ rows }) => console.error(`${rows} rows`),
    }),
  );
}

/** Every bad cell that was noted: which row and column, what was expected, what arrived. */
function tellCells({ report }: LoadRefused): void {
  const words = terminalLocale() === 'en' ? 'en' : 'zh';
  for (const { row, column, expected, got } of report.cells) {
    console.error(`row ${row}, ${column}: expected ${expected[words]}, got ${got[words]}`);
  }
}

function sayHealth({ source, provider, ok, milliseconds, problem }: SourceHealth): void {
  const says = ok ? `answers in ${Math.round(milliseconds)} ms` : problem;
  say(`${ok ? 'ok  ' : 'fail'}  ${source.id}  ${provider} ${source.name}: ${says}`);
}

/** The settings, with the sample servers among the places that may be tried. */
async function reachingSample(): Promise<Config> {
  const config = loadConfig();
  return allowing(config, await knownServers(cityFolder(config)));
}

function formatOf(file: string): 'csv' | 'xlsx' {
  const extension = extname(file).toLowerCase();
  if (extension === '.csv' || extension === '.xlsx') return extension === '.csv' ? 'csv' : 'xlsx';
  throw new UsageError(`${file}: expected a file that ends in .csv or .xlsx`);
}

function encodingOf(name: string | undefined): 'auto' | 'utf-8' | 'gb18030' {
  if (name === undefined || name === 'auto') return 'auto';
  if (name === 'utf-8' || name === 'gb18030') return name;
  throw new UsageError('--encoding: expected utf-8 or gb18030');
}
