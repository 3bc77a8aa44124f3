import { kind } from './message-kind';

/** What is said of the network. */
export const NETWORK_MESSAGES = Object.freeze({
  accessUnitApplied: kind(
    '{department}申请接入单位 {number}，请审批并分配地址',
    '{department} applied for the access unit {number}; please decide on it and allocate addresses',
    'A department applied for an access unit that your department decides on (NET-2).',
    'department',
  ),
  accessUnitApproved: kind(
    '接入单位 {number} 已批准，地址已分配或者调整；此后本部门仅可从这些地址读取共享数据',
    'The access unit {number} was approved or its addresses changed; from now on your department reads shared data from these only',
    'The access unit of your department was approved, or given other addresses (NET-2, NET-4).',
  ),
  accessUnitRefused: kind(
    '接入单位 {number} 未获批准，理由见该接入单位',
    'The access unit {number} was refused; the reasons stand in it',
    'The access unit of your department was refused (NET-2).',
  ),
  accessUnitEnded: kind(
    '接入单位 {number} 已终止，地址已收回，理由见该接入单位',
    'The access unit {number} was ended and its addresses taken back; the reasons stand in it',
    'The access unit of your department was ended (NET-2).',
  ),
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
