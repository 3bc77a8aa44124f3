import { kind } from './message-kind';

/** What is said of the network. */
export const NETWORK_MESSAGES = Object.freeze({
  networkStatementDue: kind(
    '本区政务外网备案表 {number} 请于 {dueOn} 前备案',
    'The yearly statement {number} of your district on its network is to be filed by {dueOn}',
    'Your district has to file its yearly statement on its network (NET-3).',
    'dueOn',
  ),
  networkStatementOverdue: kind(
    '{department}的政务外网备案表 {number} 应于 {dueOn} 前备案，逾期未备案',
    'The yearly statement {number} of {department} on its network was due on {dueOn}',
    'The yearly statement of a district on its network is overdue (NET-3).',
    'dueOn',
    'department',
  ),
});
