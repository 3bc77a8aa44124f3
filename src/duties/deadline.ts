import type { DeadlineKind, StatutoryRule } from './statutory-days';
import type { Subject } from './subject';

/** A clock as it is kept. Dates are calendar dates in China, YYYY-MM-DD. */
export interface DeadlineRecord {
  readonly id: string;
  readonly kind: DeadlineKind;
  readonly rule: StatutoryRule;
  readonly subject: Subject;
  /** The department that must act. */
  readonly departmentId: string;
  /** The department that waits for it. */
  readonly waitingId: string | null;
  /** The receipt that set it going. */
  readonly startedAt: Date;
  /** Working days that the law gives. */
  readonly days: number;
  readonly extendedDays: number;
  /** Id of the person who consented to the extension. */
  readonly extendedBy: string | null;
  /** The day of receipt, or that on which the clock went on; the next working day is day one. */
  readonly countedFrom: string;
  /** Working days from `countedFrom` on; while it is stopped, those that are kept. */
  readonly daysLeft: number;
  /** The last day; null while it is stopped, or ends in a year that is not announced. */
  readonly dueOn: string | null;
  /** From when on somebody is to be told, by weekends where the last day is not known yet; null once all was told. */
  readonly remindOn: string | null;
  readonly stoppedAt: Date | null;
  readonly metAt: Date | null;
  /** When it became void, because its subject came to nothing. */
  readonly droppedAt: Date | null;
  readonly remindedAt: Date | null;
  readonly overdueAt: Date | null;
}

/** Where a clock stands. */
export const DEADLINE_STATES = ['running', 'overdue', 'stopped', 'met', 'dropped'] as const;

/** See DEADLINE_STATES. */
export type DeadlineState = (typeof DEADLINE_STATES)[number];

/** Where a clock stands on a day. What is due on a day is in time until that day ends. */
export function deadlineState(deadline: DeadlineRecord, today: string): DeadlineState {
  if (deadline.metAt) return 'met';
  if (deadline.droppedAt) return 'dropped';
  if (deadline.stoppedAt) return 'stopped';
  return deadline.dueOn !== null && deadline.dueOn < today ? 'overdue' : 'running';
}
