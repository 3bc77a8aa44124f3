import { requireActor } from '../../identity';
import type { SharingContext } from '../context';
import type { PolicyFiles } from '../policies/policy-files';
import { refusedIfInvalid } from '../policies/publish-policies';
import { simulate, simulatedProvider } from './simulate';
import type { Simulation } from './simulation';

/**
 * What the reads of the last days would come to under a city's policies, were they published. Their
 * cases are not asked: `testPolicies` does that.
 *
 * Errors: FORBIDDEN for all but the sharing authority, the leadership office, and a provider's
 * officer and steward, who see their own resources; POLICY_REFUSED for what does not parse or
 * type-check; INPUT_INVALID; AUDIT_UNAVAILABLE.
 */
export async function simulatePolicies(
  ctx: SharingContext,
  { files, days }: { readonly files: PolicyFiles; readonly days: number },
): Promise<Simulation> {
  const providerId = simulatedProvider(requireActor(ctx), 'simulatePolicies');
  const policies = refusedIfInvalid(() => ctx.sharing.policies.compiled(files));
  return simulate(ctx, { days, providerId }, { what: 'policies', policies });
}
