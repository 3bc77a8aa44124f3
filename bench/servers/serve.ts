import { readFileSync } from 'node:fs';
import type { SourceCall } from './time-sources';

/** A server that the benchmark runs in a process of its own. */
export interface BenchServer {
  /** Where it takes POST requests. */
  readonly url: string;
  /** Calls of sources since it was asked last, where they are timed. */
  readonly calls?: () => readonly SourceCall[];
  close(): Promise<void>;
}

/** What the parent asks. */
export type Ask = 'usage' | 'calls' | 'stop';

/** What a server has used since it started. */
export interface Usage {
  /** Milliseconds of processor time, user and system, of all its threads. */
  readonly cpuMs: number;
  /** Of it that of the thread which answers, to a hundredth of a second; none where the system does not tell. */
  readonly answeringMs: number;
  readonly residentMb: number;
}

/** What a child tells its parent. */
export type Told =
  | { readonly url: string }
  | { readonly usage: Usage }
  | { readonly calls: readonly SourceCall[] };

/**
 * Opens a server with what the parent gave as the first argument (JSON), tells its address, and
 * answers the parent until it says stop or is gone.
 */
export async function serve<Start>(open: (start: Start) => Promise<BenchServer>): Promise<void> {
  const server = await open(JSON.parse(process.argv[2] ?? '{}') as Start);
  process.on('disconnect', () => process.exit());
  process.on('message', (ask: Ask) => {
    if (ask === 'usage') tell({ usage: usage() });
    else if (ask === 'calls') tell({ calls: server.calls?.() ?? [] });
    else void server.close().finally(() => process.exit());
  });
  tell({ url: server.url });
}

function tell(told: Told): void {
  process.send?.(told);
}

function usage(): Usage {
  const { user, system } = process.cpuUsage();
  return {
    cpuMs: (user + system) / 1000,
    answeringMs: answeringMs(),
    residentMb: Math.round(process.memoryUsage.rss() / 1_048_576),
  };
}

/** Milliseconds of a tick of the kernel's clock. */
const TICK_MS = 10;

/** The first thread's own time, which Linux tells in its table of threads. */
function answeringMs(): number {
  if (process.platform !== 'linux') return Number.NaN;
  const stat = readFileSync(`/proc/self/task/${process.pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) * TICK_MS;
}
