import type { Clock, Database, Logger } from '../platform';

/** The job that looks after what comes due in this process. */
export interface Sweeper {
  /** Looks every so many seconds, and when something comes due before, until it is closed. */
  start(): void;
  /** Looks no more and waits for the look that is under way. */
  close(): Promise<void>;
}

/** One thing that is looked after. */
export interface Look {
  /** What it is, for the log. */
  readonly at: string;
  run(): Promise<unknown>;
  /** When the next of it is due, where it must not wait for the usual look; null for never. */
  nextAt?(): Promise<Date | null>;
}

/** What the job is made from. */
export interface SweeperOptions {
  readonly db: Database;
  readonly clock: Clock;
  readonly log: Logger;
  readonly everySeconds: number;
  /** What is looked after, one after the other. */
  readonly looks: readonly Look[];
}

/**
 * Milliseconds until the next look: as usual, or less where something comes due before. What is due
 * already and could not be done is tried again at the usual time.
 */
async function pauseOf({ clock, everySeconds, looks }: SweeperOptions): Promise<number> {
  const usual = everySeconds * 1000;
  const dates = await Promise.all(looks.map(({ nextAt }) => nextAt?.() ?? null)).catch(() => []);
  const now = clock.now().getTime();
  const waits = dates.map((date) => (date ? date.getTime() - now : 0));
  return Math.min(usual, ...waits.filter((wait) => wait > 0));
}

/** Looks once at everything; what fails is logged and made up for by the next look. */
async function lookAtAll({ log, looks }: SweeperOptions): Promise<void> {
  for (const { at, run } of looks) {
    await run().catch((error: unknown) => {
      const problem = error instanceof Error ? error.name : 'unknown';
      log.warn({ problem, at }, 'what comes due could not be looked after');
    });
  }
}

/** Makes the job. The next look is planned when one has ended, so two never run at once here. */
export function createSweeper(options: SweeperOptions): Sweeper {
  let timer: NodeJS.Timeout | null = null;
  let looking: Promise<void> = Promise.resolve();
  let [started, closed] = [false, false];
  const plan = async (): Promise<void> => {
    const pause = await pauseOf(options);
    if (!closed) timer = setTimeout(begin, pause).unref();
  };
  const begin = options.db.unbound((): void => {
    looking = lookAtAll(options).then(plan);
  });
  const start = options.db.unbound((): void => {
    started = true;
    looking = plan();
  });
  return {
    start: () => {
      if (!started && !closed) start();
    },
    close: async () => {
      closed = true;
      if (timer) clearTimeout(timer);
      await looking;
    },
  };
}
