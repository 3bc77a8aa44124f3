import type { NonEmptyArray } from 'type-graphql';
import { ChangesResolver } from './changes/changes.resolver';
import { EndingResolver } from './ending/ending.resolver';
import { ExplainResolver } from './explain/explain.resolver';
import { GrantResolver } from './grants/grant.resolver';
import { PoliciesResolver } from './policies/policies.resolver';
import { ApplicationResolver } from './procedure/application.resolver';
import { ProcedureResolver } from './procedure/procedure.resolver';
import { ServiceItemResolver } from './purposes/service-item.resolver';

export { reviewVersion } from './changes/review-version';
export { showChanges } from './changes/show-changes';
export type { SharingContext } from './context';
export { confirmAtRelease, decide, decideNow } from './decision/decide';
export type { Decision, DecisionRequest, Purpose } from './decision/decision';
export { maskValue } from './decision/mask-value';
export { agreeToEnding, objectToEnding } from './ending/answer-ending';
export { endingMarkdown } from './ending/ending-markdown';
export { confirmEnding, decideEnding } from './ending/file-ending';
export { listEndings } from './ending/list-endings';
export { proposeEnding } from './ending/propose-ending';
export { nextEndingAt, sweepEndings } from './ending/sweep-endings';
export { withdrawEnding } from './ending/withdraw-ending';
export { revokeGrant } from './grants/revoke-grant';
export { listApplications, listGrants } from './list-sharing';
export { readPolicyFolder } from './policies/policy-files';
export { publishPolicies } from './policies/publish-policies';
export { testCityPolicies } from './policies/test-policies';
export { consentToExtension, refuseExtension } from './procedure/answer-extension';
export { applyForSharing } from './procedure/apply-for-sharing';
export { approveApplication } from './procedure/approve-application';
export { askForExtension } from './procedure/ask-for-extension';
export { askForSupplement } from './procedure/ask-for-supplement';
export type { NewApplication } from './procedure/check-application';
export { confirmDelivery } from './procedure/confirm-delivery';
export { consentToApplication } from './procedure/consent-to-application';
export { draftApplication } from './procedure/draft-application';
export { procedureMarkdown } from './procedure/procedure-markdown';
export { refuseApplication } from './procedure/refuse-application';
export { submitApplication } from './procedure/submit-application';
export { supplementApplication } from './procedure/supplement-application';
export { withdrawApplication } from './procedure/withdraw-application';
export { checkPurpose } from './purposes/purposes';
export {
  listServiceItems,
  registerServiceItem,
} from './purposes/register-service-item';
export type { CellRule } from './row-condition/cell-rule';
export { narrower } from './row-condition/narrower';
export { type ReadRight, readRight } from './row-condition/read-right';
export type { RowCondition } from './row-condition/row-condition';
export { filterFields, type RowFilter } from './row-condition/row-filter';
export { createSharing } from './sharing';
export type { GrantRecord } from './sharing.store';

type ResolverClass =
  | typeof ServiceItemResolver
  | typeof ApplicationResolver
  | typeof GrantResolver
  | typeof ProcedureResolver
  | typeof PoliciesResolver
  | typeof ExplainResolver
  | typeof EndingResolver
  | typeof ChangesResolver;

/** The sharing half of the office API. */
export const sharingResolvers: NonEmptyArray<ResolverClass> = [
  ServiceItemResolver,
  ApplicationResolver,
  ProcedureResolver,
  GrantResolver,
  PoliciesResolver,
  ExplainResolver,
  EndingResolver,
  ChangesResolver,
];
