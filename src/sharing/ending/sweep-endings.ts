import type { SharingContext } from '../context';
import { applyEnding } from './apply-ending';
import { claimDueEnding, hasDueEnding } from './endings.store';

/** Lets one due ending take effect with its records, in one transaction; false where none is due. */
function applyOne(ctx: SharingContext): Promise<boolean> {
  return ctx.audit.recordWith(async () => {
    const due = await claimDueEnding(ctx.db, ctx.clock.now());
    if (!due) return { result: false, drafts: [] };
    const { drafts } = await applyEnding(ctx, due);
    return { result: true, drafts: [...drafts] };
  });
}

/**
 * Lets the endings whose day has come take effect, each once however many processes look. If we stop
 * halfway, what was not committed is done by the next look; the grants of those resources have
 * ended at their instant all the same. SHR-7
 *
 * @returns how many took effect
 */
export async function sweepEndings(ctx: SharingContext): Promise<number> {
  if (!(await hasDueEnding(ctx.db, ctx.clock.now()))) return 0;
  let total = 0;
  while (await applyOne(ctx)) total += 1;
  return total;
}
