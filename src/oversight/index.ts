import type { NonEmptyArray } from 'type-graphql';
import { LedgerResolver } from './ledger/ledger.resolver';

export type { OversightContext } from './context';
export { createOversight } from './oversight';

type ResolverClass = typeof LedgerResolver;

/** The oversight half of the office API. */
export const oversightResolvers: NonEmptyArray<ResolverClass> = [LedgerResolver];
