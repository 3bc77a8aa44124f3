import { type Clock, createJob, type Database, type Job, type Logger } from '../../platform';
import { dropPrunedMonths } from './drop-pruned';
import { makeMonths } from './make-months';

/** What months are kept with. */
export interface MonthRuntime {
  readonly db: Database;
  readonly clock: Clock;
  readonly log: Logger;
}

const EVERY_SECONDS = 6 * 3_600;

/** Makes months ahead and drops those that were pruned. What cannot be done now is done the next time: there are months ahead. */
export async function keepMonths(runtime: MonthRuntime): Promise<void> {
  const { db, log } = runtime;
  try {
    if (!(await makeMonths(runtime))) log.warn('months of the audit log could not be made yet');
    await dropPrunedMonths(db);
  } catch (error) {
    log.error({ err: error }, 'months of the audit log could not be kept');
  }
}

/** The job that does so; it runs in every process that serves. */
export function createMonthKeeper(runtime: MonthRuntime): Job {
  const { db, log } = runtime;
  return createJob({
    db,
    everySeconds: EVERY_SECONDS,
    work: async () => {
      await keepMonths(runtime);
      return undefined;
    },
    failed: (error) => log.error({ err: error }, 'months of the audit log could not be kept'),
  });
}
