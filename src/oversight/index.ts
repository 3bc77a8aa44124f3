import type { NonEmptyArray } from 'type-graphql';
import { FindingResolver } from './findings/finding.resolver';
import { LedgerResolver } from './ledger/ledger.resolver';
import { ReceiptResolver } from './receipts/receipt.resolver';
import { ReportResolver } from './report/report.resolver';
import { SubjectResolver } from './subjects/subject.resolver';

export { lookForAnomalies } from './anomalies/look-for-anomalies';
export type { OversightContext } from './context';
export { createOversight } from './oversight';
export { exportReport } from './report/export-report';

type ResolverClass =
  | typeof LedgerResolver
  | typeof ReceiptResolver
  | typeof ReportResolver
  | typeof FindingResolver
  | typeof SubjectResolver;

/** The oversight half of the office API. */
export const oversightResolvers: NonEmptyArray<ResolverClass> = [
  LedgerResolver,
  ReceiptResolver,
  ReportResolver,
  FindingResolver,
  SubjectResolver,
];
