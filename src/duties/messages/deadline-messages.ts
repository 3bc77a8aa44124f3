import { kind } from './message-kind';

/** What is said of something that is due. */
export const DEADLINE_MESSAGES = Object.freeze({
  deadlineNear: kind(
    '{number} 的{deadline}将于 {dueOn} 到期，请及时办理',
    'The {deadline} of {number} is due on {dueOn}',
    'Something that your department must do is due on the next working day.',
    'deadline',
    'dueOn',
  ),
  deadlineOverdue: kind(
    '{number} 的{deadline}已于 {dueOn} 到期，{department}逾期未办',
    'The {deadline} of {number} was due on {dueOn}; {department} has not done it',
    'The time for something is over: to the department that must do it, to the one that waits, and to the authority.',
    'deadline',
    'dueOn',
    'department',
  ),
});
