import { kind } from './message-kind';

/** What is said of corrections. */
export const CORRECTION_MESSAGES = Object.freeze({
  correctionFiled: kind(
    '{department}提出数据校核申请 {number}，请在法定期限内核实答复',
    '{department} asks for the correction {number}; please verify the data and answer in time',
    'A department found data of yours wrong or incomplete.',
    'department',
  ),
  correctionAccepted: kind(
    '{department}已受理数据校核申请 {number}，正在核实',
    '{department} accepted the correction {number} and verifies the data',
    'A correction that your department asked for is being verified.',
    'department',
  ),
  correctionCorrected: kind(
    '{department}已更正数据校核申请 {number} 所涉数据，请重新读取',
    '{department} corrected the data of {number}; please read it again',
    'Data that your department asked to correct, or had read, was corrected.',
    'department',
  ),
  correctionFoundRight: kind(
    '{department}核实数据校核申请 {number} 所涉数据无误',
    '{department} verified the data of {number} and found it right',
    'Data that your department asked to correct, or had read, was found right.',
    'department',
  ),
  correctionWithdrawn: kind(
    '{department}撤回数据校核申请 {number}',
    '{department} withdrew the correction {number}',
    'A correction that your department had to answer was withdrawn.',
    'department',
  ),
});
