import type { DisclosureStatus } from './disclosure';

/** One step of a request for disclosure. */
export interface DisclosureStep {
  readonly from: readonly DisclosureStatus[];
  readonly to: DisclosureStatus;
  /** The mutation that takes it; null where time does. */
  readonly operation: string | null;
  readonly event: string;
  readonly rule: string;
}

/** Every step, in the order a request may go through them. */
export const DISCLOSURE_STEP_NAMES = [
  'receive',
  'charge',
  'noteNotice',
  'pay',
  'abandon',
  'answer',
  'withdraw',
] as const;

/** See DISCLOSURE_STEP_NAMES. */
export type DisclosureStepName = (typeof DISCLOSURE_STEP_NAMES)[number];

/**
 * The way of a request: what does not stand here is refused. Who paid in time and is noted late was never to
 * be given up: hence a payment also leads back from there. FEE-4
 */
export const DISCLOSURE_STEPS: Readonly<Record<DisclosureStepName, DisclosureStep>> = Object.freeze(
  {
    receive: {
      ...{ from: [], to: 'received', operation: 'receiveDisclosureRequest' },
      ...{ event: 'disclosure.received', rule: 'FEE-2' },
    },
    charge: {
      ...{ from: ['received'], to: 'charged', operation: 'chargeDisclosureRequest' },
      ...{ event: 'disclosure.charged', rule: 'FEE-4' },
    },
    noteNotice: {
      ...{ from: ['charged'], to: 'charged', operation: 'noteFeeNoticeReceived' },
      ...{ event: 'disclosure.noticeReceived', rule: 'FEE-4' },
    },
    pay: {
      ...{ from: ['charged', 'abandoned'], to: 'paid', operation: 'recordFeePayment' },
      ...{ event: 'disclosure.paid', rule: 'FEE-5' },
    },
    abandon: {
      ...{ from: ['charged'], to: 'abandoned', operation: null },
      ...{ event: 'disclosure.abandoned', rule: 'FEE-4' },
    },
    answer: {
      ...{ from: ['received', 'paid'], to: 'answered', operation: 'answerDisclosureRequest' },
      ...{ event: 'disclosure.answered', rule: 'FEE-4' },
    },
    withdraw: {
      ...{ from: ['received', 'charged'], to: 'withdrawn', operation: 'withdrawDisclosureRequest' },
      ...{ event: 'disclosure.withdrawn', rule: 'FEE-4' },
    },
  },
);

/** The mutations that are possible from a status. */
export function disclosureStepsFrom(status: DisclosureStatus): readonly string[] {
  return DISCLOSURE_STEP_NAMES.flatMap((name) => {
    const { from, operation } = DISCLOSURE_STEPS[name];
    return operation !== null && from.includes(status) ? operation : [];
  });
}
