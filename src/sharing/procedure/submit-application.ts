import type { SharingContext } from '../context';
import { answerAutomatically } from './answer-automatically';
import type { ApplicationRecord } from './applications.store';
import { beginStep } from './begin-step';
import { checkComplete, resourceInForce } from './make-application';
import { askedBy } from './supplement-application';
import { takeStep } from './take-step';

/**
 * Hands an application that its department consented to over to the provider, whose clock starts.
 * It is checked again, since time has passed. SHR-1, SHR-2, SHR-3
 *
 * Errors: those of `beginStep`; NOT_FOUND and NOT_SHARED of the resource; APPLICATION_INCOMPLETE.
 */
export async function submitApplication(
  ctx: SharingContext,
  id: string,
): Promise<ApplicationRecord> {
  const step = await beginStep(ctx, 'submit', id);
  const resource = await resourceInForce(ctx, step.application);
  const { consumerId } = step.application;
  await checkComplete(ctx, askedBy(step.application, resource), { resource, consumerId });
  const now = ctx.clock.now();
  const change = { submittedAt: now, appliedAt: now };
  const { sharingType } = resource;
  const application = await takeStep(ctx, step, { change, sharingType });
  return answerAutomatically(ctx, { application, resource });
}
