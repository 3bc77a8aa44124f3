import type { MaterialState } from '../../materials/case-material';
import type { CaseStepName } from '../../procedure/steps';

/** What each step is called in the record of a case. ARC-4 */
export const STEP_WORDS: Readonly<Record<CaseStepName, string>> = Object.freeze({
  open: '建立办件',
  submit: '提交申请',
  accept: '受理',
  acceptWithDefects: '容缺受理',
  askSupplement: '一次性告知补正',
  supplement: '补正',
  lapseSupplement: '逾期未补正，不予受理',
  refuseAcceptance: '不予受理',
  mendDefects: '补齐容缺材料',
  lapseDefects: '逾期未补齐，不予批准',
  grant: '审查并决定：批准',
  refuse: '审查并决定：不予批准',
  deemGranted: '视为准予延续',
  complete: '用印办结',
  deliver: '送达',
  withdraw: '撤回申请',
  archive: '归档',
});

/** How each material came. */
export const MATERIAL_WORDS: Readonly<Record<MaterialState, string>> = Object.freeze({
  notNeeded: '不需要',
  fetched: '共享获取',
  toConfirm: '共享获取，未经申请人确认',
  confirmed: '共享获取，申请人确认',
  bring: '未提交',
  brought: '申请人提交',
  broughtInstead: '申请人提交，以其为准',
  pending: '共享未获取',
});
