import type { NonEmptyArray } from 'type-graphql';
import { ApplicationResolver } from './application.resolver';
import { GrantResolver } from './grant.resolver';
import { ServiceItemResolver } from './service-item.resolver';

export { applyForSharing } from './apply-for-sharing';
export { approveApplication } from './approve-application';
export type { NewApplication } from './check-application';
export type { SharingContext } from './context';
export { confirmAtRelease, decide, decideNow, stillHolds } from './decide';
export type { Decision, DecisionRequest, Purpose, Refusal } from './decision';
export { type GrantModel, type GrantStatus, grantStatus } from './grant-model';
export { type Listing, listApplications, listGrants } from './list-sharing';
export { maskValue } from './mask-value';
export { loadPolicies, type SharingPolicies } from './policies';
export { checkPurpose } from './purposes';
export { refuseApplication } from './refuse-application';
export {
  listServiceItems,
  type NewServiceItem,
  registerServiceItem,
} from './register-service-item';
export { revokeGrant } from './revoke-grant';
export type { RowRule } from './row-scope';
export { createSharing, type Sharing } from './sharing';
export type { ApplicationRecord, GrantRecord, ServiceItemRecord } from './sharing.store';

type ResolverClass = typeof ServiceItemResolver | typeof ApplicationResolver | typeof GrantResolver;

/** The sharing half of the office API. */
export const sharingResolvers: NonEmptyArray<ResolverClass> = [
  ServiceItemResolver,
  ApplicationResolver,
  GrantResolver,
];
