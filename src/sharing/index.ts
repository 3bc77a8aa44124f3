import type { NonEmptyArray } from 'type-graphql';
import { ApplicationResolver } from './application.resolver';
import { ExplainResolver } from './explain/explain.resolver';
import { GrantResolver } from './grant.resolver';
import { PoliciesResolver } from './policies/policies.resolver';
import { ProcedureResolver } from './procedure.resolver';
import { ServiceItemResolver } from './service-item.resolver';

export { consentToExtension, refuseExtension } from './answer-extension';
export { applyForSharing } from './apply-for-sharing';
export { approveApplication } from './approve-application';
export { askForExtension } from './ask-for-extension';
export { askForSupplement } from './ask-for-supplement';
export type { NewApplication } from './check-application';
export { confirmDelivery } from './confirm-delivery';
export { consentToApplication } from './consent-to-application';
export type { SharingContext } from './context';
export { confirmAtRelease, decide, decideNow } from './decide';
export type { Decision, DecisionRequest, Purpose } from './decision';
export { draftApplication } from './draft-application';
export { listApplications, listGrants } from './list-sharing';
export { maskValue } from './mask-value';
export { readPolicyFolder } from './policies/policy-files';
export { publishPolicies } from './policies/publish-policies';
export { testCityPolicies } from './policies/test-policies';
export { procedureMarkdown } from './procedure-markdown';
export { checkPurpose } from './purposes';
export { refuseApplication } from './refuse-application';
export {
  listServiceItems,
  registerServiceItem,
} from './register-service-item';
export { revokeGrant } from './revoke-grant';
export type { CellRule } from './row-condition/cell-rule';
export { narrower } from './row-condition/narrower';
export { type ReadRight, readRight } from './row-condition/read-right';
export type { RowCondition } from './row-condition/row-condition';
export { filterFields, type RowFilter } from './row-condition/row-filter';
export { createSharing } from './sharing';
export type { GrantRecord } from './sharing.store';
export { submitApplication } from './submit-application';
export { supplementApplication } from './supplement-application';
export { withdrawApplication } from './withdraw-application';

type ResolverClass =
  | typeof ServiceItemResolver
  | typeof ApplicationResolver
  | typeof GrantResolver
  | typeof ProcedureResolver
  | typeof PoliciesResolver
  | typeof ExplainResolver;

/** The sharing half of the office API. */
export const sharingResolvers: NonEmptyArray<ResolverClass> = [
  ServiceItemResolver,
  ApplicationResolver,
  ProcedureResolver,
  GrantResolver,
  PoliciesResolver,
  ExplainResolver,
];
