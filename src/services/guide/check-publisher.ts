import { forbidden, holds, requireActor } from '../../identity';
import { GatewayError } from '../../platform';
import type { SharingContext } from '../../sharing';
import type { GuideVersionRecord } from './guide';

/**
 * Only the sharing authority, which compiles and publishes the city's guides (BJ-STD-5), and nobody
 * what they wrote or submitted themselves. Errors: FORBIDDEN, SAME_PERSON.
 */
export function checkPublisher(
  ctx: SharingContext,
  { createdBy, submittedBy }: GuideVersionRecord,
  operation: string,
): void {
  const actor = requireActor(ctx);
  if (!holds(actor, 'sharingAuthority')) throw forbidden(operation);
  if ([createdBy, submittedBy].includes(actor.id)) {
    throw new GatewayError('SAME_PERSON', { operation });
  }
}
