import { checkReasons } from '../check-reasons';
import type { SharingContext } from '../context';
import { beginGrantStep } from '../grant-life/begin-grant-step';
import { takeGrantStep } from '../grant-life/take-grant-step';
import type { GrantRecord } from '../grants/grants.store';

/**
 * States how a breach was mended, as the consumer's officer; the time to mend stands still until it
 * is answered. After a refusal it may be stated again in the time that is left. SHR-6
 *
 * Errors: those of `beginGrantStep`; INPUT_INVALID where nothing is said.
 */
export async function stateMending(
  ctx: SharingContext,
  { id, mended }: { readonly id: string; readonly mended: string },
): Promise<GrantRecord> {
  const step = await beginGrantStep(ctx, 'stateMending', id);
  return takeGrantStep(ctx, step, { why: checkReasons('mended', mended) });
}
