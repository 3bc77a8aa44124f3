import type { AnomalyName } from '../anomalies/limits';

/** Where a finding stands. */
export const FINDING_STATUSES = ['open', 'assigned', 'answered', 'closed'] as const;

/** See FINDING_STATUSES. */
export type FindingStatus = (typeof FINDING_STATUSES)[number];

/** A finding as it is kept. */
export interface FindingRecord {
  readonly id: string;
  /** Such as F-2026-000001. */
  readonly number: string;
  readonly rule: AnomalyName;
  /** What it is about, by which its rule tells it from others of the day. */
  readonly subject: string;
  /** YYYY-MM-DD in China. */
  readonly day: string;
  /** The department whose reads it is about; null where it is not one's alone. */
  readonly departmentId: string | null;
  readonly figures: Readonly<Record<string, string | number>>;
  readonly status: FindingStatus;
  /** The department that it was given to last. */
  readonly assignedId: string | null;
  readonly openedAt: Date;
}

/** A step that was taken. */
export interface FindingStepRecord {
  readonly findingId: string;
  /** From 1, without gaps. */
  readonly position: number;
  readonly step: string;
  /** Null for the step that began it. */
  readonly from: FindingStatus | null;
  readonly to: FindingStatus;
  /** Id of the person; null for the gateway itself. */
  readonly by: string | null;
  /** The department of that person. */
  readonly departmentId: string | null;
  readonly at: Date;
  readonly why: string | null;
}
