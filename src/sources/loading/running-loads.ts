import { GatewayError } from '../../platform';

/** The loads that run in this process, so that none of them outlives what it works with. */
export class RunningLoads {
  private readonly stopping = new AbortController();
  private readonly running = new Set<Promise<unknown>>();

  /** Runs a load. Its signal tells it to end, with SHUTTING_DOWN as the reason. */
  async run<Result>(load: (signal: AbortSignal) => Promise<Result>): Promise<Result> {
    const { signal } = this.stopping;
    signal.throwIfAborted();
    const work = load(signal);
    this.running.add(work);
    try {
      return await work;
    } finally {
      this.running.delete(work);
    }
  }

  /** Tells all to end, and waits until they have dropped what they staged. */
  async close(): Promise<void> {
    this.stopping.abort(new GatewayError('SHUTTING_DOWN'));
    await Promise.allSettled(this.running);
  }
}
