import { registerWords } from '../../platform';
import { DOCUMENT_KINDS, type DocumentKind } from '../document/document';
import {
  CASE_DECISIONS,
  CASE_STATUSES,
  type CaseDecision,
  type CaseStatus,
  RESULT_FORMS,
  type ResultForm,
} from '../file/case';
import { OPINIONS, type Opinion } from './joint-parts.store';
import { NOTICE_CHANNELS, type NoticeChannel } from './notices.store';
import { CASE_STEP_NAMES, type CaseStepName } from './steps';

/** What each status means, for the schema and the table of the documentation. */
export const CASE_STATUS_SAYS: Readonly<Record<CaseStatus, string>> = Object.freeze({
  opened: 'Being put together with the applicant; no clock runs.',
  submitted: 'Handed in: one of four outcomes within a working day (CASE-1).',
  toSupplement: "Waits for what the one notice names; only the applicant's term runs (CASE-2).",
  acceptedWithDefects: 'Accepted; what is missing may follow in the term that was set (CASE-3).',
  accepted: 'Accepted; the limit that the guide promises runs (CASE-6).',
  notAccepted: 'Not accepted, with reasons (CASE-4).',
  decided: 'Decided, not yet sealed: not complete by law (SEAL-4).',
  completed: 'Sealed.',
  delivered: 'The result was handed over (CASE-9).',
  withdrawn: 'Taken back by the applicant.',
  archived: 'In its volume; nothing of it changes any more (ARC-1).',
});

/** What each step is. */
export const CASE_STEP_SAYS: Readonly<Record<CaseStepName, string>> = Object.freeze({
  open: 'Opened under the guide in force.',
  submit: 'Handed in by the applicant.',
  accept: 'Accepted: everything is there, or is owed by sharing.',
  acceptWithDefects: 'Accepted although something is missing that the guide lets follow.',
  askSupplement: 'One notice of everything that is missing, and the term.',
  supplement: 'The applicant supplemented it.',
  lapseSupplement: 'Not supplemented in the term: not accepted.',
  refuseAcceptance: 'Not accepted, with reasons.',
  mendDefects: 'What was missing came.',
  lapseDefects: 'What was missing did not come in the term: refused, with reasons.',
  grant: 'Decided: granted.',
  refuse: 'Decided: refused, with reasons.',
  deemGranted: 'A renewal that was not decided before its permit expired counts as granted.',
  complete: 'Sealed: complete by law.',
  deliver: 'The result was handed over.',
  withdraw: 'Taken back by the applicant.',
  archive: 'Put into its volume, by hand or by the gateway some days after its end.',
});

/** Case statuses for the schema. */
export const CaseStatusEnum = registerWords<CaseStatus>(
  'CaseStatus',
  'Where a case stands.',
  CASE_STATUSES,
  CASE_STATUS_SAYS,
);

/** Steps for the schema. */
export const CaseStepNameEnum = registerWords<CaseStepName>(
  'CaseStepName',
  'A step of a case.',
  CASE_STEP_NAMES,
  CASE_STEP_SAYS,
);

/** Decisions for the schema. */
export const CaseDecisionEnum = registerWords<CaseDecision>(
  'CaseDecision',
  'What a case came to.',
  CASE_DECISIONS,
  {
    granted: 'Granted.',
    refused: 'Refused, with reasons.',
    deemedGranted: 'A renewal that counts as granted, since nobody decided it in time (CASE-7).',
  },
);

/** What a clerk may decide: a renewal is deemed granted by time alone. */
export const CaseOutcomeEnum = registerWords<'granted' | 'refused'>(
  'CaseOutcome',
  'What is decided of a case.',
  ['granted', 'refused'],
  { granted: 'Granted.', refused: 'Refused; say why.' },
);

/** Forms of results for the schema. */
export const ResultFormEnum = registerWords<ResultForm>(
  'CaseResultForm',
  'How the applicant wants the result (CASE-6).',
  RESULT_FORMS,
  { paper: 'On paper.', electronic: 'Electronic.', both: 'Both.' },
);

/** Opinions for the schema. */
export const OpinionEnum = registerWords<Opinion>(
  'CaseOpinion',
  'What a department says in a joint case (CASE-10).',
  OPINIONS,
  { agreed: 'Agreed.', refused: 'Refused; say why.' },
);

/** Channels of notices for the schema. */
export const NoticeChannelEnum = registerWords<NoticeChannel>(
  'CaseNoticeChannel',
  'How an applicant is reached.',
  NOTICE_CHANNELS,
  {
    sms: 'By message to their phone.',
    email: 'By e-mail.',
    letter: 'By letter.',
    window: 'At the window: they left nothing else.',
  },
);

/** Kinds of papers for the schema. */
export const CasePaperKindEnum = registerWords<DocumentKind>(
  'CasePaperKind',
  'What a paper of a case is.',
  DOCUMENT_KINDS,
  {
    certificate: 'The certificate or approval.',
    decision: 'The decision.',
    deliveryReceipt: 'What was handed over, and how.',
    voucher: 'Of acceptance, acceptance with defects, or refusal to accept (CASE-5).',
    notice: 'The one notice of what is missing (CASE-2).',
    opinion: "What a joint case's other departments said (CASE-10).",
  },
);
