import { holds, requireActor } from '../../identity';
import { GatewayError } from '../../platform';
import { checkReasons } from '../check-reasons';
import type { SharingContext } from '../context';
import { openDisputeOf } from '../disputes/dispute.store';
import { beginGrantStep } from '../grant-life/begin-grant-step';
import { takeGrantStep } from '../grant-life/take-grant-step';
import type { GrantRecord } from '../grants/grants.store';

/** Where the parties dispute about a grant, only the authority decides. SHR-9 */
async function checkUndisputed(ctx: SharingContext, { id, number }: GrantRecord): Promise<void> {
  if (holds(requireActor(ctx), 'sharingAuthority')) return;
  const dispute = await openDisputeOf(ctx.db, id);
  if (!dispute) return;
  const what = { zh: `授权 ${number}`, en: `grant ${number}` };
  throw new GatewayError('DISPUTE_OPEN', { what, dispute: dispute.number });
}

/**
 * Lifts a suspension with reasons, as the sharing authority, also where the parties disagree. SHR-6
 *
 * Errors: those of `beginGrantStep`; INPUT_INVALID without reasons.
 */
export async function liftSuspension(
  ctx: SharingContext,
  { id, reasons }: { readonly id: string; readonly reasons: string },
): Promise<GrantRecord> {
  const step = await beginGrantStep(ctx, 'liftSuspension', id);
  return takeGrantStep(ctx, step, { why: checkReasons('reasons', reasons) });
}

/**
 * Terminates a grant whose mending was refused, with reasons. SHR-6
 *
 * Errors: those of `beginGrantStep`; DISPUTE_OPEN for the provider while there is one about the
 * grant; INPUT_INVALID without reasons.
 */
export async function terminateGrant(
  ctx: SharingContext,
  { id, reasons }: { readonly id: string; readonly reasons: string },
): Promise<GrantRecord> {
  const step = await beginGrantStep(ctx, 'terminate', id);
  await checkUndisputed(ctx, step.grant);
  return takeGrantStep(ctx, step, { why: checkReasons('reasons', reasons) });
}
