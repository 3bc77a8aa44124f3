import type { LifeStep } from '../steps/life-step';

/** Where the steps of its life left a grant; whether its term runs is told by the time. */
export const GRANT_LIVES = [
  'active',
  'suspended',
  'mendingStated',
  'mendingRefused',
  'expired',
  'revoked',
  'ended',
  'terminated',
  'purposeEnded',
  'disposalOverdue',
  'disposed',
  'disposalObjected',
  'disposalConfirmed',
] as const;

/** See GRANT_LIVES. */
export type GrantLife = (typeof GRANT_LIVES)[number];

/** The ways a grant ends. */
export const GRANT_ENDINGS = ['expired', 'revoked', 'ended', 'terminated', 'purposeEnded'] as const;

/** See GRANT_ENDINGS. */
export type GrantEnding = (typeof GRANT_ENDINGS)[number];

/** Where a grant has not ended, be it suspended or not. */
export const OPEN_LIVES = ['active', 'suspended', 'mendingStated', 'mendingRefused'] as const;

/** True where a grant has not ended. */
export function isOpen(life: GrantLife): boolean {
  return OPEN_LIVES.some((open) => open === life);
}

/** The way of ending that a status is, or null. */
export function endingAt(life: GrantLife): GrantEnding | null {
  return GRANT_ENDINGS.find((ending) => ending === life) ?? null;
}

/** What a step does to a clock; see `grant-clocks.ts`. */
export type GrantClockMove =
  | 'startMending'
  | 'stopMending'
  | 'resumeMending'
  | 'meetMending'
  | 'dropMending'
  | 'startDisposal'
  | 'meetDisposal'
  | 'startDisposalAgain';

/** Every step, in the order a grant may go through them. */
export const GRANT_STEP_NAMES = [
  'issue',
  'suspend',
  'stateMending',
  'acceptMending',
  'refuseMending',
  'liftSuspension',
  'terminate',
  'lapse',
  'revoke',
  'declarePurposeEnded',
  'expire',
  'end',
  'instructDisposal',
  'missDisposal',
  'fileReceipt',
  'confirmDisposal',
  'objectToDisposal',
] as const;

/** See GRANT_STEP_NAMES. */
export type GrantStepName = (typeof GRANT_STEP_NAMES)[number];

/** One step in the life of a grant. */
export interface GrantStep extends LifeStep<GrantLife> {
  readonly clocks: readonly GrantClockMove[];
  /** Whether it changes what may be read, or what a reader is told. */
  readonly changesReading: boolean;
}

const MENDED: readonly GrantLife[] = ['suspended', 'mendingRefused'];
const HALTED: readonly GrantLife[] = ['suspended', 'mendingStated', 'mendingRefused'];
const UNDISPOSED: readonly GrantLife[] = [...GRANT_ENDINGS, 'disposalObjected'];

const PLAIN = { once: false, clocks: [], tells: [], changesReading: false };
const ENDS = { ...PLAIN, clocks: ['dropMending', 'startDisposal'], changesReading: true } as const;
const DISPOSE = { to: 'consumer', kind: 'disposalDue' } as const;

/**
 * The life of a grant: who may take it from where to where. What does not stand here is refused. From
 * every end its data is disposed of, and no step leads back. `docs/sharing-procedure.md` is made from
 * it. SHR-6, SHR-8
 */
export const GRANT_STEPS: Readonly<Record<GrantStepName, GrantStep>> = Object.freeze({
  issue: {
    ...PLAIN,
    ...{ from: [], to: 'active', by: ['provider'], rule: 'SHR-4' },
    ...{ operation: 'approveApplication', event: 'grant.issued' },
    changesReading: true,
  },
  suspend: {
    ...PLAIN,
    ...{ from: ['active'], to: 'suspended', by: ['provider', 'authority'], rule: 'SHR-6' },
    ...{ operation: 'reportBreach', event: 'grant.suspended' },
    clocks: ['startMending'],
    tells: [
      { to: 'consumer', kind: 'grantSuspended' },
      { to: 'provider', kind: 'grantSuspended' },
      { to: 'authority', kind: 'grantSuspended' },
    ],
    changesReading: true,
  },
  stateMending: {
    ...PLAIN,
    ...{ from: MENDED, to: 'mendingStated', by: ['consumer'], rule: 'SHR-6' },
    ...{ operation: 'stateMending', event: 'grant.mendingStated' },
    clocks: ['stopMending'],
    tells: [
      { to: 'provider', kind: 'mendingStated' },
      { to: 'authority', kind: 'mendingStated' },
    ],
  },
  acceptMending: {
    ...PLAIN,
    ...{ from: ['mendingStated'], to: 'active', by: ['provider', 'authority'], rule: 'SHR-6' },
    ...{ operation: 'acceptMending', event: 'grant.mendingAccepted' },
    clocks: ['meetMending'],
    tells: [
      { to: 'consumer', kind: 'mendingAccepted' },
      { to: 'provider', kind: 'mendingAccepted' },
    ],
    changesReading: true,
  },
  refuseMending: {
    ...PLAIN,
    ...{ from: ['mendingStated'], to: 'mendingRefused', by: ['provider', 'authority'] },
    ...{ operation: 'refuseMending', event: 'grant.mendingRefused', rule: 'SHR-6' },
    clocks: ['resumeMending'],
    tells: [
      { to: 'consumer', kind: 'mendingRefused' },
      { to: 'provider', kind: 'mendingRefused' },
    ],
  },
  liftSuspension: {
    ...PLAIN,
    ...{ from: HALTED, to: 'active', by: ['authority'], rule: 'SHR-6' },
    ...{ operation: 'liftSuspension', event: 'grant.suspensionLifted' },
    clocks: ['dropMending'],
    tells: [
      { to: 'consumer', kind: 'suspensionLifted' },
      { to: 'provider', kind: 'suspensionLifted' },
    ],
    changesReading: true,
  },
  terminate: {
    ...ENDS,
    ...{ from: ['mendingRefused'], to: 'terminated', by: ['provider', 'authority'], rule: 'SHR-6' },
    ...{ operation: 'terminateGrant', event: 'grant.terminated' },
    tells: [
      { to: 'consumer', kind: 'grantTerminated' },
      { to: 'provider', kind: 'grantTerminated' },
      { to: 'authority', kind: 'grantTerminated' },
      DISPOSE,
    ],
  },
  lapse: {
    ...ENDS,
    ...{ from: MENDED, to: 'terminated', by: ['gateway'], rule: 'SHR-6' },
    ...{ operation: null, event: 'grant.terminated' },
    tells: [
      { to: 'consumer', kind: 'grantLapsed' },
      { to: 'provider', kind: 'grantLapsed' },
      { to: 'authority', kind: 'grantLapsed' },
      DISPOSE,
    ],
  },
  revoke: {
    ...ENDS,
    ...{ from: OPEN_LIVES, to: 'revoked', by: ['authority'], rule: 'SHR-6' },
    ...{ operation: 'revokeGrant', event: 'grant.revoked' },
    tells: [
      { to: 'consumer', kind: 'grantRevoked' },
      { to: 'provider', kind: 'grantRevoked' },
      DISPOSE,
    ],
  },
  declarePurposeEnded: {
    ...ENDS,
    ...{ from: OPEN_LIVES, to: 'purposeEnded', by: ['consumer'], rule: 'SHR-8' },
    ...{ operation: 'declarePurposeEnded', event: 'grant.purposeEnded' },
    tells: [{ to: 'provider', kind: 'grantPurposeEnded' }],
  },
  expire: {
    ...ENDS,
    ...{ from: OPEN_LIVES, to: 'expired', by: ['gateway'], rule: 'SHR-8' },
    ...{ operation: null, event: 'grant.expired' },
    tells: [DISPOSE],
    // Decisions count the term themselves, to the millisecond.
    changesReading: false,
  },
  end: {
    ...ENDS,
    ...{ from: OPEN_LIVES, to: 'ended', by: ['gateway'], rule: 'SHR-7' },
    ...{ operation: null, event: 'grant.ended' },
    tells: [DISPOSE],
    // Decisions keep to the instant that was filed.
    changesReading: false,
  },
  instructDisposal: {
    ...PLAIN,
    ...{ from: [...OPEN_LIVES, ...UNDISPOSED, 'disposalOverdue'], to: null, by: ['provider'] },
    ...{ operation: 'instructDisposal', event: 'grant.disposalInstructed', rule: 'SHR-8' },
    tells: [{ to: 'consumer', kind: 'disposalInstructed' }],
  },
  missDisposal: {
    ...PLAIN,
    ...{ from: UNDISPOSED, to: 'disposalOverdue', by: ['gateway'], rule: 'SHR-8' },
    ...{ operation: null, event: 'grant.disposalOverdue' },
    tells: [
      { to: 'consumer', kind: 'disposalOverdue' },
      { to: 'provider', kind: 'disposalOverdue' },
      { to: 'authority', kind: 'disposalOverdue' },
    ],
    changesReading: true,
  },
  fileReceipt: {
    ...PLAIN,
    ...{ from: [...UNDISPOSED, 'disposalOverdue'], to: 'disposed', by: ['consumer'] },
    ...{ operation: 'fileDisposalReceipt', event: 'grant.disposed', rule: 'SHR-8' },
    clocks: ['meetDisposal'],
    tells: [{ to: 'provider', kind: 'disposalFiled' }],
    changesReading: true,
  },
  confirmDisposal: {
    ...PLAIN,
    ...{ from: ['disposed'], to: 'disposalConfirmed', by: ['provider'], rule: 'SHR-8' },
    ...{ operation: 'confirmDisposal', event: 'grant.disposalConfirmed' },
    tells: [{ to: 'consumer', kind: 'disposalConfirmed' }],
  },
  objectToDisposal: {
    ...PLAIN,
    ...{ from: ['disposed'], to: 'disposalObjected', by: ['provider'], rule: 'SHR-8' },
    ...{ operation: 'objectToDisposal', event: 'grant.disposalObjected' },
    once: true,
    clocks: ['startDisposalAgain'],
    tells: [{ to: 'consumer', kind: 'disposalObjected' }],
  },
});
