import type { NonEmptyArray } from 'type-graphql';
import { CaseResolver } from './procedure/case.resolver';

export type { CasesContext } from './context';

type ResolverClass = typeof CaseResolver;

/** The cases half of the office API. */
export const casesResolvers: NonEmptyArray<ResolverClass> = [CaseResolver];
