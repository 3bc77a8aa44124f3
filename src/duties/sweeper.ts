import type { IdentityContext } from '../identity';
import { createJob, type Database, type Job, type Logger } from '../platform';
import { sweepDeadlines } from './sweep-deadlines';

/** What the job is made from. */
export interface SweeperOptions {
  readonly db: Database;
  readonly log: Logger;
  readonly everySeconds: number;
  /** A context of the gateway itself, a fresh one each time. */
  context(): IdentityContext;
}

/** Makes the job that looks after the clocks in this process; a look that fails is logged. */
export function createSweeper({ db, log, everySeconds, context }: SweeperOptions): Job {
  return createJob({
    db,
    everySeconds,
    work: () => sweepDeadlines(context()),
    failed: (error) => {
      const problem = error instanceof Error ? error.name : 'unknown';
      log.warn({ problem }, 'deadlines could not be looked after');
    },
  });
}
