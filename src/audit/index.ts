import { AuditResolver } from './audit.resolver';

export { findLastAllowed, readChain } from './audit.store';
export type { AuditFilter, AuditPosition } from './audit-filter';
export { type ChainBreak, type ChainHead, verifyChain } from './chain';
export { checkPageSize } from './check-page-size';
export type { AuditContext } from './context';
export { type AuditRuntime, createAuditLog } from './create-audit-log';
export { auditDraft } from './draft';
export { type ExportFormat, exportRecords } from './export/export-records';
export { releasedKeys } from './key-mark';
export { countReadFigures, type ReadFigures } from './read-figures.store';
export { type ReadTally, tallyReads } from './read-tally.store';
export {
  countReads,
  countReadsByMonth,
  type Datum,
  findReaders,
  findUsed,
  findUsedGrants,
  type MonthOfReads,
  type ReadCount,
  type Span,
} from './reads.store';
export { findReadsOfKey, type Withheld } from './reads-of-key.store';
export { findReceipt, type ReceiptVerdict } from './receipt/find-receipt';
export { giveReceipts } from './receipt/give-receipts';
export { checkReceiptProof, proveReceipt } from './receipt/prove-receipt';
export { openReceipt, type Receipt } from './receipt/receipt';
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
export { cursorOf, positionOf } from './search-position';
export { showRecord } from './show-record';
export { cosignedAt, parseWitness, witnessText } from './tlog/cosignature';
export { parseVerifier, verifierOf, verifierText } from './tlog/note';
export { LogFolder } from './tree/log-folder';
export { logSigner } from './tree/log-key';
export { checkProof, proveRecord } from './tree/prove-record';
export { createSequencer, logFolderOf } from './tree/sequencer';
export { verifyLog } from './tree/verify-log';
export {
  countCaselessReads,
  countReadsByHour,
  countReadsByPurpose,
  type HourOfReads,
  type PurposeReads,
  selectNamedCases,
  selectSharedSubjects,
  selectTriedKeys,
  selectWideReaders,
} from './unusual-reads.store';
export { openLogSource } from './witness/log-source';
export { makeWitnessKey, readWitnessKey } from './witness/witness-key';
export { type Sighting, type Watch, witnessLog } from './witness/witness-log';

/** The audit half of the office API. */
export const auditResolvers = [AuditResolver] as const;
