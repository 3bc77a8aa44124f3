import type { IdentityContext } from '../identity';
import type { Database, Logger } from '../platform';

/** The job that does in this process what is due by the clock. */
export interface Sweeper {
  /** Looks once, and again every so many seconds, until it is closed. */
  start(): void;
  /** Looks no more and waits for the look that is under way. */
  close(): Promise<void>;
}

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
 * Makes the job. The next look is planned when one has ended, so two never run at once here; a
 * sweep that fails is logged, keeps no other from its turn, and is made up for by the next look.
 */
export function createSweeper<Context extends IdentityContext>(
  options: SweeperOptions<Context>,
): Sweeper {
  const { db, log, everySeconds, context, sweeps } = options;
  let timer: NodeJS.Timeout | null = null;
  let looking: Promise<void> = Promise.resolve();
  let closed = false;
  const look = async (): Promise<void> => {
    for (const [name, sweep] of Object.entries(sweeps)) {
      await sweep(context()).catch((error: unknown) => {
        const problem = error instanceof Error ? error.name : 'unknown';
        log.warn({ problem }, `${name} could not be looked after`);
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
