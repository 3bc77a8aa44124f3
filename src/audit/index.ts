import { AuditResolver } from './audit.resolver';

export { findLastAllowed, readChain } from './audit.store';
export type { AuditFilter, AuditPosition } from './audit-filter';
export { type ChainBreak, type ChainHead, verifyChain } from './chain';
export { checkPageSize } from './check-page-size';
export { checkTime } from './check-time';
export type { AuditContext } from './context';
export { type Cosigner, createCosigner } from './cosign/cosigner';
export { readWitnessPolicy } from './cosign/read-witness-policy';
export { witnessLag } from './cosign/witness-lag';
export { type AuditRuntime, createAuditLog } from './create-audit-log';
export { auditDraft } from './draft';
export { type ExportFormat, exportRecords } from './export/export-records';
export { LogFolder } from './files/log-folder';
export { openLogReader, openLogStore } from './files/open-log';
export { logFolderOf } from './files/own-log';
export { findRecords } from './find-records';
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
export { type PrunedRange, type PruneOrder, pruneLog } from './retention/prune-log';
export { readPrunedBefore } from './retention/pruned.store';
export { type AuditPage, type AuditSearch, type SearchContext, searchAudit } from './search-audit';
export { cursorOf, positionOf } from './search-position';
export { showRecord } from './show-record';
export { sm3Signer } from './sm3/sm3-log';
export { destroySubject, type Forgotten, forgottenOn } from './subjects/forget-subject';
export { showSubject } from './subjects/show-subject';
export type { ThreadPlan } from './thread/messages';
export { cosignatureBy, parseWitness, witnessText } from './tlog/cosignature';
export { type NoteVerifier, parseVerifier, verifierOf, verifierText } from './tlog/note';
export { parseSm2Verifier, sm2VerifierOf, sm2VerifierText } from './tlog/sm2-note';
export { logSigner } from './tree/log-key';
export { checkProof, proveExported, proveRecord } from './tree/prove-record';
export { createSequencer, type Sequencer } from './tree/sequencer';
export { type Verification, type Verified, verifyLog } from './tree/verify-log';
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
export { type DatabaseFindings, verifyDatabase } from './verify/verify-database';
export { makeWitnessKey, readWitnessKey } from './witness/witness-key';
export { type Refusal, type Sighting, type Watch, witnessLog } from './witness/witness-log';
export { serveWitness } from './witness/witness-server';

/** The audit half of the office API. */
export const auditResolvers = [AuditResolver] as const;
export { createMonthKeeper, keepMonths } from './months/month-keeper';
