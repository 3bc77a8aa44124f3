import { type Actor, forbidden, holds, requireActor } from '../identity';
import { GatewayError } from '../platform';
import type { SharingContext } from './context';
import { type ApplicationRecord, selectApplication } from './sharing.store';

/** True for a department on either side, and for those who read all. */
export function mayKnow(
  actor: Actor,
  record: { readonly consumerId: string; readonly providerId: string },
): boolean {
  const sides = [record.consumerId, record.providerId];
  return holds(actor, 'sharingAuthority', 'leadership') || sides.includes(actor.department.id);
}

/** The application of this id. Errors: NOT_FOUND. */
export async function requireApplication(
  ctx: SharingContext,
  id: string,
): Promise<ApplicationRecord> {
  const application = await selectApplication(ctx.db, id);
  if (application) return application;
  throw new GatewayError('NOT_FOUND', { what: { zh: '共享申请', en: 'application' }, id });
}

/**
 * The application that the caller may answer: as sharing officer of its provider, and not their
 * own. One of other departments looks absent. SHR-4
 *
 * Errors: NOT_FOUND, FORBIDDEN, SAME_PERSON.
 */
export async function requireAnswerable(
  ctx: SharingContext,
  id: string,
  operation: string,
): Promise<ApplicationRecord> {
  const actor = requireActor(ctx);
  const application = await requireApplication(ctx, id);
  if (!mayKnow(actor, application)) {
    throw new GatewayError('NOT_FOUND', { what: { zh: '共享申请', en: 'application' }, id });
  }
  const provides = application.providerId === actor.department.id;
  if (!provides || !holds(actor, 'sharingOfficer')) throw forbidden(operation);
  if (application.appliedBy === actor.id) throw new GatewayError('SAME_PERSON', { operation });
  return application;
}

/** An application that was answered already, or whose term is over. */
export function answeredBefore(application: ApplicationRecord): GatewayError {
  const what = { zh: `申请 ${application.number}`, en: `application ${application.number}` };
  return new GatewayError('CONFLICT', { what, expected: 'submitted', got: application.status });
}
