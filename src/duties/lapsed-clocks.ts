import type { IdentityContext } from '../identity';
import { chinaDate } from '../platform';
import type { DeadlineRecord } from './deadline';
import { selectLapsed } from './deadlines.store';
import type { DeadlineKind } from './statutory-days';

/** How many are read at a time. */
const BATCH = 200;

/**
 * All clocks of some kinds that are over today and were not met, for a room that has something to do
 * then. Nothing is held: whoever acts on one looks again with `isLapsed`.
 */
export async function* lapsedClocks(
  ctx: IdentityContext,
  kinds: readonly DeadlineKind[],
): AsyncGenerator<DeadlineRecord> {
  const today = chinaDate(ctx.clock.now());
  let after: string | undefined = '';
  while (after !== undefined) {
    const found: DeadlineRecord[] = await selectLapsed(ctx.db, { kinds, today, after }, BATCH);
    yield* found;
    after = found.length < BATCH ? undefined : found.at(-1)?.id;
  }
}
