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
  WITNESS_POLICY_INVALID: entry(
    500,
    '见证策略文件不可用：{problem}',
    'The file with the witnesses cannot be used: {problem}',
    'problem',
  ),
  AUDIT_LOG_STUCK: entry(
    503,
    '审计日志暂不能公布：{problem}',
    'The audit log cannot be published for now: {problem}',
    'problem',
  ),
  AUDIT_RETENTION_OBLIGES: entry(
    409,
    '审计记录须保存期满方可销毁密钥：最近一次读取其数据的记录须保存至 {until}',
    'Audit records must be kept for their term before a key is destroyed: the newest read of their data is kept until {until}',
    'until',
  ),
  AUDIT_NAMES_DIGEST: entry(
    409,
    '仍有早期审计记录直接载有其摘要，须先到期清理',
    'Audit records from before subjects had names still have the digest; they must be pruned first',
  ),
  AUDIT_SUBJECT_FORGOTTEN: entry(
    404,
    '该主体的密钥已于 {on} 销毁，此前的审计记录不再指向其人',
    'The key of this subject was destroyed on {on}: no audit record of before leads to them any more',
    'on',
  ),
  AUDIT_PRUNED: entry(
    410,
    '{before} 之前的审计记录已到期导出并清理，日志中仅存其散列',
    'Audit records of before {before} were exported and pruned; the log has their hashes only',
    'before',
  ),
  AUDIT_PRUNE_REFUSED: entry(
    409,
    '不能清理审计记录：{problem}',
    'Audit records cannot be pruned: {problem}',
    'problem',
  ),
  RECEIPT_INVALID: entry(
    400,
    '不是本审计日志签发的回执，或已被改动',
    'This is not a receipt that this audit log signed, or it was altered',
  ),
});
