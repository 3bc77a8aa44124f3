import { type Actor, holds, requireActor } from '../../identity';
import { GatewayError } from '../../platform';
import type { SharingContext } from '../context';
import { type ApplicationRecord, selectApplication } from './applications.store';

/** True for a department on either side, and for those who read all. */
export function mayKnow(
  actor: Actor,
  record: { readonly consumerId: string; readonly providerId: string },
): boolean {
  const sides = [record.consumerId, record.providerId];
  return holds(actor, 'sharingAuthority', 'leadership') || sides.includes(actor.department.id);
}

/** The same of an application: a provider knows nothing of one before it was submitted. */
function mayKnowApplication(actor: Actor, application: ApplicationRecord): boolean {
  if (application.submittedAt !== null) return mayKnow(actor, application);
  return mayKnow(actor, { ...application, providerId: application.consumerId });
}

const absent = (id: string) =>
  new GatewayError('NOT_FOUND', { what: { zh: '共享申请', en: 'application' }, id });

/** The application of this id. Errors: NOT_FOUND. */
export async function requireApplication(
  ctx: SharingContext,
  id: string,
): Promise<ApplicationRecord> {
  const application = await selectApplication(ctx.db, id);
  if (application) return application;
  throw absent(id);
}

/** The same where the caller may know of it. Errors: NOT_FOUND. */
export async function knownApplication(
  ctx: SharingContext,
  id: string,
): Promise<ApplicationRecord> {
  const application = await requireApplication(ctx, id);
  if (mayKnowApplication(requireActor(ctx), application)) return application;
  throw absent(id);
}
