import type { NonEmptyArray } from 'type-graphql';
import {
  CaseMaterialPartResolver,
  CaseMaterialResolver,
  CaseMaterialsResolver,
} from './materials/material.resolver';
import { CaseResolver } from './procedure/case.resolver';
import { CaseSealResolver } from './seal/case-seal.resolver';
import { SealResolver } from './seal/seal.resolver';

export type { CasesContext } from './context';
export { destroyOldValues } from './materials/destroy-old-values';
export { sweepCaseReads } from './materials/sweep-case-reads';
export { tellCorrections } from './materials/tell-corrections';
export { readCasePdf } from './seal/read-case-pdf';
export { configuredSealKey } from './seal/sign/read-key-files';

type ResolverClass =
  | typeof CaseResolver
  | typeof CaseMaterialsResolver
  | typeof CaseMaterialResolver
  | typeof CaseMaterialPartResolver
  | typeof SealResolver
  | typeof CaseSealResolver;

/** The cases half of the office API. */
export const casesResolvers: NonEmptyArray<ResolverClass> = [
  CaseResolver,
  CaseMaterialsResolver,
  CaseMaterialResolver,
  CaseMaterialPartResolver,
  SealResolver,
  CaseSealResolver,
];
