import type { Database } from './database/database';

/** Work that is done again and again in this process. */
export interface Job {
  /** Works after so many seconds, and again and again until it is closed. */
  start(): void;
  /** Works no more and waits for what is under way. */
  close(): Promise<void>;
}

/** What a job is made from. */
export interface JobOptions {
  readonly db: Database;
  readonly everySeconds: number;
  work(): Promise<unknown>;
  /** Told of work that failed: the next time makes up for it. */
  failed(error: unknown): void;
}

/**
 * Makes a job. The next time is planned when one has ended, so that work never runs twice at once
 * here, and never in the transaction of whoever starts it.
 */
export function createJob({ db, everySeconds, work, failed }: JobOptions): Job {
  let timer: NodeJS.Timeout | null = null;
  let working: Promise<void> = Promise.resolve();
  let closed = false;
  const once = async (): Promise<void> => {
    await work().catch(failed);
    if (!closed) plan();
  };
  const begin = db.unbound((): void => {
    working = once();
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
      await working;
    },
  };
}
