import type { MessageKind } from '../../duties';
import type { Role } from '../../identity';

/** Where an application stands. */
export const APPLICATION_STATUSES = [
  'draft',
  'consented',
  'submitted',
  'toSupplement',
  'extensionAsked',
  'extended',
  'delivering',
  'active',
  'refused',
  'withdrawn',
  'closed',
] as const;

/** See APPLICATION_STATUSES. */
export type ApplicationStatus = (typeof APPLICATION_STATUSES)[number];

/** Who takes part: the two departments, who oversees them, and the gateway itself. */
export type Party = 'consumer' | 'provider' | 'authority' | 'gateway';

/** What a step does to a clock; see `step-clocks.ts`. */
export type ClockMove =
  | 'startAnswer'
  | 'startReturnAnswer'
  | 'stopAnswer'
  | 'resumeAnswer'
  | 'extendAnswer'
  | 'meetAnswer'
  | 'dropAnswer'
  | 'startDelivery'
  | 'meetDelivery'
  | 'dropDelivery';

/** Every step, in the order an application may go through them. */
export const STEP_NAMES = [
  'draft',
  'edit',
  'consent',
  'submit',
  'apply',
  'applyForReturn',
  'answerAutomatically',
  'grantReturn',
  'askSupplement',
  'amend',
  'supplement',
  'askExtension',
  'consentExtension',
  'refuseExtension',
  'agree',
  'refuse',
  'serve',
  'confirmDelivery',
  'withdraw',
  'close',
] as const;

/** See STEP_NAMES. */
export type StepName = (typeof STEP_NAMES)[number];

/** One step of the procedure. */
export interface Step {
  /** Where an application must stand; empty for a step that begins one. */
  readonly from: readonly ApplicationStatus[];
  readonly to: ApplicationStatus;
  readonly by: Party;
  /** Roles of that party's people of which one is needed; none for the gateway. */
  readonly roles: readonly Role[];
  /** Whoever took one of these steps of the application may not take this one. */
  readonly notAfterOwn: readonly StepName[];
  /** At most once in the life of an application. */
  readonly once: boolean;
  /** The mutation that takes it; null where the gateway takes it within another. */
  readonly operation: string | null;
  /** The event of its audit record. */
  readonly event: string;
  readonly clocks: readonly ClockMove[];
  readonly tells: readonly { readonly to: Party; readonly kind: MessageKind }[];
  readonly rule: string;
}

const OFFICER: readonly Role[] = ['sharingOfficer'];
const OFFICE: readonly Role[] = ['sharingOfficer', 'steward'];
/** What a consumer's people do to an application: whoever did one of these does not answer it. */
const ASKING: readonly StepName[] = [
  'draft',
  'edit',
  'consent',
  'submit',
  'apply',
  'amend',
  'supplement',
];
const OPEN: readonly ApplicationStatus[] = ['submitted', 'extensionAsked', 'extended'];
const BEFORE_AN_ANSWER: readonly ApplicationStatus[] = [
  'draft',
  'consented',
  'submitted',
  'toSupplement',
  'extensionAsked',
  'extended',
];

const MANY = { notAfterOwn: [], once: false, clocks: [], tells: [] };

/**
 * The application procedure: who may take an application from where to where. What does not stand
 * here is refused. `docs/sharing-procedure.md` is made from it. SHR-1 to SHR-5
 */
export const STEPS: Readonly<Record<StepName, Step>> = Object.freeze({
  draft: {
    ...MANY,
    ...{ from: [], to: 'draft', by: 'consumer', roles: OFFICE, rule: 'SHR-1' },
    ...{ operation: 'draftApplication', event: 'application.drafted' },
    tells: [{ to: 'consumer', kind: 'applicationDrafted' }],
  },
  edit: {
    ...MANY,
    ...{ from: ['draft', 'consented'], to: 'draft', by: 'consumer', roles: OFFICE, rule: 'SHR-1' },
    ...{ operation: 'editApplication', event: 'application.edited' },
    tells: [{ to: 'consumer', kind: 'applicationDrafted' }],
  },
  consent: {
    ...MANY,
    ...{ from: ['draft'], to: 'consented', by: 'consumer', roles: OFFICER, rule: 'SHR-1' },
    ...{ operation: 'consentToApplication', event: 'application.consented' },
    notAfterOwn: ['draft', 'edit'],
  },
  submit: {
    ...MANY,
    ...{ from: ['consented'], to: 'submitted', by: 'consumer', roles: OFFICE, rule: 'SHR-1' },
    ...{ operation: 'submitApplication', event: 'application.submitted' },
    clocks: ['startAnswer'],
    tells: [{ to: 'provider', kind: 'applicationSubmitted' }],
  },
  apply: {
    ...MANY,
    ...{ from: [], to: 'submitted', by: 'consumer', roles: OFFICER, rule: 'SHR-1' },
    ...{ operation: 'applyForSharing', event: 'application.submitted' },
    clocks: ['startAnswer'],
    tells: [{ to: 'provider', kind: 'applicationSubmitted' }],
  },
  answerAutomatically: {
    ...MANY,
    ...{ from: ['submitted'], to: 'active', by: 'gateway', roles: [], rule: 'SHR-2' },
    ...{ operation: null, event: 'application.answeredAutomatically' },
    clocks: ['meetAnswer'],
    tells: [{ to: 'consumer', kind: 'applicationAnsweredAutomatically' }],
  },
  applyForReturn: {
    ...MANY,
    ...{ from: [], to: 'submitted', by: 'consumer', roles: OFFICER, rule: 'SHR-13' },
    ...{ operation: 'applyForReturn', event: 'application.submitted' },
    clocks: ['startReturnAnswer'],
    tells: [{ to: 'provider', kind: 'returnApplied' }],
  },
  grantReturn: {
    ...MANY,
    ...{ from: ['submitted'], to: 'active', by: 'gateway', roles: [], rule: 'SHR-13' },
    ...{ operation: null, event: 'grant.issued' },
    clocks: ['meetAnswer'],
    tells: [{ to: 'consumer', kind: 'returnGranted' }],
  },
  askSupplement: {
    ...MANY,
    ...{ from: ['submitted', 'extended'], to: 'toSupplement', by: 'provider', roles: OFFICER },
    ...{ operation: 'askForSupplement', event: 'application.supplementAsked', rule: 'SHR-3' },
    once: true,
    clocks: ['stopAnswer'],
    tells: [{ to: 'consumer', kind: 'applicationToSupplement' }],
  },
  amend: {
    ...MANY,
    ...{ from: ['toSupplement'], to: 'toSupplement', by: 'consumer', roles: OFFICE, rule: 'SHR-3' },
    ...{ operation: 'editApplication', event: 'application.edited' },
  },
  supplement: {
    ...MANY,
    ...{ from: ['toSupplement'], to: 'submitted', by: 'consumer', roles: OFFICER, rule: 'SHR-3' },
    ...{ operation: 'supplementApplication', event: 'application.supplemented' },
    clocks: ['resumeAnswer'],
    tells: [{ to: 'provider', kind: 'applicationSupplemented' }],
  },
  askExtension: {
    ...MANY,
    ...{ from: ['submitted'], to: 'extensionAsked', by: 'provider', roles: OFFICER, rule: 'SHR-2' },
    ...{ operation: 'askForExtension', event: 'application.extensionAsked' },
    once: true,
    tells: [{ to: 'authority', kind: 'extensionAsked' }],
  },
  consentExtension: {
    ...MANY,
    ...{ from: ['extensionAsked'], to: 'extended', by: 'authority', roles: ['sharingAuthority'] },
    ...{ operation: 'consentToExtension', event: 'application.extended', rule: 'SHR-2' },
    notAfterOwn: ['askExtension'],
    clocks: ['extendAnswer'],
    tells: [
      { to: 'consumer', kind: 'extensionConsented' },
      { to: 'provider', kind: 'extensionConsented' },
    ],
  },
  refuseExtension: {
    ...MANY,
    ...{ from: ['extensionAsked'], to: 'submitted', by: 'authority', roles: ['sharingAuthority'] },
    ...{ operation: 'refuseExtension', event: 'application.extensionRefused', rule: 'SHR-2' },
    notAfterOwn: ['askExtension'],
    tells: [{ to: 'provider', kind: 'extensionRefused' }],
  },
  agree: {
    ...MANY,
    ...{ from: OPEN, to: 'delivering', by: 'provider', roles: OFFICER, rule: 'SHR-4' },
    ...{ operation: 'approveApplication', event: 'grant.issued' },
    notAfterOwn: ASKING,
    clocks: ['meetAnswer', 'startDelivery'],
    tells: [{ to: 'consumer', kind: 'applicationAgreed' }],
  },
  refuse: {
    ...MANY,
    ...{ from: OPEN, to: 'refused', by: 'provider', roles: OFFICER, rule: 'SHR-4' },
    ...{ operation: 'refuseApplication', event: 'application.refused' },
    notAfterOwn: ASKING,
    clocks: ['meetAnswer'],
    tells: [{ to: 'consumer', kind: 'applicationRefused' }],
  },
  serve: {
    ...MANY,
    ...{ from: ['delivering'], to: 'active', by: 'gateway', roles: [], rule: 'SHR-5' },
    ...{ operation: null, event: 'application.delivered' },
    clocks: ['meetDelivery'],
  },
  confirmDelivery: {
    ...MANY,
    ...{ from: ['delivering'], to: 'active', by: 'provider', roles: OFFICE, rule: 'SHR-5' },
    ...{ operation: 'confirmDelivery', event: 'application.delivered' },
    clocks: ['meetDelivery'],
    tells: [{ to: 'consumer', kind: 'applicationDelivered' }],
  },
  withdraw: {
    ...MANY,
    from: BEFORE_AN_ANSWER,
    ...{ to: 'withdrawn', by: 'consumer', roles: OFFICER, rule: 'SHR-1' },
    ...{ operation: 'withdrawApplication', event: 'application.withdrawn' },
    clocks: ['dropAnswer'],
    tells: [{ to: 'provider', kind: 'applicationWithdrawn' }],
  },
  close: {
    ...MANY,
    from: [...BEFORE_AN_ANSWER, 'delivering'],
    ...{ to: 'closed', by: 'gateway', roles: [], rule: 'SHR-7' },
    ...{ operation: null, event: 'application.closed' },
    clocks: ['dropAnswer', 'dropDelivery'],
    tells: [
      { to: 'consumer', kind: 'applicationClosed' },
      { to: 'provider', kind: 'applicationClosed' },
    ],
  },
});

/** Steps that people may take now, given where an application stands and which it went through. */
export function stepsFrom(status: ApplicationStatus, taken: readonly StepName[]): StepName[] {
  return STEP_NAMES.filter((name) => {
    const { from, by, once } = STEPS[name];
    return by !== 'gateway' && from.includes(status) && !(once && taken.includes(name));
  });
}
