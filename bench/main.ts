import 'reflect-metadata';
import { mkdir, writeFile } from 'node:fs/promises';
import { cpus, loadavg, totalmem } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../src/platform';
import { measureAuditLog } from './audit/measure-audit-log';
import { measureAuditSearch } from './audit/measure-audit-search';
import { measureCases } from './cases/measure-cases';
import type { AloneFigures } from './cases/open-alone';
import { measureDecision } from './decision/measure-decision';
import { type Options, readOptions, USAGE } from './options';
import { costOfRecords, type Expectation, expectations, summarize, tableOf } from './report';
import { run } from './run';
import { measureSearch } from './search/measure-search';
import { setStage } from './stage';

const RESULTS = join(projectRoot, 'bench/results');
const MATERIAL_ROWS = 2000;

/** See USAGE. Fails when any answer is wrong, and not when the gateway is slow. */
async function main(): Promise<void> {
  const databaseUrl = process.env.DATABASE_URL || undefined;
  const options = readOptions(process.argv.slice(2), databaseUrl !== undefined);
  if (options === null) return say(USAGE);
  const machine = describeMachine(databaseUrl);
  say(`${machine.database}, ${machine.processors}, load ${machine.load.join(' ')}; setting up`);
  if (options.alone === 'search') return measureSearch(databaseUrl, join(RESULTS, 'search'), say);
  if (options.alone === 'cases') {
    const figures = await measureCases(databaseUrl, join(RESULTS, 'cases'), say);
    const { cases, perSecond, p50, p99, fetched, fetchable } = figures;
    say(`${cases} cases, none lost or doubled: ${perSecond.toFixed(0)} a second`);
    say(`p50 ${p50.toFixed(0)} ms, p99 ${p99.toFixed(0)} ms`);
    say(`${fetched} of ${fetchable} materials that departments hold came with the first answer`);
    say(`one clerk alone, quick sources: ${checklistOf(figures.quick)}`);
    say(`one clerk alone, a slow source: ${checklistOf(figures.slow)}`);
    tell(figures.expected);
    return say(`saved ${await save(options, { machine, ...figures })}`);
  }
  if (options.alone === 'decision') {
    const figures = await measureDecision(databaseUrl, join(RESULTS, 'decision'), say);
    const { warmUs, coldMs } = figures;
    say(`known: median ${warmUs.median.toFixed(2)} µs, p99 ${warmUs.p99.toFixed(2)} µs`);
    say(`new: median ${coldMs.median.toFixed(2)} ms, p99 ${coldMs.p99.toFixed(2)} ms`);
    tell(figures.expected);
    return say(`saved ${await save(options, { machine, ...figures })}`);
  }
  if (options.alone === 'audit-search') {
    const figures = await measureAuditSearch(databaseUrl, join(RESULTS, 'audit-search'), say);
    tell(figures.expected);
    return say(`saved ${await save(options, { machine, ...figures })}`);
  }
  if (options.alone === 'audit-log') {
    const figures = await measureAuditLog(databaseUrl, join(RESULTS, 'audit-log'), say);
    tell(figures.expected);
    return say(`saved ${await save(options, { machine, ...figures })}`);
  }
  const stage = await setStage({
    databaseUrl,
    folder: join(RESULTS, 'stage'),
    size: { rows: options.rows, materialRows: MATERIAL_ROWS },
    servers: options.servers,
    gatewayArguments: options.profile ? profiling() : [],
  });
  try {
    const taken = await run(stage, options, say);
    const summaries = summarize(taken, options);
    const isCost = options.alone === 'audit-cost';
    const expected = isCost ? costOfRecords(summaries) : expectations(summaries);
    say(`\n${tableOf(summaries, options.scenarios)}`);
    tell(expected);
    say(`saved ${await save(options, { machine, summaries, expected, taken })}`);
  } finally {
    await stage.close();
  }
}

function checklistOf({ whole, slowest, beyond }: AloneFigures): string {
  const [all, source, rest] = [whole, slowest, beyond].map((ms) => ms.toFixed(1));
  return `checklist p50 ${all} ms, its slowest chain of sources ${source} ms, beyond that ${rest} ms`;
}

function tell(expected: readonly Expectation[]): void {
  for (const { expected: what, got, reached } of expected) {
    say(`${reached ? 'reached' : 'NOT REACHED'}: ${what}; got ${got.toFixed(2)}`);
  }
}

function describeMachine(databaseUrl: string | undefined) {
  return {
    database: databaseUrl === undefined ? 'embedded database' : 'PostgreSQL',
    processors: `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}`,
    memoryGb: Math.round(totalmem() / 2 ** 30),
    node: process.version,
    load: loadavg().map((one) => Math.round(one * 10) / 10),
  };
}

function profiling(): readonly string[] {
  return ['--cpu-prof', `--cpu-prof-dir=${join(RESULTS, 'profiles')}`];
}

async function save({ scenarios, ...options }: Options, results: object): Promise<string> {
  const at = new Date().toISOString();
  const path = join(RESULTS, `${at.replaceAll(/[:.]/g, '-')}.json`);
  const told = { at, options: { ...options, scenarios: scenarios.map(({ name }) => name) } };
  await mkdir(RESULTS, { recursive: true });
  await writeFile(path, `${JSON.stringify({ ...told, ...results }, null, 2)}\n`);
  return path;
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

void main();
