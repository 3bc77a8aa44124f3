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
  STEP_NOT_ALLOWED: entry(
    409,
    '{what} 当前状态为 {status}，不能办理 {step}；现在可以办理：{allowed}',
    '{what} is {status}, where {step} is not possible; possible now: {allowed}',
    'what',
    'status',
    'step',
    'allowed',
  ),
  AGREED_TERMS_INVALID: entry(
    400,
    '同意的内容不得超出申请：{problems}',
    'No more can be granted than was asked for: {problems}',
    'problems',
  ),
  POLICY_INVALID: entry(
    500,
    '共享策略有误：{problems}',
    'The sharing policies are wrong: {problems}',
    'problems',
  ),
  NOT_SHARED: entry(403, '{resource} 不予共享', '{resource} is not shared', 'resource'),
});
