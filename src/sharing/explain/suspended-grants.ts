import { type GrantModel, suspensionOf } from '../decision/grant-model';
import { wayOutOf } from '../decision/suspended-refusal';
import type { SuspendedGrant } from './lawful-way';

/** Of the grants of a department for a resource, those for this purpose that are suspended, with the way out. */
export function suspendedGrants(
  grants: readonly GrantModel[],
  serviceItem: string,
  now: Date,
): SuspendedGrant[] {
  return grants.flatMap((grant) => {
    const suspension = suspensionOf(grant, now.getTime());
    if (suspension === null || !grant.serviceItems.includes(serviceItem)) return [];
    const wayOut = wayOutOf(suspension, grants);
    return [{ number: grant.number, items: grant.items, wayOut }];
  });
}
