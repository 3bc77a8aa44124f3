import { registerWords } from '../../platform';
import {
  DISPUTE_STATUSES,
  DISPUTE_STEP_NAMES,
  DISPUTE_TOPICS,
  type DisputeStatus,
  type DisputeStepName,
  type DisputeTopic,
} from './dispute';

/** What each status of a dispute means; also in docs/sharing-procedure.md. */
export const DISPUTE_SAYS: Readonly<Record<DisputeStatus, string>> = Object.freeze({
  negotiating: 'The two departments negotiate.',
  settled: 'Settled by the two departments.',
  mediation: 'Brought to the sharing authority, which has yet to decide.',
  decided: 'Decided by the sharing authority.',
  referred: "Referred to the authority's government.",
  closed: 'Over.',
});

/** Statuses of disputes for the schema. */
export const DisputeStatusEnum = registerWords<DisputeStatus>(
  'DisputeStatus',
  'Where a dispute stands (SHR-9).',
  DISPUTE_STATUSES,
  DISPUTE_SAYS,
);

/** What each step of a dispute is; also in docs/sharing-procedure.md. */
export const DISPUTE_STEP_SAYS: Readonly<Record<DisputeStepName, string>> = Object.freeze({
  open: 'Opened by either party.',
  state: 'A view stated by a party or the authority.',
  settle: 'Settled, as the party says that opened it.',
  bring: 'Brought to the sharing authority: of the same level, else the common superior.',
  decide: 'Decided by that authority.',
  refer: 'Referred to its government.',
  close: 'Closed by the authority.',
});

/** Steps of disputes for the schema. */
export const DisputeStepNameEnum = registerWords<DisputeStepName>(
  'DisputeStepName',
  'A step of a dispute.',
  DISPUTE_STEP_NAMES,
  DISPUTE_STEP_SAYS,
);

const TOPICS = Object.keys(DISPUTE_TOPICS) as DisputeTopic[];

/** What disputes are about, for the schema. */
export const DisputeTopicEnum = registerWords<DisputeTopic>(
  'DisputeTopic',
  'What a dispute is about.',
  TOPICS,
  {
    answer: 'The answer to an application (申请答复).',
    delivery: 'The delivery of data (数据提供).',
    use: 'The use of data under a grant (授权范围与使用).',
    breach: 'Whether there was a breach, or whether it is mended (违规使用认定).',
    ending: 'The end of a grant (授权的结束).',
    disposal: 'The disposal of data (数据处置).',
    other: 'Something else (其他事项).',
  },
);
