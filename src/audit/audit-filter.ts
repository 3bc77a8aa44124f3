import type { AuditDecision } from './record';

/** What a search asks for; every field that is given must fit. */
export interface AuditFilter {
  /** Department id. */
  readonly department?: string | null;
  /** Id of a client or a person. */
  readonly actor?: string | null;
  readonly event?: string | null;
  readonly decision?: AuditDecision | null;
  /** Resource code. */
  readonly resource?: string | null;
  /** Service item code. */
  readonly serviceItem?: string | null;
  readonly caseNumber?: string | null;
  /** API name of an item that was released. */
  readonly item?: string | null;
  /** Name or keyed digest of a key that a row was given for. */
  readonly subject?: string | null;
  /** A part of a reason, or of what a reason means in either language. */
  readonly text?: string | null;
  /** From this instant on. */
  readonly from?: Date | null;
  /** Before this instant. */
  readonly to?: Date | null;
  /** A gateway node, or one lane of it such as `gateway-1.data`. */
  readonly node?: string | null;
}

/** Where a page ends: the next begins after it, in the order of time and id, newest first. */
export interface AuditPosition {
  /** ISO time. */
  readonly at: string;
  readonly id: string;
}
