import { registerWords } from '../../platform';
import type { GrantStatus, SuspensionReason } from '../decision/grant-model';
import { GRANT_LIVES, GRANT_STEP_NAMES, type GrantLife, type GrantStepName } from './grant-life';

/** What each status of a grant means; also in docs/sharing-procedure.md. */
export const LIFE_SAYS: Readonly<Record<GrantLife, string>> = Object.freeze({
  active: 'Given: it gives the right to read within its term.',
  suspended: 'A breach was reported: it gives nothing until that is mended.',
  mendingStated: 'The consumer stated how the breach was mended; it gives nothing yet.',
  mendingRefused: 'That was refused; it gives nothing.',
  expired: 'Its term is over; the data is to be disposed of.',
  revoked: 'It was revoked; the data is to be disposed of.',
  ended: 'It ended before its term, as was negotiated; the data is to be disposed of.',
  terminated: 'It was terminated, as a breach was not mended; the data is to be disposed of.',
  purposeEnded: 'The consumer declared its purpose over; the data is to be disposed of.',
  disposalOverdue:
    'The data was not disposed of in time: other grants of the consumer for the resource are suspended.',
  disposed: 'The data was disposed of and a receipt was filed.',
  disposalObjected: 'The provider objected to the receipt: the data is to be disposed of again.',
  disposalConfirmed: 'The provider confirmed that the data was disposed of.',
});

/** Where the steps of its life left a grant, for the schema. */
export const GrantLifeEnum = registerWords<GrantLife>(
  'GrantLife',
  'Where the steps of its life left a grant; whether its term has begun is told apart.',
  GRANT_LIVES,
  LIFE_SAYS,
);

const { active: _, ...AFTER } = LIFE_SAYS;

/** Grant statuses for the schema. */
export const GrantStatusEnum = registerWords<GrantStatus>(
  'GrantStatus',
  'Where a grant stands in its life, its term counted in.',
  ['pending', 'live', ...GRANT_LIVES.filter((life) => life !== 'active')],
  { pending: 'Its term has not begun.', live: 'It gives the right to read.', ...AFTER },
);

/** What each step of a grant is; also in docs/sharing-procedure.md. */
export const GRANT_STEP_SAYS: Readonly<Record<GrantStepName, string>> = Object.freeze({
  issue: 'Issued, as the application was agreed to.',
  suspend: 'Suspended, as a breach was reported.',
  stateMending: 'The consumer stated how the breach was mended.',
  acceptMending: 'That was accepted: the grant lives again.',
  refuseMending: 'That was refused, with reasons; the time that is left goes on.',
  liftSuspension: 'The suspension was lifted by the sharing authority, with reasons.',
  terminate: 'Terminated after a mending that was refused, with reasons.',
  lapse: 'Terminated, because the time to mend was over.',
  revoke: 'Revoked, with reasons.',
  declarePurposeEnded: 'The consumer declared its purpose achieved, impossible or gone.',
  expire: 'Its term was over.',
  end: 'The day came that its end was negotiated for.',
  instructDisposal: 'The provider said how the data is to be disposed of.',
  missDisposal: 'The time to dispose of the data was over.',
  fileReceipt: 'The consumer filed the receipt of the disposal.',
  confirmDisposal: 'The provider confirmed the receipt.',
  objectToDisposal: 'The provider objected to the receipt, with reasons.',
});

/** Steps of grants for the schema. */
export const GrantStepNameEnum = registerWords<GrantStepName>(
  'GrantStepName',
  'A step in the life of a grant.',
  GRANT_STEP_NAMES,
  GRANT_STEP_SAYS,
);

/** Why a grant is suspended, for the schema. */
export const SuspensionReasonEnum = registerWords<SuspensionReason>(
  'SuspensionReason',
  'Why a grant is suspended.',
  ['breach', 'disposalOverdue'],
  {
    breach: 'A breach was reported and is not mended (SHR-6).',
    disposalOverdue:
      'The data of another grant of the consumer for the resource was not disposed of in time (SHR-8).',
  },
);
