import { kind } from './message-kind';

/** What is said of findings. */
export const FINDING_MESSAGES = Object.freeze({
  findingAssigned: kind(
    '{department}将 {day} 的问题线索 {number} 交贵部门核查，请答复',
    '{department} gave the finding {number} of {day} to your department: please look into it and answer',
    'Something unusual in what was read was given to your department.',
    'department',
    'day',
  ),
  findingClosed: kind(
    '{department}已办结 {day} 的问题线索 {number}，理由见线索',
    '{department} closed the finding {number} of {day}; the reasons stand in it',
    'A finding that was given to your department was closed.',
    'department',
    'day',
  ),
  findingReopened: kind(
    '{department}重新开启 {day} 的问题线索 {number}，理由见线索',
    '{department} opened the finding {number} of {day} again; the reasons stand in it',
    'A finding that was given to your department was opened again.',
    'department',
    'day',
  ),
});
