import type { MessageKind } from '../../duties';
import type { Role } from '../../identity';

/** Where the ending of a service stands. */
export const ENDING_STATUSES = [
  'negotiating',
  'agreed',
  'filed',
  'ended',
  'refused',
  'withdrawn',
] as const;

/** See ENDING_STATUSES. */
export type EndingStatus = (typeof ENDING_STATUSES)[number];

/** Who takes part: who provides, all who hold a grant, who oversees them, and the gateway itself. */
export type EndingParty = 'provider' | 'consumers' | 'authority' | 'gateway';

/** Every step, in the order an ending may go through them. */
export const ENDING_STEP_NAMES = [
  'propose',
  'agree',
  'object',
  'settle',
  'withdraw',
  'decideEnd',
  'decideGoOn',
  'file',
  'takeEffect',
] as const;

/** See ENDING_STEP_NAMES. */
export type EndingStepName = (typeof ENDING_STEP_NAMES)[number];

/** One step of the negotiation. */
export interface EndingStep {
  /** Where an ending must stand; empty for the step that begins one. */
  readonly from: readonly EndingStatus[];
  readonly to: EndingStatus;
  readonly by: EndingParty;
  /** Whoever took one of these steps of the ending may not take this one. */
  readonly notAfterOwn: readonly EndingStepName[];
  /** The mutation that takes it; null where the gateway takes it within another, or by itself. */
  readonly operation: string | null;
  /** The event of its audit record. */
  readonly event: string;
  readonly tells: readonly { readonly to: EndingParty; readonly kind: MessageKind }[];
}

/** The role that acts for each party. */
export const ROLE_OF: Readonly<Record<Exclude<EndingParty, 'gateway'>, Role>> = Object.freeze({
  provider: 'sharingOfficer',
  consumers: 'sharingOfficer',
  authority: 'sharingAuthority',
});

const OPEN: readonly EndingStatus[] = ['negotiating', 'agreed'];
const BOTH_SIDES = ['provider', 'consumers'] as const;
const told = (kind: MessageKind) => BOTH_SIDES.map((to) => ({ to, kind }));

/**
 * How a service comes to an end: a provider may not end one alone. Who uses it agrees or objects,
 * the authority mediates and files, and on the day agreed on it ends by itself. What does not stand
 * here is refused. SHR-7, CAT-7
 */
export const ENDING_STEPS: Readonly<Record<EndingStepName, EndingStep>> = Object.freeze({
  propose: {
    ...{ from: [], to: 'negotiating', by: 'provider', notAfterOwn: [] },
    ...{ operation: 'proposeEnding', event: 'ending.proposed' },
    tells: [{ to: 'consumers', kind: 'endingProposed' }],
  },
  agree: {
    ...{ from: OPEN, to: 'negotiating', by: 'consumers', notAfterOwn: ['propose'] },
    ...{ operation: 'agreeToEnding', event: 'ending.agreedTo' },
    tells: [{ to: 'provider', kind: 'endingAgreed' }],
  },
  object: {
    ...{ from: OPEN, to: 'negotiating', by: 'consumers', notAfterOwn: ['propose'] },
    ...{ operation: 'objectToEnding', event: 'ending.objectedTo' },
    tells: [
      { to: 'provider', kind: 'endingObjected' },
      { to: 'authority', kind: 'endingObjected' },
    ],
  },
  settle: {
    ...{ from: ['negotiating'], to: 'agreed', by: 'gateway', notAfterOwn: [] },
    ...{ operation: null, event: 'ending.settled' },
    tells: [{ to: 'authority', kind: 'endingSettled' }],
  },
  withdraw: {
    ...{ from: OPEN, to: 'withdrawn', by: 'provider', notAfterOwn: [] },
    ...{ operation: 'withdrawEnding', event: 'ending.withdrawn' },
    tells: [{ to: 'consumers', kind: 'endingWithdrawn' }],
  },
  decideEnd: {
    ...{ from: ['negotiating'], to: 'filed', by: 'authority', notAfterOwn: ['propose'] },
    ...{ operation: 'decideEnding', event: 'ending.decided' },
    tells: told('endingFiled'),
  },
  decideGoOn: {
    ...{ from: ['negotiating'], to: 'refused', by: 'authority', notAfterOwn: ['propose'] },
    ...{ operation: 'decideEnding', event: 'ending.decided' },
    tells: told('endingRefused'),
  },
  file: {
    ...{ from: OPEN, to: 'filed', by: 'authority', notAfterOwn: ['propose'] },
    ...{ operation: 'confirmEnding', event: 'ending.filed' },
    tells: told('endingFiled'),
  },
  takeEffect: {
    ...{ from: ['filed'], to: 'ended', by: 'gateway', notAfterOwn: [] },
    ...{ operation: null, event: 'ending.tookEffect' },
    tells: told('endingTookEffect'),
  },
});

/** Steps that people may take where an ending stands. */
export function endingStepsFrom(status: EndingStatus): EndingStepName[] {
  return ENDING_STEP_NAMES.filter((name) => {
    const { from, by } = ENDING_STEPS[name];
    return by !== 'gateway' && from.includes(status);
  });
}

/** True for a status that nothing follows on. */
export function isOver(status: EndingStatus): boolean {
  return Object.values(ENDING_STEPS).every(({ from }) => !from.includes(status));
}
