import type { SourcesContext } from '../../sources';
import { deleteDeliveries } from './deliveries.store';

const DAY = 86_400_000;

/** Deliveries that are taken away in one statement, so that none holds the table for long. */
const BATCH = 1_000;

/**
 * Takes old deliveries away: those that arrived or are dead, made longer ago than the setting says. What
 * is still to be sent stays, and so do the messages themselves. If we stop halfway the next look goes on.
 *
 * @returns how many went
 */
export async function purgeDeliveries({ db, clock, config }: SourcesContext): Promise<number> {
  const before = new Date(clock.now().getTime() - config.webhookKeepDays * DAY);
  let total = 0;
  for (;;) {
    const gone = await deleteDeliveries(db, before, BATCH);
    total += gone;
    if (gone < BATCH) return total;
  }
}
