import { forbidden, holds, requireActor } from '../../identity';
import { bumpEpoch, GatewayError } from '../../platform';
import { checkReasons } from '../check-reasons';
import type { SharingContext } from '../context';
import { endGrant, type GrantRecord } from '../sharing.store';
import { requireGrant } from './require-grant';

/** Only the provider's sharing officer and the sharing authority revoke. */
function checkRevoker(ctx: SharingContext, { providerId }: GrantRecord): string {
  const actor = requireActor(ctx);
  const officer = actor.department.id === providerId && holds(actor, 'sharingOfficer');
  if (officer || holds(actor, 'sharingAuthority')) return actor.id;
  throw forbidden('revokeGrant');
}

/**
 * Revokes a grant, with a reason: from the next read on, and for reads under way at their release,
 * it gives nothing. SHR-6
 *
 * Errors: NOT_FOUND; FORBIDDEN; INPUT_INVALID without a reason; CONFLICT when it was revoked
 * before.
 */
export async function revokeGrant(
  ctx: SharingContext,
  { id, reason }: { readonly id: string; readonly reason: string },
): Promise<GrantRecord> {
  const grant = await requireGrant(ctx, id);
  const revokedBy = checkRevoker(ctx, grant);
  const revokeReason = checkReasons('reason', reason);
  const revokedAt = ctx.clock.now();
  if (!(await endGrant(ctx.db, id, { revokedAt, revokedBy, revokeReason }))) {
    const what = { zh: `授权 ${grant.number}`, en: `grant ${grant.number}` };
    throw new GatewayError('CONFLICT', { what, expected: 'live', got: 'revoked' });
  }
  await bumpEpoch(ctx.db);
  return { ...grant, revokedAt, revokedBy, revokeReason };
}
