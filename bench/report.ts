import type { Measurement } from './measure';
import type { Options } from './options';
import type { Scenario, ServerName } from './scenarios';
import { SLOWEST_MS } from './world/materials';

/** How far the gateway may lag behind the slowest provider, in milliseconds. */
const LAG_MS = 15;

/** What a server came to in a scenario: the medians of its rounds. */
export interface Summary {
  readonly scenario: string;
  readonly server: ServerName;
  readonly requestsPerSecond: number;
  readonly p50: number;
  readonly p99: number;
  readonly cpuMs: number;
  readonly answeringMs: number;
  readonly residentMb: number;
  /** Requests per second, as a multiple of each peer's. */
  readonly ofRaw: number;
  readonly ofApollo: number;
}

/** Whether something that is expected of the gateway was reached. */
export interface Expectation {
  readonly expected: string;
  readonly got: number;
  readonly reached: boolean;
}

/** The medians of all rounds, scenario by scenario. */
export function summarize(
  taken: readonly Measurement[],
  { scenarios, servers }: Pick<Options, 'scenarios' | 'servers'>,
): readonly Summary[] {
  return scenarios.flatMap(({ name }) => {
    const own = taken.filter(({ scenario }) => scenario === name);
    const rate = (server: ServerName): number => medianOf(own, server, 'requestsPerSecond');
    return servers.map((server) => ({
      scenario: name,
      server,
      requestsPerSecond: rate(server),
      p50: medianOf(own, server, 'p50'),
      p99: medianOf(own, server, 'p99'),
      cpuMs: medianOf(own, server, 'cpuMs'),
      answeringMs: medianOf(own, server, 'answeringMs'),
      residentMb: medianOf(own, server, 'residentMb'),
      ofRaw: rate(server) / rate('raw'),
      ofApollo: rate(server) / rate('apollo'),
    }));
  });
}

/** What is expected of the gateway at this stage, of the scenarios that were run. */
export function expectations(summaries: readonly Summary[]): readonly Expectation[] {
  const own = summaries.filter(({ server }) => server === 'gateway');
  return own.flatMap(({ scenario, ofApollo, p50 }) => {
    if (scenario === 'one') {
      const expected = 'one material: at least 1.0 × plain Apollo';
      return [{ expected, got: ofApollo, reached: ofApollo >= 1 }];
    }
    if (scenario !== 'materials') return [];
    const most = SLOWEST_MS + LAG_MS;
    const expected = `twelve materials: p50 at most ${most} ms (slowest provider + ${LAG_MS})`;
    return [{ expected, got: p50, reached: p50 <= most }];
  });
}

/** What records may cost of the requests of each second. */
const RECORDS_COST = 0.15;

/**
 * What the records cost in each scenario: how much less is answered with them than without, on this machine; and how
 * much less the thread that answers could, had database and load their own processors.
 */
export function costOfRecords(summaries: readonly Summary[]): readonly Expectation[] {
  const recordedOnes = summaries.filter(({ server }) => server === 'gateway');
  return recordedOnes.flatMap((recorded) => {
    const { scenario } = recorded;
    const bare = summaries.find((one) => one.scenario === scenario && one.server === 'unrecorded');
    if (!bare) return [];
    const told = (of: string, got: number): Expectation => {
      const expected = `${scenario}: the audit costs at most ${RECORDS_COST} of ${of}`;
      return { expected, got, reached: got <= RECORDS_COST };
    };
    return [
      told('the requests', 1 - recorded.requestsPerSecond / bare.requestsPerSecond),
      told('what the answering thread can do', 1 - bare.answeringMs / recorded.answeringMs),
    ];
  });
}

/** The summaries as a table to print, and as Markdown. */
export function tableOf(summaries: readonly Summary[], scenarios: readonly Scenario[]): string {
  const parts = scenarios.map((scenario) => {
    const rows = summaries.filter((summary) => summary.scenario === scenario.name).map(cellsOf);
    return `${scenario.title}; ${scenario.connections} connections\n\n${aligned([HEAD, ...rows])}`;
  });
  return parts.join('\n');
}

const HEAD: readonly string[] = [
  '',
  'requests/s',
  'p50 ms',
  'p99 ms',
  'CPU ms/request',
  'answering thread',
  'of raw',
  'of Apollo',
  'MB',
];

const TITLES: Readonly<Record<ServerName, string>> = {
  raw: 'raw node:http',
  apollo: 'plain Apollo',
  gateway: 'this gateway',
  unrecorded: 'without records',
};

/** Of a peer that was not measured there is no multiple. */
function multiple(of: number): string {
  return Number.isFinite(of) ? of.toFixed(2) : '';
}

function cellsOf(summary: Summary): readonly string[] {
  return [
    TITLES[summary.server],
    summary.requestsPerSecond.toFixed(0),
    summary.p50.toFixed(1),
    summary.p99.toFixed(1),
    summary.cpuMs.toFixed(3),
    Number.isFinite(summary.answeringMs) ? summary.answeringMs.toFixed(3) : '',
    multiple(summary.ofRaw),
    multiple(summary.ofApollo),
    summary.residentMb.toFixed(0),
  ];
}

function aligned(rows: readonly (readonly string[])[]): string {
  const widths = HEAD.map((_cell, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  const lines = rows.map((row) => {
    const cells = row.map((cell, at) =>
      at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0),
    );
    return `| ${cells.join(' | ')} |`;
  });
  const rule = widths.map((width, at) =>
    at === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`,
  );
  const [head, ...rest] = lines;
  return `${[head, `| ${rule.join(' | ')} |`, ...rest].join('\n')}\n`;
}

type Figure = 'requestsPerSecond' | 'p50' | 'p99' | 'cpuMs' | 'answeringMs' | 'residentMb';

function medianOf(taken: readonly Measurement[], server: ServerName, figure: Figure): number {
  const figures = taken.filter((one) => one.server === server).map((one) => one[figure]);
  const sorted = figures.sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return low === undefined || high === undefined ? Number.NaN : (low + high) / 2;
}
