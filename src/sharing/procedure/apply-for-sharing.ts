import type { SharingContext } from '../context';
import { answerAutomatically } from './answer-automatically';
import type { ApplicationRecord } from './applications.store';
import type { NewApplication } from './check-application';
import { makeApplication } from './make-application';

/**
 * Applies to read a resource in one step: the act of the consumer's sharing officer is draft,
 * consent and submission in one. Nothing is kept of an application that is not complete. SHR-1, SHR-3
 *
 * Errors: FORBIDDEN; NOT_FOUND; NOT_SHARED; APPLICATION_INCOMPLETE with everything that is missing.
 */
export async function applyForSharing(
  ctx: SharingContext,
  input: NewApplication,
): Promise<ApplicationRecord> {
  return answerAutomatically(ctx, await makeApplication(ctx, 'apply', input));
}
