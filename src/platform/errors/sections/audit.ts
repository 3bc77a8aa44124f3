import { entry } from '../section';

/** Errors of the audit room. */
export const AUDIT_ERRORS = Object.freeze({
  AUDIT_UNAVAILABLE: entry(
    503,
    '审计记录无法写入，因此未放出任何数据',
    'The audit record cannot be written, so no data was released',
  ),
  AUDIT_NODE_IN_USE: entry(
    503,
    '节点名 {node} 正被另一网关进程使用，请以 ONCE_NODE 另行命名',
    'Another gateway process uses the node name {node}; give this one its own by ONCE_NODE',
    'node',
  ),
  AUDIT_LOG_BROKEN: entry(
    500,
    '审计日志校验未通过：{place} {problem}',
    'The audit log does not hold: {place} {problem}',
    'place',
    'problem',
  ),
  AUDIT_NOT_PUBLISHED: entry(
    409,
    '审计记录 {id} 尚未列入已签名的检查点，请稍后再试',
    'The audit record {id} is not in a signed checkpoint yet; try again in a moment',
    'id',
  ),
  RECEIPT_INVALID: entry(
    400,
    '不是本审计日志签发的回执，或已被改动',
    'This is not a receipt that this audit log signed, or it was altered',
  ),
});
