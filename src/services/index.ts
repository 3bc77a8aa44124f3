import type { NonEmptyArray } from 'type-graphql';
import { CentreResolver, WindowResolver } from './centres/centre.resolver';
import { ItemPlacesResolver } from './centres/item-places.resolver';
import { ComparisonResolver } from './compare/comparison.resolver';
import { GuideResolver } from './guide/guide.resolver';
import { LawChangeResolver } from './laws/law-change.resolver';
import { FindingResolver } from './lint/finding.resolver';
import { NetworkStatementResolver } from './network/statement.resolver';
import { ProofResolver } from './proofs/proof.resolver';
import { GuidePageResolver } from './public/page.resolver';
import { PublicGuideResolver } from './public/public.resolver';
import { GuideTransferResolver } from './transfer/transfer.resolver';

export { authoriseWindow, bindWindowClerk } from './centres/authorise-window';
export type { WindowPower } from './centres/centre';
export { listAuthorisations, listCentres, listWindows } from './centres/list-centres';
export { openCentre, openWindow } from './centres/manage-centres';
export { reviewIn } from './centres/reviews';
export { requireWindowPower, windowsOfCaller, worksAt } from './centres/window-powers';
export type { HandlingForm, MaterialWay, ServedParty } from './enums';
export { HandlingFormEnum, MaterialWayEnum, ServedPartyEnum } from './enums';
export type { GuideContent, GuideMaterial } from './guide/content.types';
export type { GuideVersionRecord } from './guide/guide';
export { findGuideInForce } from './guide/guide-in-force';
export { listGuides, versionsOf } from './guide/list-guides';
export { publishGuide } from './guide/publish-guide';
export { readGuideVersion } from './guide/read-guide-version';
export type { GuideRead, NeedCondition, ReadUse, Supply } from './guide/reading.types';
export { submitGuide } from './guide/submit-guide';
export { writeGuide } from './guide/write-guide';
export { sweepStatements } from './network/sweep-statements';
export { tellUnits } from './network/tell-units';
export { isFresh } from './once/freshness';
export { type FetchedRow, isMet, judgeMaterial, type Known } from './once/judge-material';
export { exportGuideWorkbook, guideTemplate } from './transfer/guide-workbook';
export { importGuideWorkbook } from './transfer/import-guide-workbook';

type ResolverClass =
  | typeof GuideResolver
  | typeof FindingResolver
  | typeof ComparisonResolver
  | typeof LawChangeResolver
  | typeof ProofResolver
  | typeof PublicGuideResolver
  | typeof GuidePageResolver
  | typeof GuideTransferResolver
  | typeof CentreResolver
  | typeof WindowResolver
  | typeof ItemPlacesResolver
  | typeof NetworkStatementResolver;

/** The services half of the office API. */
export const servicesResolvers: NonEmptyArray<ResolverClass> = [
  GuideResolver,
  FindingResolver,
  ComparisonResolver,
  LawChangeResolver,
  ProofResolver,
  PublicGuideResolver,
  GuidePageResolver,
  GuideTransferResolver,
  CentreResolver,
  WindowResolver,
  ItemPlacesResolver,
  NetworkStatementResolver,
];
