import type { MessageKind } from '../../duties';
import type { FindingStatus } from './finding';

/** One step of a finding. */
export interface FindingStep {
  /** Where it must stand; empty for the step that begins it. */
  readonly from: readonly FindingStatus[];
  readonly to: FindingStatus;
  /** The leadership office, the officer of the department it was given to, or the gateway itself. */
  readonly by: 'office' | 'department' | 'gateway';
  /** The mutation that takes it; null where the gateway takes it by itself. */
  readonly operation: string | null;
  /** The event of its audit record. */
  readonly event: string;
  /** What the department hears that it is given to. */
  readonly tells: MessageKind | null;
}

/** Every step, in the order a finding may go through them. */
export const FINDING_STEP_NAMES = ['open', 'assign', 'answer', 'close', 'reopen'] as const;

/** See FINDING_STEP_NAMES. */
export type FindingStepName = (typeof FINDING_STEP_NAMES)[number];

/**
 * The way of a finding: the office gives it to a department, which answers, and closes it or gives it back; what was
 * closed may be opened again. What does not stand here is refused.
 */
export const FINDING_STEPS: Readonly<Record<FindingStepName, FindingStep>> = Object.freeze({
  open: {
    ...{ from: [], to: 'open', by: 'gateway' },
    ...{ operation: null, event: 'finding.opened', tells: null },
  },
  assign: {
    ...{ from: ['open', 'answered'], to: 'assigned', by: 'office' },
    ...{ operation: 'assignFinding', event: 'finding.assigned', tells: 'findingAssigned' },
  },
  answer: {
    ...{ from: ['assigned'], to: 'answered', by: 'department' },
    ...{ operation: 'answerFinding', event: 'finding.answered', tells: null },
  },
  close: {
    ...{ from: ['open', 'assigned', 'answered'], to: 'closed', by: 'office' },
    ...{ operation: 'closeFinding', event: 'finding.closed', tells: 'findingClosed' },
  },
  reopen: {
    ...{ from: ['closed'], to: 'open', by: 'office' },
    ...{ operation: 'reopenFinding', event: 'finding.reopened', tells: 'findingReopened' },
  },
});

/** Steps that people may take from where a finding stands. */
export function findingStepsFrom(status: FindingStatus): FindingStepName[] {
  return FINDING_STEP_NAMES.filter((name) => FINDING_STEPS[name].from.includes(status));
}
