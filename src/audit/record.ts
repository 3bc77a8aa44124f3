/** How the gateway answered what a record is about. */
export type AuditDecision = 'allowed' | 'denied' | 'failed';

/** Who acted: a department's system, a signed-in person, or the gateway itself (jobs, the sample city). */
export interface AuditActor {
  readonly kind: 'client' | 'person' | 'system';
  readonly id: string;
}

/** Why data was read, as the caller stated it. */
export interface AuditPurpose {
  readonly serviceItem: string;
  readonly caseNumber: string | null;
  readonly basis: string | null;
  /** Keyed digest of the applicant's code where it is not told in the clear; in a record their name. */
  readonly subjectDigest: string | null;
}

/** Which catalogue entry was read, as it stood. */
export interface AuditResource {
  readonly code: string;
  readonly apiName: string;
  readonly version: number;
}

/**
 * Whom a draft is about, in the clear: the log calls each by their name, and writes what is told nowhere but
 * sealed under the own key of a subject that is new.
 */
export interface ToldClear {
  /** Keys that were read, each once; those that a row was given for come first. */
  readonly keys: readonly string[];
  /** The applicant's code of the purpose, or null. */
  readonly subject: string | null;
}

/**
 * One thing to be recorded, before the log gives it its place. But for `clear` it holds no personal data in the
 * clear: keys and subjects stand as keyed digests, reasons and facts hold codes and names only.
 */
export interface AuditDraft {
  /** What happened, dotted: `data.read`, `session.opened`, `grant.issued`, `audit.searched`. */
  readonly event: string;
  readonly decision: AuditDecision;
  readonly requestId: string;
  readonly department: string | null;
  readonly actor: AuditActor | null;
  readonly purpose: AuditPurpose | null;
  readonly resource: AuditResource | null;
  /** API names of the items whose values were released, masked ones included. */
  readonly items: readonly string[];
  /** API names of the items that were released masked. */
  readonly masked: readonly string[];
  /**
   * Keyed digests of keys that nobody tells in the clear, each once. In a record the names of all subjects that
   * were read: those that a row was given for come first.
   */
  readonly keyDigests: readonly string[];
  /** Who was read, in the clear. */
  readonly clear?: ToldClear;
  readonly rowCount: number | null;
  /** Catalogue codes and policy ids that decided. */
  readonly reasons: readonly string[];
  /** Number of the grant that allowed it. */
  readonly grant: string | null;
  readonly policyVersion: string | null;
  /** Small facts of the event: ids and codes, no row values. */
  readonly facts: Readonly<Record<string, string | number | boolean | null>>;
}

/** A draft with its place in the log. `hash` = SHA-256 of the canonical body, which holds `previousHash`. */
export interface AuditRecord extends Omit<AuditDraft, 'clear'> {
  readonly id: string;
  /** ISO time in UTC with milliseconds. */
  readonly at: string;
  readonly node: string;
  /** Dense from 1 within the node's lane. */
  readonly sequence: number;
  readonly previousHash: string;
  readonly hash: string;
}

/** What an append gives back once its records are durable. */
export interface AppendResult {
  /** Record ids, in the order of the drafts. */
  readonly ids: readonly string[];
  /** Their signed receipts, in the same order; empty texts where none were asked for. */
  readonly receipts: readonly string[];
  /** The change epoch as the committing transaction saw it: a release check for free. */
  readonly epoch: number;
}

/** What an append is to give back beside ids. */
export interface AppendOptions {
  /** A signed receipt for each record; each takes some 40 µs of the thread that writes. */
  readonly withReceipts?: boolean;
}

/** The append side of the log. One instance a process. */
export interface AuditLog {
  /**
   * Appends and resolves only when the records are committed. Concurrent calls share one
   * transaction, which is never the caller's: call it outside any ambient transaction. Rejects
   * with AUDIT_UNAVAILABLE, and then nothing may be released.
   */
  append(drafts: readonly AuditDraft[], options?: AppendOptions): Promise<AppendResult>;
  /**
   * Runs an office change and its record in one transaction: neither stands without the other.
   * Must be called outside any ambient transaction.
   */
  recordWith<T>(work: () => Promise<{ result: T; drafts: readonly AuditDraft[] }>): Promise<T>;
  /** Resolves when a record could be appended now; rejects with AUDIT_UNAVAILABLE. For health. */
  ready(): Promise<void>;
  /** Takes no more records, waits for those it took, and gives the node's name back. */
  close(): Promise<void>;
}
