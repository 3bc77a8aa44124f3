import { checkReasons } from '../check-reasons';
import type { SharingContext } from '../context';
import { beginGrantStep } from '../grant-life/begin-grant-step';
import { takeGrantStep } from '../grant-life/take-grant-step';
import type { GrantRecord } from '../grants/grants.store';

/**
 * Accepts what the consumer stated: the grant lives again. SHR-6
 *
 * Errors: those of `beginGrantStep`.
 */
export async function acceptMending(ctx: SharingContext, id: string): Promise<GrantRecord> {
  return takeGrantStep(ctx, await beginGrantStep(ctx, 'acceptMending', id));
}

/**
 * Refuses what the consumer stated, with reasons; the time that is left goes on. SHR-6
 *
 * Errors: those of `beginGrantStep`; INPUT_INVALID without reasons.
 */
export async function refuseMending(
  ctx: SharingContext,
  { id, reasons }: { readonly id: string; readonly reasons: string },
): Promise<GrantRecord> {
  const step = await beginGrantStep(ctx, 'refuseMending', id);
  return takeGrantStep(ctx, step, { why: checkReasons('reasons', reasons) });
}
