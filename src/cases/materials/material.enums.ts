import { registerWords } from '../../platform';
import {
  MATERIAL_ANSWERS,
  MATERIAL_REASONS,
  MATERIAL_STATES,
  type MaterialAnswer,
  type MaterialReason,
  type MaterialState,
} from './case-material';
import { READ_STATES, type ReadState } from './case-read';

/** Material states for the schema. */
export const MaterialStateEnum = registerWords<MaterialState>(
  'CaseMaterialState',
  'Where a material of a case stands (GDE-9).',
  MATERIAL_STATES,
  {
    notNeeded: 'Its condition is not met.',
    fetched: 'Had by sharing; nothing is left to do.',
    toConfirm: 'Had by sharing; please ask the applicant to confirm it.',
    confirmed: 'Had by sharing and confirmed by the applicant.',
    bring: 'Cannot be had by sharing: please bring it.',
    brought: 'Was handed in.',
    broughtInstead: 'Was fetched, and what the applicant hands in instead prevails.',
    pending: 'Still to be had by sharing; nothing is asked of the applicant (CASE-11).',
  },
);

/** Material reasons for the schema. */
export const MaterialReasonEnum = registerWords<MaterialReason>(
  'CaseMaterialReason',
  'Why a material is pending, or why one that is usually fetched must be brought.',
  MATERIAL_REASONS,
  {
    beingFetched: 'It is being fetched.',
    sourceDown: 'Its source does not answer; the gateway asks again and again.',
    notGranted: 'The department may not read it as things stand; its parts say how to apply.',
    notHeld: 'Its provider has no such row.',
    tooOld: 'What its provider has is older than the guide allows.',
  },
);

/** Material answers for the schema. */
export const MaterialAnswerEnum = registerWords<MaterialAnswer>(
  'CaseMaterialAnswer',
  'What the applicant says of what was fetched.',
  MATERIAL_ANSWERS,
  {
    confirmed: '确认: it is right.',
    wrong: '有误: it is wrong.',
    lawfullyChanged: '已合法变更: it has lawfully changed.',
  },
);

/** Read states for the schema. */
export const ReadStateEnum = registerWords<ReadState>(
  'CaseReadState',
  'How far a read of a case has come.',
  READ_STATES,
  {
    planned: 'Not asked: its key, or whether it is needed, is not known yet.',
    pending: 'Being asked, or to be asked again.',
    row: 'A row came.',
    absent: 'There is no row, or none that the department may know of.',
    refused: 'The department may not read it as things stand.',
  },
);
