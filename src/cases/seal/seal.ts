/** Where a seal stands: it is used only while it is `active`. SEAL-6 */
export const SEAL_STATUSES = ['applied', 'active', 'refused', 'cancelled'] as const;

/** See SEAL_STATUSES. */
export type SealStatus = (typeof SEAL_STATUSES)[number];

/** What may be asked about a seal; each is confirmed and filed by the centre's management. SEAL-6 */
export const SEAL_REQUEST_KINDS = ['opening', 'change', 'cancellation'] as const;

/** See SEAL_REQUEST_KINDS. */
export type SealRequestKind = (typeof SEAL_REQUEST_KINDS)[number];

/** What the management answered. */
export const SEAL_OUTCOMES = ['confirmed', 'refused'] as const;

/** See SEAL_OUTCOMES. */
export type SealOutcome = (typeof SEAL_OUTCOMES)[number];

/** A special seal for approvals (行政审批专用章). SEAL-1, SEAL-7 */
export interface SealRecord {
  readonly id: string;
  /** Such as `S-2026-000001`. */
  readonly number: string;
  /** Place, department and 行政审批专用章. SEAL-7 */
  readonly name: string;
  /** The name without what kind of seal it is: what stands on the arc. */
  readonly holder: string;
  readonly departmentId: string;
  /** The one window where it is used. SEAL-1 */
  readonly windowId: string;
  /** The window leader who is responsible for it. SEAL-5 */
  readonly leaderId: string;
  readonly status: SealStatus;
  readonly appliedAt: Date;
  readonly openedAt: Date | null;
  /** When it was cancelled, or its opening refused. */
  readonly endedAt: Date | null;
}

/** A request about a seal, with what became of it. SEAL-6 */
export interface SealRequestRecord {
  readonly id: string;
  readonly sealId: string;
  /** From 1, without gaps. */
  readonly position: number;
  readonly kind: SealRequestKind;
  /** The window and the leader that it is to have. */
  readonly windowId: string;
  readonly leaderId: string;
  readonly reasons: string;
  readonly askedAt: Date;
  readonly askedBy: string;
  /** Null while it waits for the management. */
  readonly outcome: SealOutcome | null;
  /** Number under which it is filed (备案号), such as `SF-2026-000001`. */
  readonly filingNumber: string | null;
  /** Why it was refused. */
  readonly why: string | null;
  readonly decidedAt: Date | null;
  readonly decidedBy: string | null;
}

/** A paper that was sealed. SEAL-5 */
export interface SealUseRecord {
  readonly id: string;
  /** Null where the department's own seal was used. SEAL-3 */
  readonly sealId: string | null;
  /** Number of that seal in the department's own register. */
  readonly ownSealNumber: string | null;
  readonly caseId: string;
  readonly documentId: string;
  /** Digest of the signed PDF, in hexadecimal; null where the paper was sealed by hand. */
  readonly sha256: string | null;
  readonly at: Date;
  readonly by: string;
  /** Who was responsible for the seal at that time. */
  readonly leaderId: string | null;
}

/** Work that the law wants under the department's own seal. SEAL-3 */
export interface SealExceptionRecord {
  readonly id: string;
  readonly departmentId: string;
  /** Code of the service item. */
  readonly serviceItem: string;
  readonly sealName: string;
  /** The law that says so, and its article. */
  readonly law: string;
  readonly article: string;
  readonly filedAt: Date;
  readonly filedBy: string;
}
