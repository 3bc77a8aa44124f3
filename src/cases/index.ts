import type { NonEmptyArray } from 'type-graphql';
import { ArchiveResolver } from './archive/archive.resolver';
import { DisclosureResolver } from './disclosure/disclosure.resolver';
import { FeeResolver } from './fee/fee.resolver';
import {
  CaseMaterialPartResolver,
  CaseMaterialResolver,
  CaseMaterialsResolver,
} from './materials/material.resolver';
import { CaseResolver } from './procedure/case.resolver';
import { JointPartResolver } from './procedure/joint-part.resolver';
import { CaseProgressResolver } from './procedure/progress.resolver';
import { CaseStepResolver } from './procedure/step.resolver';
import { CaseSealResolver } from './seal/case-seal.resolver';
import { SealResolver } from './seal/seal.resolver';

export { readVolume } from './archive/read-volume';
export { sweepArchive } from './archive/sweep-archive';
export { verifyVolume } from './archive/verify-volume';
export { VOLUME_PARTS, type VolumePart } from './archive/volume';
export type { CasesContext } from './context';
export { sweepDisclosures } from './disclosure/sweep-disclosures';
export { selectNumbersOfApplicant } from './file/cases.store';
export { checkPurposeCase } from './file/check-purpose-case';
export { selectCaseSpans, selectHandledItems } from './file/open-cases.store';
export { bringMaterial } from './materials/bring-material';
export { countSupplied } from './materials/count-supplied';
export { destroyOldValues } from './materials/destroy-old-values';
export { selectServiceItemsOf } from './materials/supplied-counts.store';
export { sweepCaseReads } from './materials/sweep-case-reads';
export { tellCorrections } from './materials/tell-corrections';
export { caseMarkdown } from './procedure/case-markdown';
export { casesUnheard } from './procedure/cases-unheard';
export { openCase } from './procedure/open-case';
export { submitCase } from './procedure/submit-case';
export { sweepCases } from './procedure/sweep-cases';
export { verifyApplicant } from './procedure/verify-applicant';
export { applyForSeal } from './seal/apply-for-seal';
export { confirmSealRequest } from './seal/decide-seal-request';
export { listSeals } from './seal/list-seals';
export { readCasePdf } from './seal/read-case-pdf';
export { configuredSealKey } from './seal/sign/read-key-files';

type ResolverClass =
  | typeof CaseResolver
  | typeof CaseStepResolver
  | typeof JointPartResolver
  | typeof CaseProgressResolver
  | typeof CaseMaterialsResolver
  | typeof CaseMaterialResolver
  | typeof CaseMaterialPartResolver
  | typeof SealResolver
  | typeof CaseSealResolver
  | typeof FeeResolver
  | typeof ArchiveResolver
  | typeof DisclosureResolver;

/** The cases half of the office API. */
export const casesResolvers: NonEmptyArray<ResolverClass> = [
  CaseResolver,
  CaseStepResolver,
  JointPartResolver,
  CaseProgressResolver,
  CaseMaterialsResolver,
  CaseMaterialResolver,
  CaseMaterialPartResolver,
  SealResolver,
  CaseSealResolver,
  FeeResolver,
  ArchiveResolver,
  DisclosureResolver,
];
