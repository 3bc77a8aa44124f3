import { registerWords } from '../../platform';
import {
  ENDING_STATUSES,
  ENDING_STEP_NAMES,
  type EndingStatus,
  type EndingStepName,
} from './ending-procedure';
import { ENDING_OUTCOMES, type EndingOutcome } from './file-ending';

/** What each status means; also in docs/ending-a-service.md. */
export const ENDING_STATUS_SAYS: Readonly<Record<EndingStatus, string>> = Object.freeze({
  negotiating: 'Proposed; not all who use the service agree yet.',
  agreed: 'All who use the service agree; it waits for the filing with the authority.',
  filed: 'Filed with the authority; it takes effect on its day.',
  ended: 'The service has ended, or the grant is narrowed.',
  refused: 'The authority decided after mediation that the service goes on.',
  withdrawn: 'The provider withdrew its proposal.',
});

/** Statuses of endings for the schema. */
export const EndingStatusEnum = registerWords<EndingStatus>(
  'EndingStatus',
  'Where the ending of a service stands.',
  ENDING_STATUSES,
  ENDING_STATUS_SAYS,
);

/** What each step is; also in docs/ending-a-service.md. */
export const ENDING_STEP_SAYS: Readonly<Record<EndingStepName, string>> = Object.freeze({
  propose: 'Proposed by the provider, with reasons and a day.',
  agree: 'Agreed to by a department that holds a grant; takes back its objection.',
  object: 'Objected to by a department that holds a grant, with reasons.',
  settle: 'All who hold a grant agree, or nobody holds one.',
  withdraw: 'Withdrawn by the provider.',
  decideEnd: 'Decided by the authority after mediation: the service ends.',
  decideGoOn: 'Decided by the authority after mediation: the service goes on.',
  file: 'Its filing confirmed by the authority.',
  takeEffect: 'The day came: the resource was withdrawn, or the grant ended or was narrowed.',
});

/** Steps of endings for the schema. */
export const EndingStepNameEnum = registerWords<EndingStepName>(
  'EndingStepName',
  'A step that the ending of a service goes through.',
  ENDING_STEP_NAMES,
  ENDING_STEP_SAYS,
);

/** Outcomes of a mediation for the schema. */
export const EndingOutcomeEnum = registerWords<EndingOutcome>(
  'EndingOutcome',
  'What the authority decides after mediation.',
  ENDING_OUTCOMES,
  { end: 'The service ends on the day that was proposed.', goOn: 'The service goes on.' },
);
