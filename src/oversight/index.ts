import type { NonEmptyArray } from 'type-graphql';
import { LedgerResolver } from './ledger/ledger.resolver';
import { ReportResolver } from './report/report.resolver';

export type { OversightContext } from './context';
export { createOversight } from './oversight';
export { exportReport } from './report/export-report';

type ResolverClass = typeof LedgerResolver | typeof ReportResolver;

/** The oversight half of the office API. */
export const oversightResolvers: NonEmptyArray<ResolverClass> = [LedgerResolver, ReportResolver];
