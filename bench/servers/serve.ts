/** A server that the benchmark runs in a process of its own. */
export interface BenchServer {
  /** Where it takes POST requests. */
  readonly url: string;
  close(): Promise<void>;
}

/** What the parent asks. */
export type Ask = 'usage' | 'stop';

/** What a server has used since it started. */
export interface Usage {
  /** Milliseconds of processor time, user and system, of all its threads. */
  readonly cpuMs: number;
  readonly residentMb: number;
}

/** What a child tells its parent. */
export type Told = { readonly url: string } | { readonly usage: Usage };

/**
 * Opens a server with what the parent gave as the first argument (JSON), tells its address, and
 * answers the parent until it says stop or is gone.
 */
export async function serve<Start>(open: (start: Start) => Promise<BenchServer>): Promise<void> {
  const server = await open(JSON.parse(process.argv[2] ?? '{}') as Start);
  process.on('disconnect', () => process.exit());
  process.on('message', (ask: Ask) => {
    if (ask === 'usage') tell({ usage: usage() });
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
    residentMb: Math.round(process.memoryUsage.rss() / 1_048_576),
  };
}
