import type { CaseStatus } from '../file/case';

/** Who takes a step: clerks, also the department's own system for an applicant, the gateway, or the seal. */
export type CaseParty = 'clerk' | 'clerkOrSystem' | 'gateway' | 'seal';

/** What a step does to a clock; see `step-clocks.ts`. */
export type CaseClockMove =
  | 'startAcceptance'
  | 'startAcceptanceAgain'
  | 'meetAcceptance'
  | 'startSupplement'
  | 'meetSupplement'
  | 'startDefects'
  | 'meetDefects'
  | 'startDecision'
  | 'stopDecision'
  | 'resumeDecision'
  | 'meetDecision'
  | 'askOpinions'
  | 'dropOpinions'
  | 'dropTerms'
  | 'dropAll';

/** Every step, in the order a case may go through them. */
export const CASE_STEP_NAMES = [
  'open',
  'submit',
  'accept',
  'acceptWithDefects',
  'askSupplement',
  'supplement',
  'lapseSupplement',
  'refuseAcceptance',
  'mendDefects',
  'lapseDefects',
  'grant',
  'refuse',
  'deemGranted',
  'complete',
  'deliver',
  'withdraw',
  'archive',
] as const;

/** See CASE_STEP_NAMES. */
export type CaseStepName = (typeof CASE_STEP_NAMES)[number];

/** One step of a case. */
export interface CaseStep {
  /** Where a case must stand; empty for the step that begins one. */
  readonly from: readonly CaseStatus[];
  readonly to: CaseStatus;
  readonly by: CaseParty;
  /** At most once in the life of a case. */
  readonly once: boolean;
  /** The mutation that takes it; null where it is taken within something else. */
  readonly operation: string | null;
  /** The event of its audit record. */
  readonly event: string;
  readonly clocks: readonly CaseClockMove[];
  /** Whether the applicant is told. CASE-8 */
  readonly tells: boolean;
  /** Whether nothing is left to be done for the applicant. */
  readonly closes: boolean;
  readonly rule: string;
}

const PLAIN = { once: false, operation: null, clocks: [], tells: false, closes: false };

const ACCEPTED: readonly CaseStatus[] = ['accepted'];
const UNDECIDED: readonly CaseStatus[] = [
  'opened',
  'submitted',
  'toSupplement',
  'acceptedWithDefects',
  'accepted',
];

/**
 * The procedure of a case: who may take it from where to where. What does not stand here is refused.
 * `docs/cases.md` is made from it. CASE-1 to CASE-9
 */
export const CASE_STEPS: Readonly<Record<CaseStepName, CaseStep>> = Object.freeze({
  open: {
    ...PLAIN,
    ...{ from: [], to: 'opened', by: 'clerkOrSystem', operation: 'openCase' },
    ...{ event: 'case.opened', rule: 'GDE-1' },
  },
  submit: {
    ...PLAIN,
    ...{ from: ['opened'], to: 'submitted', by: 'clerkOrSystem', operation: 'submitCase' },
    ...{ event: 'case.submitted', clocks: ['startAcceptance'], rule: 'CASE-1' },
  },
  accept: {
    ...PLAIN,
    ...{ from: ['submitted'], to: 'accepted', by: 'clerk', operation: 'acceptCase', tells: true },
    ...{ event: 'case.accepted', rule: 'CASE-1' },
    clocks: ['meetAcceptance', 'startDecision', 'askOpinions'],
  },
  acceptWithDefects: {
    ...PLAIN,
    ...{ from: ['submitted'], to: 'acceptedWithDefects', by: 'clerk', tells: true, rule: 'CASE-3' },
    ...{ operation: 'acceptCaseWithDefects', event: 'case.acceptedWithDefects' },
    clocks: ['meetAcceptance', 'startDefects', 'startDecision', 'stopDecision', 'askOpinions'],
  },
  askSupplement: {
    ...PLAIN,
    ...{ from: ['submitted'], to: 'toSupplement', by: 'clerk', once: true, tells: true },
    ...{ operation: 'askCaseSupplement', event: 'case.supplementAsked', rule: 'CASE-2' },
    clocks: ['meetAcceptance', 'startSupplement'],
  },
  supplement: {
    ...PLAIN,
    ...{ from: ['toSupplement'], to: 'submitted', by: 'clerkOrSystem', rule: 'CASE-2' },
    ...{ operation: 'supplementCase', event: 'case.supplemented' },
    clocks: ['meetSupplement', 'startAcceptanceAgain'],
  },
  lapseSupplement: {
    ...PLAIN,
    ...{ from: ['toSupplement'], to: 'notAccepted', by: 'gateway', tells: true, closes: true },
    ...{ event: 'case.supplementLapsed', clocks: ['dropTerms'], rule: 'CASE-4' },
  },
  refuseAcceptance: {
    ...PLAIN,
    ...{ from: ['submitted'], to: 'notAccepted', by: 'clerk', tells: true, closes: true },
    ...{ operation: 'refuseCaseAcceptance', event: 'case.notAccepted', rule: 'CASE-4' },
    clocks: ['meetAcceptance'],
  },
  mendDefects: {
    ...PLAIN,
    ...{ from: ['acceptedWithDefects'], to: 'accepted', by: 'clerk', rule: 'CASE-3' },
    ...{ operation: 'mendCaseDefects', event: 'case.defectsMended' },
    clocks: ['meetDefects', 'resumeDecision'],
  },
  lapseDefects: {
    ...PLAIN,
    ...{ from: ['acceptedWithDefects'], to: 'decided', by: 'gateway', tells: true },
    ...{ event: 'case.defectsLapsed', rule: 'CASE-3' },
    clocks: ['dropTerms', 'dropOpinions', 'resumeDecision'],
  },
  grant: {
    ...PLAIN,
    ...{ from: ACCEPTED, to: 'decided', by: 'clerk', operation: 'decideCase', tells: true },
    ...{ event: 'case.decided', rule: 'CASE-6' },
  },
  refuse: {
    ...PLAIN,
    ...{ from: [...ACCEPTED, 'acceptedWithDefects'], to: 'decided', by: 'clerk', tells: true },
    ...{ operation: 'decideCase', event: 'case.decided', rule: 'CASE-6' },
    clocks: ['dropTerms', 'resumeDecision'],
  },
  deemGranted: {
    ...PLAIN,
    from: ['submitted', 'acceptedWithDefects', 'accepted'],
    ...{ to: 'decided', by: 'gateway', tells: true, rule: 'CASE-7' },
    ...{ event: 'case.deemedGranted' },
    clocks: ['meetAcceptance', 'dropTerms', 'dropOpinions', 'resumeDecision'],
  },
  complete: {
    ...PLAIN,
    ...{ from: ['decided'], to: 'completed', by: 'seal', rule: 'SEAL-4' },
    ...{ event: 'case.completed', clocks: ['meetDecision'] },
  },
  deliver: {
    ...PLAIN,
    ...{ from: ['completed'], to: 'delivered', by: 'clerk', operation: 'deliverCase' },
    ...{ event: 'case.delivered', tells: true, closes: true, rule: 'CASE-9' },
  },
  withdraw: {
    ...PLAIN,
    ...{ from: UNDECIDED, to: 'withdrawn', by: 'clerkOrSystem', operation: 'withdrawCase' },
    ...{
      event: 'case.withdrawn',
      clocks: ['dropAll', 'dropOpinions'],
      closes: true,
      rule: 'CASE-1',
    },
  },
  archive: {
    ...PLAIN,
    ...{ from: ['delivered', 'notAccepted', 'withdrawn'], to: 'archived', by: 'clerk' },
    ...{ operation: 'archiveCase', event: 'case.archived', rule: 'ARC-1' },
  },
});

/** True for a step that leads on from where a case stands, given which it went through. */
export function leadsOn(name: CaseStepName, status: CaseStatus, taken: readonly string[]): boolean {
  const { from, once } = CASE_STEPS[name];
  return from.includes(status) && !(once && taken.includes(name));
}

/** Steps that people may take now, given where a case stands and which it went through. */
export function caseStepsFrom(status: CaseStatus, taken: readonly string[]): CaseStepName[] {
  const people = CASE_STEP_NAMES.filter((name) => CASE_STEPS[name].operation !== null);
  return people.filter((name) => leadsOn(name, status, taken));
}
