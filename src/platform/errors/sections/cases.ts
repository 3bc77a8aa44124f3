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
});
