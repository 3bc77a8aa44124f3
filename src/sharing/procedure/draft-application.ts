import type { SharingContext } from '../context';
import type { ApplicationRecord } from './applications.store';
import type { NewApplication } from './check-application';
import { makeApplication } from './make-application';

/**
 * Drafts an application, which waits for the consent of the department's own sharing officer and
 * which no other department sees. SHR-1
 *
 * Errors: FORBIDDEN; NOT_FOUND; NOT_SHARED; APPLICATION_INCOMPLETE with everything that is missing.
 */
export async function draftApplication(
  ctx: SharingContext,
  input: NewApplication,
): Promise<ApplicationRecord> {
  return (await makeApplication(ctx, 'draft', input)).application;
}
