import { kind } from './message-kind';

/** What is said of the ending of a service. */
export const ENDING_MESSAGES = Object.freeze({
  endingProposed: kind(
    '{department}提议自 {day} 起终止或者缩小 {what} 的共享服务（{number}），请同意或者提出异议',
    '{department} proposes to end or narrow {what} from {day} on ({number}); please agree or object',
    'A provider proposes to end, or to narrow, a service that your department uses.',
    'department',
    'what',
    'day',
  ),
  endingAgreed: kind(
    '{department}同意终止或者缩小 {what} 的共享服务（{number}）',
    '{department} agrees to the ending or narrowing of {what} ({number})',
    'A department agreed to an ending that your department proposed.',
    'department',
    'what',
  ),
  endingObjected: kind(
    '{department}对终止或者缩小 {what} 的共享服务提出异议（{number}），理由见终止事项',
    '{department} objects to the ending or narrowing of {what} ({number}); the reasons stand in it',
    'A department objects to an ending: to its proposer, and to the authority, which mediates.',
    'department',
    'what',
  ),
  endingSettled: kind(
    '终止或者缩小 {what} 的共享服务已经各使用部门同意（{number}），请确认备案',
    'All who use {what} agree to its ending or narrowing ({number}); please confirm the filing',
    'An ending that all agree to waits for the filing with the authority.',
    'what',
  ),
  endingFiled: kind(
    '终止或者缩小 {what} 的共享服务已备案（{number}），自 {day} 起生效',
    'The ending or narrowing of {what} is filed ({number}) and takes effect on {day}',
    'An ending was filed with the authority: to the provider and to all who use the service.',
    'what',
    'day',
  ),
  endingRefused: kind(
    '政务数据共享主管部门经协调决定 {what} 的共享服务继续（{number}），理由见终止事项',
    'The sharing authority decided after mediation that {what} goes on ({number}); the reasons stand in it',
    'An ending was refused: to the provider and to all who use the service.',
    'what',
  ),
  endingWithdrawn: kind(
    '{department}撤回终止或者缩小 {what} 的共享服务的提议（{number}）',
    '{department} withdrew its proposal to end or narrow {what} ({number})',
    'A provider withdrew its proposal to end a service that your department uses.',
    'department',
    'what',
  ),
  endingTookEffect: kind(
    '{what} 的共享服务已终止或者缩小（{number}），详见该事项',
    'The service of {what} has ended or was narrowed ({number}); what of it stands there',
    'An ending took effect: to the provider and to all who used the service.',
    'what',
  ),
});
