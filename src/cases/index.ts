import type { NonEmptyArray } from 'type-graphql';
import { CaseResolver } from './procedure/case.resolver';
import { CaseSealResolver } from './seal/case-seal.resolver';
import { SealResolver } from './seal/seal.resolver';

export type { CasesContext } from './context';
export { readCasePdf } from './seal/read-case-pdf';
export { configuredSealKey } from './seal/sign/read-key-files';

type ResolverClass = typeof CaseResolver | typeof SealResolver | typeof CaseSealResolver;

/** The cases half of the office API. */
export const casesResolvers: NonEmptyArray<ResolverClass> = [
  CaseResolver,
  SealResolver,
  CaseSealResolver,
];
