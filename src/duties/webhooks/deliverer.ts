import type { Database, Job, Logger } from '../../platform';
import type { SourcesContext } from '../../sources';
import { nextTurn, takeTurn } from './take-turn';

/** How many attempts run at once in this process; each webhook has one of them at most. */
const LANES = 8;

/** The job that sends messages to webhooks in this process; closing it breaks off what is under way. */
export interface Deliverer extends Job {
  /** Sends what is due now; resolves when nothing more is. */
  look(): Promise<void>;
}

/** What the job is made from. */
export interface DelivererOptions {
  readonly db: Database;
  readonly log: Logger;
  readonly everySeconds: number;
  /** Numbers from 0 to 1 that spread attempts in time; the machine's own where none is given. */
  readonly random?: () => number;
  /** A context of the gateway itself, a fresh one each time. */
  context(): SourcesContext;
}

/**
 * Makes the job. Attempts run in lanes of their own: a receiver that takes its time holds one, and
 * the others go on. Any number of processes may look; what one of them sends to, the others leave
 * to it. A turn that fails here, and not at the receiver, is logged and taken again.
 */
export function createDeliverer(options: DelivererOptions): Deliverer {
  const { db, everySeconds, random = Math.random } = options;
  const ending = new Set<AbortController>();
  const lanes = new Set<Promise<void>>();
  let timer: NodeJS.Timeout | null = null;
  let closed = false;

  const turn = async (): Promise<boolean> => {
    const ctx = options.context();
    const webhook = await nextTurn(ctx);
    if (webhook === null) return false;
    open();
    const end = new AbortController();
    ending.add(end);
    await takeTurn(ctx, webhook, { random, signal: end.signal }).finally(() => ending.delete(end));
    return true;
  };
  const run = async (): Promise<void> => {
    while (!closed && (await turn()));
  };
  /** Opens a lane, which opens the next as soon as it has found something to send. */
  const open = (): void => {
    if (closed || lanes.size >= LANES) return;
    const lane = run()
      .catch((error: unknown) => tellProblem(options.log, error))
      .finally(() => lanes.delete(lane));
    lanes.add(lane);
  };
  const settled = async (): Promise<void> => {
    while (lanes.size > 0) await Promise.all(lanes);
  };
  return {
    start: db.unbound((): void => {
      if (timer === null && !closed) timer = setInterval(open, everySeconds * 1_000).unref();
    }),
    look: () => {
      open();
      return settled();
    },
    close: async () => {
      closed = true;
      if (timer) clearInterval(timer);
      for (const end of ending) end.abort();
      await settled();
    },
  };
}

function tellProblem(log: Logger, error: unknown): void {
  const problem = error instanceof Error ? error.name : 'unknown';
  log.warn({ problem }, 'messages could not be sent to webhooks');
}
