import { registerWords } from '../../platform';
import { ANOMALY_RULES, ANOMALY_SAYS } from '../anomalies/anomaly-rules';
import type { AnomalyName } from '../anomalies/limits';
import { FINDING_STATUSES, type FindingStatus } from './finding';
import { FINDING_STEP_NAMES, type FindingStepName } from './finding-steps';

/** Rules for the schema. */
export const AnomalyRuleEnum = registerWords<AnomalyName>(
  'AnomalyRule',
  'What a rule looks for in what was read.',
  ANOMALY_RULES.map(({ name }) => name),
  ANOMALY_SAYS,
);

/** Statuses of findings for the schema. */
export const FindingStatusEnum = registerWords<FindingStatus>(
  'FindingStatus',
  'Where a finding stands.',
  FINDING_STATUSES,
  {
    open: 'Found, and given to nobody yet; or opened again.',
    assigned: 'Given to a department, which has yet to answer.',
    answered: 'Answered; the leadership office closes it or asks again.',
    closed: 'Closed with reasons.',
  },
);

/** Steps of findings for the schema. */
export const FindingStepNameEnum = registerWords<FindingStepName>(
  'FindingStepName',
  'A step of a finding.',
  FINDING_STEP_NAMES,
  {
    open: 'Found by a rule.',
    assign: 'Given to a department by the leadership office, with what it asks.',
    answer: 'Answered by an officer of that department.',
    close: 'Closed by the leadership office.',
    reopen: 'Opened again by the leadership office.',
  },
);
