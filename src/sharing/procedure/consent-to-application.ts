import { requireActor } from '../../identity';
import type { SharingContext } from '../context';
import type { ApplicationRecord } from './applications.store';
import { beginStep } from './begin-step';
import { takeStep } from './take-step';

/**
 * Consents to a draft of the department, as its sharing officer who did not draft it. SHR-1
 *
 * Errors: those of `beginStep`.
 */
export async function consentToApplication(
  ctx: SharingContext,
  id: string,
): Promise<ApplicationRecord> {
  const step = await beginStep(ctx, 'consent', id);
  return takeStep(ctx, step, { change: { appliedBy: requireActor(ctx).id } });
}
