import { entry } from '../section';

/** Errors of the sharing room: why data is not given. */
export const SHARING_ERRORS = Object.freeze({
  NOT_GRANTED: entry(
    403,
    '未获授权读取 {resource}：{reason}。{howToApply}',
    'You hold no grant for {resource}: {reason}. {howToApply}',
    'resource',
    'reason',
    'howToApply',
  ),
  ITEM_NOT_GRANTED: entry(
    403,
    '授权不包含 {resource} 的信息项 {item}',
    'Your grant does not include item {item} of {resource}',
    'resource',
    'item',
  ),
  SUBJECT_REQUIRED: entry(
    403,
    '{resource} 的授权仅限申请人本人的数据：请在 purpose.subject 中写明申请人',
    "Your grant for {resource} gives only the applicant's own data: name the applicant in purpose.subject",
    'resource',
  ),
  ROWS_TOO_DEEP: entry(
    400,
    '行条件最多 {limit} 层',
    'A row condition is at most {limit} levels deep',
    'limit',
  ),
  ROWS_TOO_LARGE: entry(
    400,
    '行条件最多 {limit} 个运算（in 每 10 个值计一个），实际 {got}',
    'A row condition has at most {limit} operators (every ten values of an in count as one), got {got}',
    'limit',
    'got',
  ),
  PURPOSE_UNKNOWN: entry(
    400,
    '没有服务事项 {serviceItem}',
    'There is no service item {serviceItem}',
    'serviceItem',
  ),
  PURPOSE_NOT_YOURS: entry(
    403,
    '服务事项 {serviceItem} 不由贵部门办理',
    'Your department does not handle the service item {serviceItem}',
    'serviceItem',
  ),
  PURPOSE_NOT_GRANTED: entry(
    403,
    '{resource} 的授权不包含服务事项 {serviceItem}',
    'Your grant for {resource} does not include the service item {serviceItem}',
    'resource',
    'serviceItem',
  ),
  GRANT_EXPIRED: entry(403, '授权 {grant} 已到期', 'The grant {grant} has expired', 'grant'),
  GRANT_REVOKED: entry(403, '授权 {grant} 已被收回', 'The grant {grant} has been revoked', 'grant'),
  APPLICATION_INCOMPLETE: entry(
    400,
    '申请材料请一次补正：{problems}',
    'The application is not complete; please mend all of this: {problems}',
    'problems',
  ),
  POLICY_INVALID: entry(
    500,
    '共享策略有误：{problems}',
    'The sharing policies are wrong: {problems}',
    'problems',
  ),
  POLICY_REFUSED: entry(
    400,
    '共享策略不能发布：{problems}',
    'These sharing policies cannot be published: {problems}',
    'problems',
  ),
  REPLAY_IMPOSSIBLE: entry(
    400,
    '审计记录 {id} 不能重演：{reason}',
    'The audit record {id} cannot be decided again: {reason}',
    'id',
    'reason',
  ),
  NOT_SHARED: entry(403, '{resource} 不予共享', '{resource} is not shared', 'resource'),
});
