import type { NonEmptyArray } from 'type-graphql';
import { ComparisonResolver } from './compare/comparison.resolver';
import { GuideResolver } from './guide/guide.resolver';
import { LawChangeResolver } from './laws/law-change.resolver';
import { FindingResolver } from './lint/finding.resolver';
import { ProofResolver } from './proofs/proof.resolver';
import { PublicGuideResolver } from './public/public.resolver';

type ResolverClass =
  | typeof GuideResolver
  | typeof FindingResolver
  | typeof ComparisonResolver
  | typeof LawChangeResolver
  | typeof ProofResolver
  | typeof PublicGuideResolver;

/** The services half of the office API. */
export const servicesResolvers: NonEmptyArray<ResolverClass> = [
  GuideResolver,
  FindingResolver,
  ComparisonResolver,
  LawChangeResolver,
  ProofResolver,
  PublicGuideResolver,
];
