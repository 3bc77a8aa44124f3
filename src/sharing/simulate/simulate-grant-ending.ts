import { requireActor } from '../../identity';
import { GatewayError } from '../../platform';
import type { SharingContext } from '../context';
import { selectGrant } from '../grants/grants.store';
import { simulate, simulatedProvider } from './simulate';
import type { Simulation } from './simulation';

/** What a grant gives, and to whom, where the caller may look at it. Errors: NOT_FOUND. */
async function requireGranted(ctx: SharingContext, id: string, providerId: string | null) {
  const grant = await selectGrant(ctx.db, id);
  const isSeen = grant && (providerId === null || grant.providerId === providerId);
  const published = isSeen ? await ctx.catalog.published() : [];
  const resource = published.find((one) => one.id === grant?.resourceId);
  if (grant && resource) return { departmentId: grant.consumerId, resource };
  throw new GatewayError('NOT_FOUND', { what: { zh: '授权', en: 'grant' }, id });
}

/**
 * What the reads of the last days would come to without a grant. SHR-6
 *
 * Errors: FORBIDDEN for all but the sharing authority, the leadership office, and a provider's
 * officer and steward; NOT_FOUND, also for another provider's grant and for one whose resource is
 * not served any more; INPUT_INVALID; AUDIT_UNAVAILABLE.
 */
export async function simulateGrantEnding(
  ctx: SharingContext,
  { grant: id, days }: { readonly grant: string; readonly days: number },
): Promise<Simulation> {
  const providerId = simulatedProvider(requireActor(ctx), 'simulateGrantEnding');
  const only = await requireGranted(ctx, id, providerId);
  const revokedAt = ctx.clock.now();
  return simulate(
    ctx,
    { days, providerId },
    {
      ...{ what: 'grantEnding', only },
      grants: ({ grants }) =>
        grants.map((grant) => (grant.id === id ? { ...grant, revokedAt } : grant)),
    },
  );
}
