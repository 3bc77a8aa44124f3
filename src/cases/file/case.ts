import type { HandlingForm, ServedParty } from '../../services';

/** Where a case stands; the table of steps says how it gets there. CASE-1 … CASE-9 */
export const CASE_STATUSES = [
  /** Being put together with the applicant; nothing runs yet. */
  'opened',
  /** Handed in: one of four outcomes within a working day. CASE-1 */
  'submitted',
  /** Waits for what the one notice names; clocks stand still. CASE-2 */
  'toSupplement',
  /** Accepted, with defects that are to be mended in time. CASE-3 */
  'acceptedWithDefects',
  'accepted',
  'notAccepted',
  /** Decided, not yet sealed: not complete by law. SEAL-4 */
  'decided',
  /** Sealed. */
  'completed',
  'delivered',
  /** Taken back by the applicant. */
  'withdrawn',
  /** In its volume; nothing of it changes any more. ARC-1 */
  'archived',
] as const;

/** See CASE_STATUSES. */
export type CaseStatus = (typeof CASE_STATUSES)[number];

/** What a case came to. */
export const CASE_DECISIONS = ['granted', 'refused', 'deemedGranted'] as const;

/** See CASE_DECISIONS. */
export type CaseDecision = (typeof CASE_DECISIONS)[number];

/** How the applicant asked for the result: on paper, electronic, or both. CASE-6 */
export const RESULT_FORMS = ['paper', 'electronic', 'both'] as const;

/** See RESULT_FORMS. */
export type ResultForm = (typeof RESULT_FORMS)[number];

/** Who applies; sealed where it is kept. */
export interface Applicant {
  readonly kind: ServedParty;
  readonly name: string;
  /** Citizen number of a person, unified social credit code of anybody else; checked. */
  readonly code: string;
  readonly phone: string | null;
  readonly email: string | null;
  /** Where papers are posted to. */
  readonly address: string | null;
}

/** A case as it is kept, its applicant opened. */
export interface CaseRecord {
  readonly id: string;
  /** Such as `B-2026-000001` (办件): corrections have C. */
  readonly number: string;
  readonly departmentId: string;
  /** Code of the service item. */
  readonly serviceItem: string;
  /** The version of the guide that it was opened under, through to its end. GDE-1 */
  readonly guideVersionId: string;
  /** The window it belongs to; null for cases that came by another channel. */
  readonly windowId: string | null;
  /** The applicant's choice. CASE-1 */
  readonly channel: HandlingForm;
  readonly status: CaseStatus;
  readonly applicant: Applicant;
  /** Fields of the case that keys of reads are made from, by name. */
  readonly fields: Readonly<Record<string, string>>;
  /** Made by whoever opened it, so that opening it again opens the same. */
  readonly idempotencyKey: string;
  readonly openedAt: Date;
  readonly openedBy: string;
  readonly submittedAt: Date | null;
  readonly acceptedAt: Date | null;
  readonly decision: CaseDecision | null;
  readonly decidedAt: Date | null;
  readonly decidedBy: string | null;
  /** When it was sealed: the moment that being in time is judged by. SEAL-4 */
  readonly completedAt: Date | null;
  readonly deliveredAt: Date | null;
  readonly closedAt: Date | null;
  /** Last day of the permit that it renews, as YYYY-MM-DD. CASE-7 */
  readonly renewsUntil: string | null;
  /** How the applicant wants to get the result. CASE-9 */
  readonly deliveryWay: HandlingForm;
  readonly resultForm: ResultForm;
}

/** A step that was taken. */
export interface CaseStepRecord {
  readonly caseId: string;
  /** From 1, without gaps. */
  readonly position: number;
  readonly step: string;
  /** Null for the step that began it. */
  readonly from: CaseStatus | null;
  readonly to: CaseStatus;
  /** Id of the person or client; null for the gateway itself. */
  readonly by: string | null;
  readonly at: Date;
  readonly why: string | null;
}
