import type { IdentityContext } from '../identity';
import { createJob, type Database, type Job, type Logger } from '../platform';

/** What the job is made from. */
export interface SweeperOptions<Context extends IdentityContext> {
  readonly db: Database;
  readonly log: Logger;
  readonly everySeconds: number;
  /** A context of the gateway itself, a fresh one each time. */
  context(): Context;
  /** What is to be looked after, by name, in this order. */
  readonly sweeps: Readonly<Record<string, (ctx: Context) => Promise<unknown>>>;
}

/**
 * Makes the job that does in this process what is due by the clock. A sweep that fails is logged,
 * keeps no other from its turn, and is made up for by the next.
 */
export function createSweeper<Context extends IdentityContext>({
  db,
  log,
  everySeconds,
  context,
  sweeps,
}: SweeperOptions<Context>): Job {
  const failed = (error: unknown, sweep: string): void => {
    const problem = error instanceof Error ? error.name : 'unknown';
    log.warn({ problem, sweep }, 'what is due could not be looked after');
  };
  const work = async (): Promise<undefined> => {
    for (const [name, sweep] of Object.entries(sweeps)) {
      await sweep(context()).catch((error: unknown) => failed(error, name));
    }
  };
  return createJob({ db, everySeconds, work, failed: (error) => failed(error, 'all') });
}
