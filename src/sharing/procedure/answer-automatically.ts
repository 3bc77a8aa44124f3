import { alsoRecord } from '../../identity';
import type { SharingContext } from '../context';
import type { ApplicationRecord } from './applications.store';
import type { Made } from './make-application';
import { gatewayRecord, takeStep } from './take-step';

/**
 * Answers an application for a resource that is shared unconditionally at once, where the policies
 * let the gateway do so. It issues no grant: such a resource is read without one. SHR-2, CAT-3
 */
export async function answerAutomatically(
  ctx: SharingContext,
  { application, resource }: Made,
): Promise<ApplicationRecord> {
  if (resource.sharingType !== 'unconditional') return application;
  const { answerUnconditionalAutomatically } = await ctx.sharing.policies.terms(ctx.db);
  if (!answerUnconditionalAutomatically) return application;
  const name = 'answerAutomatically';
  const change = { answeredAt: ctx.clock.now() };
  const answered = await takeStep(ctx, { name, application }, { change });
  return alsoRecord(answered, [gatewayRecord(ctx, name, answered)]);
}
