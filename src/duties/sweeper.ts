import type { Database, Logger } from '../platform';

/** The job that looks after what comes due in this process. */
export interface Sweeper {
  /** Looks once, and again every so many seconds, until it is closed. */
  start(): void;
  /** Looks no more and waits for the look that is under way. */
  close(): Promise<void>;
}

/** One thing that is looked after. */
export interface Look {
  /** What it is, for the log. */
  readonly at: string;
  run(): Promise<unknown>;
}

/** What the job is made from. */
export interface SweeperOptions {
  readonly db: Database;
  readonly log: Logger;
  readonly everySeconds: number;
  /** What is looked after, one after the other. */
  readonly looks: readonly Look[];
}

/**
 * Makes the job. The next look is planned when one has ended, so two never run at once here; a
 * look that fails is logged and made up for by the next.
 */
export function createSweeper({ db, log, everySeconds, looks }: SweeperOptions): Sweeper {
  let timer: NodeJS.Timeout | null = null;
  let looking: Promise<void> = Promise.resolve();
  let closed = false;
  const look = async (): Promise<void> => {
    for (const { at, run } of looks) {
      await run().catch((error: unknown) => {
        const problem = error instanceof Error ? error.name : 'unknown';
        log.warn({ problem, at }, 'what comes due could not be looked after');
      });
    }
    if (!closed) plan();
  };
  const begin = db.unbound((): void => {
    looking = look();
  });
  const plan = (): void => {
    timer = setTimeout(begin, everySeconds * 1000).unref();
  };
  return {
    start: () => {
      if (timer === null && !closed) plan();
    },
    close: async () => {
      closed = true;
      if (timer) clearTimeout(timer);
      await looking;
    },
  };
}
