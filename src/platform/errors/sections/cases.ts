import { entry } from '../section';

/** Errors of the cases room: why a case is not opened or does not go on. */
export const CASES_ERRORS = Object.freeze({
  GUIDE_NOT_IN_FORCE: entry(
    409,
    '贵部门没有发布事项 {item} 的办事指南，不能办理',
    'Your department has no guide in force to the service item {item}',
    'item',
  ),
  CASE_BEYOND_GUIDE: entry(
    400,
    '不得要求办事指南以外的材料：{found}；指南中由申请人提交的材料：{listed}',
    'Nothing beyond the guide may be demanded: {found}; what the applicant hands in by the guide: {listed}',
    'found',
    'listed',
  ),
  CASE_INCOMPLETE: entry(
    409,
    '{what} 尚缺材料：{materials}；请一次性告知补正，符合条件的可以容缺受理',
    '{what} lacks {materials}; ask for them once, or accept it with defects where the guide lets you',
    'what',
    'materials',
  ),
  CASE_AWAITS_SHARING: entry(
    409,
    '{what} 有材料尚在通过共享获取：{materials}；不得由申请人承担',
    '{what} waits for what sharing supplies: {materials}; it is not the applicant who owes it',
    'what',
    'materials',
  ),
  CASE_AWAITS_OPINIONS: entry(
    409,
    '{what} 为并联办理，尚待这些部门提出意见：{departments}',
    '{what} is a joint case and waits for the opinions of {departments}',
    'what',
    'departments',
  ),
  SEAL_ELSEWHERE: entry(
    403,
    '印章 {seal} 只能用于其部门和窗口的办件；{case} 不属于该窗口',
    'The seal {seal} is used for cases of its own department and window only; {case} is of another',
    'seal',
    'case',
  ),
  SEAL_NOT_YOURS: entry(
    403,
    '印章 {seal} 由窗口负责人保管，只有负责人及其指定的人员可以使用',
    'The seal {seal} is used by the responsible window leader and those whom the leader names only',
    'seal',
  ),
  SEAL_NOT_ACTIVE: entry(
    409,
    '印章 {seal} 未启用：当前状态 {status}',
    'The seal {seal} is not in use: it is {status}',
    'seal',
    'status',
  ),
  OWN_SEAL_NEEDED: entry(
    409,
    '事项 {serviceItem} 已备案使用部门自有印章（{law}{article}），不能使用行政审批专用章；请登记自有印章编号',
    'The item {serviceItem} was filed as work under the department’s own seal ({law}, {article}); enter the number of that seal instead',
    'serviceItem',
    'law',
    'article',
  ),
  OWN_SEAL_NOT_FILED: entry(
    409,
    '事项 {serviceItem} 未备案使用部门自有印章；请先备案，或使用行政审批专用章',
    'The item {serviceItem} was not filed as work under the department’s own seal; file it first, or use the special seal',
    'serviceItem',
  ),
  NOTHING_TO_SEAL: entry(
    409,
    '办件 {case} 没有可用印的决定书或证照',
    'The case {case} has no decision or certificate to be sealed',
    'case',
  ),
  ARCHIVE_RESTRICTED: entry(
    403,
    '案卷 {volume} 的副卷只有立卷单位指定的查阅人可以查阅',
    'The restricted sub-volume of {volume} is read only by those whom its department named',
    'volume',
  ),
  VOLUME_BROKEN: entry(
    400,
    '案卷不完整：{problem}',
    'The volume does not hold: {problem}',
    'problem',
  ),
  SEAL_KEY_INVALID: entry(
    503,
    '电子印章的签名密钥或证书不可用：{problem}',
    'The key or certificate that seals are signed with cannot be used: {problem}',
    'problem',
  ),
});
