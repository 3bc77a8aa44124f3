import type { NonEmptyArray } from 'type-graphql';
import { FindingResolver } from './findings/finding.resolver';
import { LedgerResolver } from './ledger/ledger.resolver';
import { ReportResolver } from './report/report.resolver';

export { lookForAnomalies } from './anomalies/look-for-anomalies';
export type { OversightContext } from './context';
export { createOversight } from './oversight';
export { exportReport } from './report/export-report';

type ResolverClass = typeof LedgerResolver | typeof ReportResolver | typeof FindingResolver;

/** The oversight half of the office API. */
export const oversightResolvers: NonEmptyArray<ResolverClass> = [
  LedgerResolver,
  ReportResolver,
  FindingResolver,
];
