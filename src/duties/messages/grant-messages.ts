import { kind } from './message-kind';

/** What is said of a breach and the end of a grant. */
export const GRANT_MESSAGES = Object.freeze({
  grantSuspended: kind(
    '授权 {number} 因{department}认定的违规使用已暂停，须在 {days} 个工作日内整改并说明，否则终止',
    'The grant {number} is suspended for a breach that {department} reported; it is mended within {days} working days or ends',
    'A grant was suspended for a breach: to both sides and the authority.',
    'department',
    'days',
  ),
  mendingStated: kind(
    '{department}已就授权 {number} 的违规使用说明整改情况，请审核',
    '{department} stated how the breach of the grant {number} was mended; please look at it',
    'A consumer stated how a breach was mended.',
    'department',
  ),
  mendingAccepted: kind(
    '{department}认可授权 {number} 的整改，授权恢复',
    '{department} accepted the mending: the grant {number} lives again',
    'The mending of a breach was accepted.',
    'department',
  ),
  mendingRefused: kind(
    '{department}未认可授权 {number} 的整改，理由见授权；剩余整改时间继续计算',
    '{department} refused the mending of the breach of the grant {number}; the reasons stand in it, and the time that was left goes on',
    'The mending of a breach was refused.',
    'department',
  ),
  suspensionLifted: kind(
    '{department}解除授权 {number} 的暂停',
    '{department} lifted the suspension of the grant {number}',
    'The sharing authority lifted a suspension.',
    'department',
  ),
  grantTerminated: kind(
    '{department}终止授权 {number}，理由见授权',
    '{department} terminated the grant {number}; the reasons stand in it',
    'A grant was terminated after a breach that was not mended.',
    'department',
  ),
  grantLapsed: kind(
    '授权 {number} 的违规使用逾期未整改，授权已终止',
    'The breach of the grant {number} was not mended in time: the grant is terminated',
    'A grant was terminated because the time to mend a breach was over.',
  ),
  grantRevoked: kind(
    '{department}收回授权 {number}，理由见授权',
    '{department} revoked the grant {number}; the reasons stand in it',
    'A grant was revoked.',
    'department',
  ),
  grantPurposeEnded: kind(
    '{department}声明授权 {number} 的使用目的已终了，授权结束',
    '{department} declared that the purpose of the grant {number} is over; the grant has ended',
    'A consumer needs the data of a grant no longer.',
    'department',
  ),
});
