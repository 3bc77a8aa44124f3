import type { NonEmptyArray } from 'type-graphql';
import { FeeResolver } from './fee/fee.resolver';
import { CaseResolver } from './procedure/case.resolver';

export type { CasesContext } from './context';

type ResolverClass = typeof CaseResolver | typeof FeeResolver;

/** The cases half of the office API. */
export const casesResolvers: NonEmptyArray<ResolverClass> = [CaseResolver, FeeResolver];
