import type { NonEmptyArray } from 'type-graphql';
import { CaseMaterialPartResolver, CaseMaterialResolver } from './materials/material.resolver';

export { destroyOldValues } from './materials/destroy-old-values';
export { sweepCaseReads } from './materials/sweep-case-reads';
export { tellCorrections } from './materials/tell-corrections';

type ResolverClass = typeof CaseMaterialResolver | typeof CaseMaterialPartResolver;

/** The cases half of the office API. */
export const casesResolvers: NonEmptyArray<ResolverClass> = [
  CaseMaterialResolver,
  CaseMaterialPartResolver,
];
