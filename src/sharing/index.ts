import type { NonEmptyArray } from 'type-graphql';
import { BreachResolver } from './breach/breach.resolver';
import { ChangesResolver } from './changes/changes.resolver';
import { CorrectionResolver } from './corrections/correction.resolver';
import { DisposalResolver } from './disposal/disposal.resolver';
import { DisputeResolver } from './disputes/dispute.resolver';
import { EndingResolver } from './ending/ending.resolver';
import { ExplainResolver } from './explain/explain.resolver';
import { GrantLifeResolver } from './grant-life/grant-life.resolver';
import { GrantResolver } from './grants/grant.resolver';
import { PoliciesResolver } from './policies/policies.resolver';
import { ApplicationResolver } from './procedure/application.resolver';
import { ProcedureResolver } from './procedure/procedure.resolver';
import { ServiceItemResolver } from './purposes/service-item.resolver';
import { QualityResolver } from './quality/quality.resolver';
import { SimulateResolver } from './simulate/simulate.resolver';
import { StatisticsResolver } from './statistics/statistics.resolver';
import { GrantUsageResolver } from './usage/grant-usage.resolver';
import { UsageResolver } from './usage/usage.resolver';

export { acceptMending, refuseMending } from './breach/answer-mending';
export { liftSuspension, terminateGrant } from './breach/end-suspension';
export { reportBreach } from './breach/report-breach';
export { stateMending } from './breach/state-mending';
export { reviewVersion } from './changes/review-version';
export { showChanges } from './changes/show-changes';
export { checkReasons } from './check-reasons';
export type { SharingContext } from './context';
export { acceptCorrection } from './corrections/accept-correction';
export { answerCorrection } from './corrections/answer-correction';
export type { CorrectionRecord, OpenCorrection } from './corrections/correction.store';
export { CorrectionType } from './corrections/correction.types';
export type { OpenCorrections } from './corrections/correction-book';
export { fileCorrection, type NewCorrection } from './corrections/file-correction';
export { findOpenCorrection, readCorrections } from './corrections/find-corrections';
export { withdrawCorrection } from './corrections/withdraw-correction';
export { confirmAtRelease, decide, decideNow } from './decision/decide';
export type { Decision, DecisionRequest, Purpose } from './decision/decision';
export { maskValue } from './decision/mask-value';
export { narrowToUse } from './decision/narrow-to-use';
export { type Reader, readerOf } from './decision/reader';
export { confirmDisposal, objectToDisposal } from './disposal/answer-receipt';
export { declarePurposeEnded } from './disposal/declare-purpose-ended';
export { fileDisposalReceipt } from './disposal/file-disposal-receipt';
export { instructDisposal } from './disposal/instruct-disposal';
export { bringDispute } from './disputes/bring-dispute';
export { decideDispute, referDispute } from './disputes/decide-dispute';
export { closeDispute, settleDispute } from './disputes/end-dispute';
export { listDisputes } from './disputes/list-disputes';
export { openDispute } from './disputes/open-dispute';
export { stateInDispute } from './disputes/state-in-dispute';
export { agreeToEnding, objectToEnding } from './ending/answer-ending';
export { endingMarkdown } from './ending/ending-markdown';
export { confirmEnding, decideEnding } from './ending/file-ending';
export { listEndings } from './ending/list-endings';
export { proposeEnding } from './ending/propose-ending';
export { sweepEndings } from './ending/sweep-endings';
export { withdrawEnding } from './ending/withdraw-ending';
export { sweepGrants } from './grant-life/sweep-grants';
export { grantedItems } from './grants/granted-items';
export type { GrantRecord } from './grants/grants.store';
export { revokeGrant } from './grants/revoke-grant';
export { selectStandingGrants, selectUsedQuotas } from './grants/watched-grants.store';
export { listApplications, listGrants } from './list-sharing';
export { readPolicyFolder } from './policies/policy-files';
export { publishPolicies } from './policies/publish-policies';
export { testCityPolicies } from './policies/test-policies';
export { consentToExtension, refuseExtension } from './procedure/answer-extension';
export type { ApplicationRecord } from './procedure/applications.store';
export { applyForReturn } from './procedure/apply-for-return';
export { applyForSharing } from './procedure/apply-for-sharing';
export { approveApplication } from './procedure/approve-application';
export { askForExtension } from './procedure/ask-for-extension';
export { askForSupplement } from './procedure/ask-for-supplement';
export type { NewApplication } from './procedure/check-application';
export { confirmDelivery } from './procedure/confirm-delivery';
export { consentToApplication } from './procedure/consent-to-application';
export { draftApplication } from './procedure/draft-application';
export { type EditedApplication, editApplication } from './procedure/edit-application';
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
export { listQuality, type QualityFilter, showQuality } from './quality/list-quality';
export { countUse, type QuotaLeft, type Use } from './quotas/count-use';
export { sharesFor } from './quotas/quota-share';
export type { CellRule } from './row-condition/cell-rule';
export { narrower } from './row-condition/narrower';
export { type ReadRight, readRight } from './row-condition/read-right';
export type { RowCondition } from './row-condition/row-condition';
export { filterFields, type RowFilter } from './row-condition/row-filter';
export { createSharing } from './sharing';
export { ApplicationType } from './sharing.types';
export { simulatePolicies } from './simulate/simulate-policies';

export { departmentAsked } from './statistics/department-asked';
export { exportStatistics } from './statistics/export-statistics';
export { leagueOf, type Place } from './statistics/league';
export { countCorrections, selectResourcesOf } from './statistics/resource-figures.store';
export { type AskedStatistics, sharingStatistics } from './statistics/statistics';
export { reasonedStepOf, stepOf } from './steps/step-type';
export { fileUsageRecord } from './usage/file-usage-record';
export { checkPeriod, type Period } from './usage/period';

type ResolverClass =
  | typeof ServiceItemResolver
  | typeof ApplicationResolver
  | typeof GrantResolver
  | typeof ProcedureResolver
  | typeof PoliciesResolver
  | typeof ExplainResolver
  | typeof EndingResolver
  | typeof ChangesResolver
  | typeof CorrectionResolver
  | typeof UsageResolver
  | typeof StatisticsResolver
  | typeof GrantUsageResolver
  | typeof QualityResolver
  | typeof GrantLifeResolver
  | typeof BreachResolver
  | typeof DisposalResolver
  | typeof DisputeResolver
  | typeof SimulateResolver;

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
  CorrectionResolver,
  UsageResolver,
  StatisticsResolver,
  GrantUsageResolver,
  QualityResolver,
  GrantLifeResolver,
  BreachResolver,
  DisposalResolver,
  DisputeResolver,
  SimulateResolver,
];
