import { kind } from './message-kind';

/** What is said of the disposal of data. */
export const DISPOSAL_MESSAGES = Object.freeze({
  disposalDue: kind(
    '授权 {number} 已结束，请按提供部门要求处置数据，并在 {days} 个工作日内提交处置回执',
    'The grant {number} has ended: dispose of its data as the provider instructs and file a receipt within {days} working days',
    'The data of a grant that ended must be disposed of.',
    'days',
  ),
  disposalInstructed: kind(
    '{department}就授权 {number} 提出数据处置要求',
    '{department} says how the data of the grant {number} is to be disposed of',
    'A provider says what is to be done with data once its grant has ended.',
    'department',
  ),
  disposalFiled: kind(
    '{department}已提交授权 {number} 的数据处置回执',
    '{department} filed the receipt that the data of the grant {number} was disposed of',
    'A consumer filed a receipt of disposal.',
    'department',
  ),
  disposalConfirmed: kind(
    '{department}确认授权 {number} 的数据处置',
    '{department} confirmed that the data of the grant {number} was disposed of',
    'A provider confirmed a receipt of disposal.',
    'department',
  ),
  disposalObjected: kind(
    '{department}对授权 {number} 的处置回执提出异议，请在 {days} 个工作日内重新处置并提交回执',
    '{department} objects to the receipt of the grant {number}: dispose of the data again and file a receipt within {days} working days',
    'A provider objected to a receipt of disposal.',
    'department',
    'days',
  ),
  disposalOverdue: kind(
    '授权 {number} 的数据逾期未处置，使用部门对该资源的其他授权暂停，提交回执后自动恢复',
    'The data of the grant {number} was not disposed of in time: the other grants of its consumer for the resource are suspended until the receipt is filed',
    'Data was not disposed of in time: to both sides and the authority.',
  ),
});
