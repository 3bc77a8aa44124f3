import { kind } from './message-kind';

/** What is said of disputes. */
export const DISPUTE_MESSAGES = Object.freeze({
  disputeOpened: kind(
    '{department}就 {about} 提出争议 {number}，请协商',
    '{department} opened the dispute {number} about {about}; please negotiate',
    'A dispute was opened.',
    'department',
    'about',
  ),
  disputeStated: kind(
    '{department}就争议 {number} 提出意见',
    '{department} stated its view in the dispute {number}',
    'Somebody stated a view in a dispute.',
    'department',
  ),
  disputeSettled: kind(
    '争议 {number} 经协商已解决',
    'The dispute {number} is settled',
    'A dispute was settled by negotiation.',
  ),
  disputeBrought: kind(
    '{department}将争议 {number} 提请政务数据共享主管部门协调',
    '{department} brought the dispute {number} to the sharing authority',
    'A dispute was brought to the sharing authority.',
    'department',
  ),
  disputeDecided: kind(
    '{department}已就争议 {number} 作出协调处理，内容见争议',
    '{department} decided the dispute {number}; the decision stands in it',
    'The sharing authority decided a dispute.',
    'department',
  ),
  disputeReferred: kind(
    '{department}将争议 {number} 报请本级人民政府决定',
    '{department} referred the dispute {number} to the government',
    'A dispute was referred to the government.',
    'department',
  ),
  disputeClosed: kind(
    '争议 {number} 已办结',
    'The dispute {number} is closed',
    'A dispute was closed.',
  ),
});
