import { registerWords } from '../../platform';
import { NARROWED_PARTS, type Narrowing } from './narrowing';
import {
  APPLICATION_STATUSES,
  type ApplicationStatus,
  STEP_NAMES,
  type StepName,
} from './procedure';

/** What each status means; also in docs/sharing-procedure.md. */
export const STATUS_SAYS: Readonly<Record<ApplicationStatus, string>> = Object.freeze({
  draft: "Drafted; waits for the consent of the consumer's own sharing officer.",
  consented: 'Consented to; waits to be submitted.',
  submitted: 'Waiting for the answer of the provider.',
  toSupplement: 'The provider named everything that is missing; the clock stands still.',
  extensionAsked: 'The provider asks the authority for more time; it may answer meanwhile.',
  extended: 'The authority consented to more time for the answer.',
  delivering: 'Agreed to and granted; the data has yet to be delivered by other means.',
  active: 'Agreed to; the data flows, as long as the grant lives.',
  refused: 'Refused, with reasons.',
  withdrawn: 'Withdrawn by the consumer before an answer.',
  closed: 'Came to nothing because the resource was withdrawn.',
});

/** Application statuses for the schema. */
export const ApplicationStatusEnum = registerWords<ApplicationStatus>(
  'ApplicationStatus',
  'Where an application stands.',
  APPLICATION_STATUSES,
  STATUS_SAYS,
);

/** What each step is; also in docs/sharing-procedure.md. */
export const STEP_SAYS: Readonly<Record<StepName, string>> = Object.freeze({
  draft: 'Drafted by a person of the consumer.',
  edit: 'Written anew by a person of the consumer; a consent given before is void.',
  consent: "Consented to by the consumer's sharing officer, who neither drafted nor edited it.",
  submit: 'Submitted to the provider.',
  apply: "Drafted, consented to and submitted in one act of the consumer's sharing officer.",
  applyForReturn: "Applied for by a lower level's sharing officer: data of its own area.",
  answerAutomatically: 'Answered by the gateway, because the resource is unconditional.',
  grantReturn: 'Granted by the gateway, because data of its area is returned to a lower level.',
  askSupplement: 'The one notice of everything that is missing.',
  amend: 'Written anew by a person of the consumer, before it is supplemented.',
  supplement: 'Supplemented by the consumer.',
  askExtension: 'More time asked for by the provider, once.',
  consentExtension: 'More time consented to by the sharing authority.',
  refuseExtension: 'More time refused by the sharing authority.',
  agree: 'Agreed to by the provider, in whole or in part; a grant is issued.',
  refuse: 'Refused by the provider, with reasons.',
  serve: 'Delivered at once: the gateway itself serves the resource.',
  confirmDelivery: 'Delivery confirmed by the provider.',
  withdraw: 'Withdrawn by the consumer.',
  close: 'Closed by the gateway, because the resource was withdrawn (CAT-7).',
});

/** Steps for the schema. */
export const ApplicationStepNameEnum = registerWords<StepName>(
  'ApplicationStepName',
  'A step of the application procedure.',
  STEP_NAMES,
  STEP_SAYS,
);

/** Parts that were narrowed, for the schema. */
export const NarrowedPartEnum = registerWords<Narrowing['part']>(
  'NarrowedPart',
  'What of an application was granted to a smaller extent.',
  NARROWED_PARTS,
  {
    items: 'Fewer items.',
    serviceItems: 'Fewer service items.',
    masks: 'Items that are given masked only.',
    rows: 'Fewer rows: further rules must hold.',
    term: 'A shorter term.',
    quota: 'So much at most, or less than was asked for.',
  },
);
