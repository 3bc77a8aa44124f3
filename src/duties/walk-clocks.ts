import { chinaDate, type PlatformContext } from '../platform';
import { type BegunClock, selectBegun } from './clock-counts.store';
import type { DeadlineKind } from './statutory-days';

/** How many clocks are held in memory at once. */
const BATCH = 5000;

/** Clocks that were set going from an instant on and before another. */
export interface ClocksAsked {
  readonly from: Date;
  readonly to: Date;
  /** Null for those of all departments. */
  readonly departmentId: string | null;
  readonly kinds: readonly DeadlineKind[];
}

/**
 * All clocks of these kinds with how each came out, batch by batch: for rooms above that know of their
 * subjects what this one does not. SHR-12
 */
export async function* walkClocks(
  ctx: Pick<PlatformContext, 'db' | 'clock'>,
  asked: ClocksAsked,
): AsyncGenerator<readonly BegunClock[]> {
  const today = chinaDate(ctx.clock.now());
  let after: string | null = null;
  do {
    const batch: BegunClock[] = await selectBegun(ctx.db, { ...asked, today }, after, BATCH);
    if (batch.length > 0) yield batch;
    after = batch.length < BATCH ? null : (batch.at(-1)?.id ?? null);
  } while (after !== null);
}
