import type { Words } from '../../platform';
import type { LifeStep } from '../steps/life-step';

/** Where a dispute stands. */
export const DISPUTE_STATUSES = [
  'negotiating',
  'settled',
  'mediation',
  'decided',
  'referred',
  'closed',
] as const;

/** See DISPUTE_STATUSES. */
export type DisputeStatus = (typeof DISPUTE_STATUSES)[number];

/** Where a dispute is not over. */
export const OPEN_DISPUTES: readonly DisputeStatus[] = Object.freeze([
  'negotiating',
  'mediation',
  'decided',
  'referred',
]);

/** What a dispute is about, as messages call it. */
export const DISPUTE_TOPICS = Object.freeze({
  answer: { zh: '申请答复', en: 'the answer to an application' },
  delivery: { zh: '数据提供', en: 'the delivery of data' },
  use: { zh: '授权范围与使用', en: 'the use of data under a grant' },
  breach: { zh: '违规使用认定', en: 'a breach' },
  ending: { zh: '授权的结束', en: 'the end of a grant' },
  disposal: { zh: '数据处置', en: 'the disposal of data' },
  other: { zh: '其他事项', en: 'something else' },
}) satisfies Readonly<Record<string, Words>>;

/** See DISPUTE_TOPICS. */
export type DisputeTopic = keyof typeof DISPUTE_TOPICS;

/** A dispute as it is kept. */
export interface DisputeRecord {
  readonly id: string;
  /** Such as D-2026-000001. */
  readonly number: string;
  readonly subjectType: 'application' | 'grant';
  readonly subjectId: string;
  readonly consumerId: string;
  readonly providerId: string;
  readonly about: DisputeTopic;
  readonly status: DisputeStatus;
  /** Id of the department that opened it. */
  readonly openedFor: string;
  readonly openedAt: Date;
  /** Id of the authority's department that decides it; null before it was brought there. */
  readonly authorityId: string | null;
}

/** Every step, in the order a dispute may go through them. */
export const DISPUTE_STEP_NAMES = [
  'open',
  'state',
  'settle',
  'bring',
  'decide',
  'refer',
  'close',
] as const;

/** See DISPUTE_STEP_NAMES. */
export type DisputeStepName = (typeof DISPUTE_STEP_NAMES)[number];

const PARTIES = ['consumer', 'provider'] as const;
const PLAIN = { once: false, rule: 'SHR-9' };

/** Tells both sides. */
function both(kind: LifeStep<DisputeStatus>['tells'][number]['kind']) {
  return PARTIES.map((to) => ({ to, kind }));
}

/**
 * The way of a dispute: negotiated first, then brought to the authority, then referred to its
 * government. What does not stand here is refused. `docs/sharing-procedure.md` is made from it. SHR-9
 */
export const DISPUTE_STEPS: Readonly<Record<DisputeStepName, LifeStep<DisputeStatus>>> =
  Object.freeze({
    open: {
      ...PLAIN,
      ...{ from: [], to: 'negotiating', by: PARTIES },
      ...{ operation: 'openDispute', event: 'dispute.opened' },
      tells: both('disputeOpened'),
    },
    state: {
      ...PLAIN,
      ...{ from: OPEN_DISPUTES, to: null, by: [...PARTIES, 'authority'] },
      ...{ operation: 'stateInDispute', event: 'dispute.stated' },
      tells: [...both('disputeStated'), { to: 'authority', kind: 'disputeStated' }],
    },
    settle: {
      ...PLAIN,
      ...{ from: ['negotiating', 'mediation'], to: 'settled', by: PARTIES },
      ...{ operation: 'settleDispute', event: 'dispute.settled' },
      tells: [...both('disputeSettled'), { to: 'authority', kind: 'disputeSettled' }],
    },
    bring: {
      ...PLAIN,
      ...{ from: ['negotiating'], to: 'mediation', by: PARTIES },
      ...{ operation: 'bringDispute', event: 'dispute.brought' },
      tells: [...both('disputeBrought'), { to: 'authority', kind: 'disputeBrought' }],
    },
    decide: {
      ...PLAIN,
      ...{ from: ['mediation'], to: 'decided', by: ['authority'] },
      ...{ operation: 'decideDispute', event: 'dispute.decided' },
      tells: both('disputeDecided'),
    },
    refer: {
      ...PLAIN,
      ...{ from: ['decided'], to: 'referred', by: [...PARTIES, 'authority'] },
      ...{ operation: 'referDispute', event: 'dispute.referred' },
      tells: [...both('disputeReferred'), { to: 'authority', kind: 'disputeReferred' }],
    },
    close: {
      ...PLAIN,
      ...{ from: ['decided', 'referred'], to: 'closed', by: ['authority'] },
      ...{ operation: 'closeDispute', event: 'dispute.closed' },
      tells: both('disputeClosed'),
    },
  });
