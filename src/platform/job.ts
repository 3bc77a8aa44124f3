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
  /** Answers after how many milliseconds there is more to do, where it is not to wait as long. */
  work(): Promise<number | undefined>;
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
    const soon = await work().catch((error: unknown) => {
      failed(error);
      return undefined;
    });
    if (!closed) plan(soon ?? everySeconds * 1000);
  };
  const begin = db.unbound((): void => {
    working = once();
  });
  const plan = (milliseconds: number): void => {
    timer = setTimeout(begin, milliseconds).unref();
  };
  return {
    start: () => {
      if (timer === null && !closed) plan(everySeconds * 1000);
    },
    close: async () => {
      closed = true;
      if (timer) clearTimeout(timer);
      await working;
    },
  };
}
