import { requireActor } from '../../identity';
import { GatewayError } from '../../platform';
import { checkReasons } from '../check-reasons';
import type { SharingContext } from '../context';
import type { ApplicationRecord } from './applications.store';
import { beginStep } from './begin-step';
import { takeStep } from './take-step';

/** What everybody may read cannot be refused to anybody. CAT-3, SHR-2. Errors: UNCONDITIONAL_NOT_REFUSED. */
async function checkConditional(ctx: SharingContext, resourceId: string): Promise<void> {
  const published = await ctx.catalog.published();
  const resource = published.find(({ id }) => id === resourceId);
  if (resource?.sharingType !== 'unconditional') return;
  throw new GatewayError('UNCONDITIONAL_NOT_REFUSED', { resource: resource.apiName });
}

/**
 * Refuses an application, with reasons. SHR-4
 *
 * Errors: those of `beginStep`; UNCONDITIONAL_NOT_REFUSED; INPUT_INVALID without reasons.
 */
export async function refuseApplication(
  ctx: SharingContext,
  { id, reasons }: { readonly id: string; readonly reasons: string },
): Promise<ApplicationRecord> {
  const step = await beginStep(ctx, 'refuse', id);
  await checkConditional(ctx, step.application.resourceId);
  const why = checkReasons('reasons', reasons);
  const answer = { answeredAt: ctx.clock.now(), answeredBy: requireActor(ctx).id, reasons: why };
  return takeStep(ctx, step, { why, change: answer });
}
