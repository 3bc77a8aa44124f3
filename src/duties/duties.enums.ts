import { registerWords } from '../platform';
import { OUTBOUND_PROBLEMS, type OutboundProblem } from '../sources';
import { DEADLINE_STATES, type DeadlineState } from './deadline';
import { MESSAGE_KINDS, type MessageKind } from './message-kinds';
import { DEADLINE_KINDS, type DeadlineKind } from './statutory-days';
import { SUBJECT_TYPES, type SubjectType } from './subject';
import { DELIVERY_STATES, type DeliveryState } from './webhooks/delivery';

/** Subject types for the schema. */
export const SubjectTypeEnum = registerWords<SubjectType>(
  'SubjectType',
  'What a deadline runs for or a message tells of.',
  SUBJECT_TYPES,
  {
    resource: 'A version of a catalogue entry.',
    application: 'An application to read a resource.',
    correction: 'A request to correct data (校核).',
    lawChange: 'A change of law or duty that a catalogue entry must be brought up to.',
    ending: 'The ending of a resource or of a grant by negotiation.',
    webhook: 'A webhook of your department, by the place it leads to.',
    grant: 'A right to read.',
    breach: 'A use that a grant did not cover.',
    dispute: 'A dispute between two departments (争议).',
    guide: 'A guide to a service item (办事指南).',
    case: "An applicant's matter (办件).",
    disclosure: 'A request for disclosure of government information (政府信息公开申请).',
    networkStatement: 'The yearly statement of a district on its network (NET-3).',
    finding: 'Something unusual in what was read (问题线索).',
    accessUnit: 'The access unit of a department in the network (NET-1).',
  },
);

/** Kinds of deadlines for the schema. */
export const DeadlineKindEnum = registerWords<DeadlineKind>(
  'DeadlineKind',
  'What must be done in time.',
  DEADLINE_KINDS,
  {
    resourceReview: 'The sharing authority reviews a catalogue entry: 2 working days (CAT-7).',
    applicationAnswer:
      'The provider answers an application: 1 working day where sharing is unconditional, else 10; at most 10 more by extension (SHR-2).',
    applicationDelivery: 'The provider delivers what it agreed to: 20 working days (SHR-5).',
    correctionAnswer: 'The provider answers a request for correction: 10 working days (SHR-11).',
    resourceUpdate:
      'The provider brings an entry up to a change of law or duty: 10 working days; at most 5 more by extension (CAT-8).',
    breachMending: 'The consumer mends a breach in the working days that were set (SHR-6).',
    dataDisposal:
      'The consumer disposes of the data of a grant that ended and files a receipt: 10 working days (SHR-8).',
    dataDisposalAgain:
      'The same once more, after the provider objected to the receipt: 10 working days (SHR-8).',
    proofFiling: 'A department files a proof that a law newly wants: 15 working days (GDE-6).',
    caseAcceptance:
      'A department says of a case whether it is accepted: 1 working day from its submission (CASE-1).',
    caseAcceptanceAgain: 'The same once more, after the applicant supplemented it (CASE-1).',
    caseSupplement: 'An applicant supplements a case in the working days that were set (CASE-2).',
    caseDefects: 'An applicant mends the defects that a case was accepted with (CASE-3).',
    caseDecision:
      'A case is decided and sealed in the working days that its guide promises, from acceptance (CASE-6, SEAL-4).',
    caseOpinion: 'A department gives its opinion in a joint case, within the same limit (CASE-10).',
    disclosureAnswer: 'A department answers a request for disclosure: 20 working days.',
    disclosureAnswerAgain: 'The same anew, from the day after the fee was paid (FEE-4).',
    disclosurePayment:
      'An applicant pays a fee: 20 working days from the day after they received the notice (FEE-4).',
  },
);

/** States of deadlines for the schema. */
export const DeadlineStateEnum = registerWords<DeadlineState>(
  'DeadlineState',
  'Where a deadline stands.',
  DEADLINE_STATES,
  {
    running: 'It runs and is not over.',
    overdue: 'Its last day is over and it was not met.',
    stopped: 'It stands still; the working days that are left are kept.',
    met: 'It was met.',
    dropped: 'There is nothing left to be done: what it ran for came to nothing.',
  },
);

const MESSAGE_NAMES = Object.keys(MESSAGE_KINDS) as MessageKind[];

const MESSAGE_SAYS = Object.fromEntries(
  MESSAGE_NAMES.map((name) => [name, MESSAGE_KINDS[name].description]),
) as Record<MessageKind, string>;

/** Kinds of messages for the schema. */
export const MessageKindEnum = registerWords<MessageKind>(
  'MessageKind',
  'What a message is about.',
  MESSAGE_NAMES,
  MESSAGE_SAYS,
);

/** States of deliveries to webhooks for the schema. */
export const DeliveryStateEnum = registerWords<DeliveryState>(
  'WebhookDeliveryState',
  'Where a delivery stands.',
  DELIVERY_STATES,
  {
    pending: 'It is to be sent, for the first time or again.',
    delivered: 'It arrived: the receiver answered with a status of 200 to 299.',
    dead: 'Its attempts are used up; it can be sent again by hand.',
  },
);

/** Why a receiver did not answer, for the schema. */
export const DeliveryProblemEnum = registerWords<OutboundProblem>(
  'WebhookDeliveryProblem',
  'Why a receiver did not answer.',
  OUTBOUND_PROBLEMS,
  {
    refused: 'Its address may not be connected to.',
    unreachable: 'There was no connection, or it broke.',
    timeout: 'It took more than ten seconds.',
  },
);
