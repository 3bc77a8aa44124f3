import { AuditResolver } from './audit.resolver';

export { readChain } from './audit.store';
export type { AuditFilter } from './audit-filter';
export { type ChainBreak, type ChainHead, verifyChain } from './chain';
export { checkPageSize } from './check-page-size';
export type { AuditContext } from './context';
export { type AuditRuntime, createAuditLog } from './create-audit-log';
export { auditDraft } from './draft';
export { type ReadTally, tallyReads } from './read-tally.store';
export type {
  AppendResult,
  AuditActor,
  AuditDecision,
  AuditDraft,
  AuditLog,
  AuditPurpose,
  AuditRecord,
  AuditResource,
} from './record';
export { type AuditPage, type AuditSearch, type SearchContext, searchAudit } from './search-audit';
export { showRecord } from './show-record';

/** The audit half of the office API. */
export const auditResolvers = [AuditResolver] as const;
