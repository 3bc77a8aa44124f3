import { kind } from './message-kind';

/** What is said of cases. */
export const CASE_MESSAGES = Object.freeze({
  caseMaterialsFetched: kind(
    '办件 {number} 此前暂未取得的共享材料已经取得，请继续办理',
    'What the case {number} still waited for was fetched; please go on with it',
    'Materials that a source which was down owed to a case were fetched (CASE-11).',
  ),
  caseCorrectionAnswered: kind(
    '办件 {number} 中提出的数据校核申请 {correction} 已有结果：{outcome}',
    'The correction {correction} that was filed in the case {number} has come to its end: {outcome}',
    'A correction that was filed in a case was answered or withdrawn (SHR-11).',
    'correction',
    'outcome',
  ),
  caseNotice: kind(
    '办件 {number} 有一条通知待告知申请人，内容见办件',
    'There is something to tell the applicant of the case {number}; it stands in the case',
    'The applicant of a case of your department is to be told something (CASE-8).',
  ),
  caseOpinionAsked: kind(
    '{department}请贵部门并联办理办件 {number}，请在期限内提出意见',
    '{department} asks for your opinion in the joint case {number}; please give it in time',
    'Your department has a part in a joint case (CASE-10).',
    'department',
  ),
  caseOpinionGiven: kind(
    '{department}已就并联办件 {number} 提出意见',
    '{department} gave its opinion in the joint case {number}',
    'A department gave its opinion in a joint case of yours (CASE-10).',
    'department',
  ),
  caseDeemedGranted: kind(
    '延续申请 {number} 在许可有效期届满前未作出决定，已视为准予延续',
    'The renewal {number} was not decided before the permit expired and counts as granted',
    'A renewal of your department counts as granted (CASE-7).',
  ),
});
