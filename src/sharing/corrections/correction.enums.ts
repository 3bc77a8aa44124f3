import { registerWords } from '../../platform';
import { CORRECTION_OUTCOMES, type CorrectionOutcome } from './answer-correction';
import {
  CORRECTION_STATUSES,
  CORRECTION_STEP_NAMES,
  type CorrectionStatus,
  type CorrectionStepName,
} from './correction-steps';

/** Correction statuses for the schema. */
export const CorrectionStatusEnum = registerWords<CorrectionStatus>(
  'CorrectionStatus',
  'Where a correction stands.',
  CORRECTION_STATUSES,
  {
    filed: 'Waiting for the provider to accept it for verification.',
    accepted: 'Being verified by the provider.',
    corrected: 'The provider corrected the data.',
    foundRight: 'The provider found the data right, with reasons.',
    withdrawn: 'Withdrawn before an answer by the department that filed it.',
  },
);

/** Steps for the schema. */
export const CorrectionStepNameEnum = registerWords<CorrectionStepName>(
  'CorrectionStepName',
  'A step of a correction.',
  CORRECTION_STEP_NAMES,
  {
    file: 'Filed by a department that may read the data.',
    accept: 'Accepted for verification by the provider.',
    correct: 'Answered: the data was corrected.',
    findRight: 'Answered: the data was found right.',
    withdraw: 'Withdrawn by the department that filed it.',
  },
);

/** Outcomes for the schema. */
export const CorrectionOutcomeEnum = registerWords<CorrectionOutcome>(
  'CorrectionOutcome',
  'What the verification of a datum came to.',
  CORRECTION_OUTCOMES,
  {
    corrected: 'It was wrong or incomplete, and is corrected.',
    foundRight: 'It is right; say why.',
  },
);
