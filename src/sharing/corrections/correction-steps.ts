import type { MessageKind } from '../../duties';
import type { Role } from '../../identity';

/** Where a correction stands. */
export const CORRECTION_STATUSES = [
  'filed',
  'accepted',
  'corrected',
  'foundRight',
  'withdrawn',
] as const;

/** See CORRECTION_STATUSES. */
export type CorrectionStatus = (typeof CORRECTION_STATUSES)[number];

/** Every step, in the order a correction may go through them. */
export const CORRECTION_STEP_NAMES = [
  'file',
  'accept',
  'correct',
  'findRight',
  'withdraw',
] as const;

/** See CORRECTION_STEP_NAMES. */
export type CorrectionStepName = (typeof CORRECTION_STEP_NAMES)[number];

/** Who hears of a step: a side, or every department that read the datum. */
export type CorrectionListener = 'consumer' | 'provider' | 'readers';

/** One step of a correction. */
export interface CorrectionStep {
  /** Where it must stand; empty for the step that begins one. */
  readonly from: readonly CorrectionStatus[];
  readonly to: CorrectionStatus;
  readonly by: 'consumer' | 'provider';
  /** Roles of that side's people of which one is needed. */
  readonly roles: readonly Role[];
  /** The mutation that takes it. */
  readonly operation: string;
  /** The event of its audit record. */
  readonly event: string;
  /** What it does to the clock of the answer. */
  readonly clock: 'start' | 'meet' | 'drop' | null;
  /** Whether nothing follows. */
  readonly closes: boolean;
  readonly tells: { readonly to: readonly CorrectionListener[]; readonly kind: MessageKind };
}

const FINDERS: readonly Role[] = ['clerk', 'steward', 'sharingOfficer'];
const ANSWERERS: readonly Role[] = ['steward', 'sharingOfficer'];
const OPEN: readonly CorrectionStatus[] = ['filed', 'accepted'];
const ANSWER: Omit<CorrectionStep, 'to' | 'tells'> = {
  ...{ from: ['accepted'], by: 'provider', roles: ANSWERERS, clock: 'meet', closes: true },
  ...{ operation: 'answerCorrection', event: 'correction.answered' },
};

/**
 * The way of a correction (校核): who may take it from where to where. What does not stand here is
 * refused. SHR-11
 */
export const CORRECTION_STEPS: Readonly<Record<CorrectionStepName, CorrectionStep>> = Object.freeze(
  {
    file: {
      ...{ from: [], to: 'filed', by: 'consumer', roles: FINDERS, clock: 'start', closes: false },
      ...{ operation: 'fileCorrection', event: 'correction.filed' },
      tells: { to: ['provider'], kind: 'correctionFiled' },
    },
    accept: {
      ...{ from: ['filed'], to: 'accepted', by: 'provider', roles: ANSWERERS, clock: null },
      ...{ operation: 'acceptCorrection', event: 'correction.accepted', closes: false },
      tells: { to: ['consumer'], kind: 'correctionAccepted' },
    },
    correct: {
      ...ANSWER,
      to: 'corrected',
      tells: { to: ['consumer', 'readers'], kind: 'correctionCorrected' },
    },
    findRight: {
      ...ANSWER,
      to: 'foundRight',
      tells: { to: ['consumer', 'readers'], kind: 'correctionFoundRight' },
    },
    withdraw: {
      ...{ from: OPEN, to: 'withdrawn', by: 'consumer', roles: FINDERS, clock: 'drop' },
      ...{ operation: 'withdrawCorrection', event: 'correction.withdrawn', closes: true },
      tells: { to: ['provider'], kind: 'correctionWithdrawn' },
    },
  },
);

/** Steps that are possible where a correction stands. */
export function correctionStepsFrom(status: CorrectionStatus): CorrectionStepName[] {
  return CORRECTION_STEP_NAMES.filter((name) => CORRECTION_STEPS[name].from.includes(status));
}
