import { forbidden, holds, requireActor } from '../../identity';
import { GatewayError } from '../../platform';
import { checkReasons } from '../check-reasons';
import type { SharingContext } from '../context';
import { afterGrantEnded } from '../grant-life/after-grant-ended';
import { knownGrant } from '../grant-life/require-grant';
import { endGrant, type GrantRecord } from './grants.store';

/** Only the sharing authority revokes; a provider's officer is told the lawful way. SHR-7 */
function checkRevoker(ctx: SharingContext, { providerId, number }: GrantRecord): string {
  const actor = requireActor(ctx);
  if (holds(actor, 'sharingAuthority')) return actor.id;
  const officer = actor.department.id === providerId && holds(actor, 'sharingOfficer');
  if (officer) throw new GatewayError('ENDING_NEGOTIATED', { grant: number });
  throw forbidden('revokeGrant');
}

/**
 * Revokes a grant as the sharing authority, with a reason: from the next read on, and for reads
 * under way at their release, it gives nothing, and its data is to be disposed of. SHR-6, SHR-8
 *
 * Errors: NOT_FOUND; FORBIDDEN; ENDING_NEGOTIATED for the provider, who may not end a service
 * one-sidedly; INPUT_INVALID without a reason; CONFLICT when it has ended
 * before.
 */
export async function revokeGrant(
  ctx: SharingContext,
  { id, reason }: { readonly id: string; readonly reason: string },
): Promise<GrantRecord> {
  const grant = await knownGrant(ctx, id);
  const revokedBy = checkRevoker(ctx, grant);
  const revokeReason = checkReasons('reason', reason);
  const revokedAt = ctx.clock.now();
  if (!(await endGrant(ctx.db, id, { revokedAt, revokedBy, revokeReason }))) {
    const what = { zh: `授权 ${grant.number}`, en: `grant ${grant.number}` };
    throw new GatewayError('CONFLICT', { what, expected: 'live', got: 'over' });
  }
  return afterGrantEnded(ctx, id, { step: 'revoke', why: revokeReason });
}
