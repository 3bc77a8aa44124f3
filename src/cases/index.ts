import type { NonEmptyArray } from 'type-graphql';
import {
  CaseMaterialPartResolver,
  CaseMaterialResolver,
  CaseMaterialsResolver,
} from './materials/material.resolver';
import { CaseResolver } from './procedure/case.resolver';

export type { CasesContext } from './context';
export { destroyOldValues } from './materials/destroy-old-values';
export { sweepCaseReads } from './materials/sweep-case-reads';
export { tellCorrections } from './materials/tell-corrections';

type ResolverClass =
  | typeof CaseResolver
  | typeof CaseMaterialsResolver
  | typeof CaseMaterialResolver
  | typeof CaseMaterialPartResolver;

/** The cases half of the office API. */
export const casesResolvers: NonEmptyArray<ResolverClass> = [
  CaseResolver,
  CaseMaterialsResolver,
  CaseMaterialResolver,
  CaseMaterialPartResolver,
];
