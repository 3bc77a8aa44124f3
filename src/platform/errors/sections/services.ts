import { entry } from '../section';

/** Errors of the services room: why a guide is not kept or not published. */
export const SERVICES_ERRORS = Object.freeze({
  WINDOW_NOT_AUTHORISED: entry(
    403,
    '该窗口未获授权办理事项 {item}：{power}',
    'The window is not authorised for the item {item}: {power}',
    'item',
    'power',
  ),
  GUIDE_INVALID: entry(
    400,
    '办事指南填写有误：{problems}',
    'The guide is not as it should be: {problems}',
    'problems',
  ),
  GUIDE_IMPORT_REFUSED: entry(
    400,
    '办事指南未导入：{entries} 个事项中有 {badCells} 处错误。{cells}',
    'The guides were not imported: {badCells} faults in {entries} entries. {cells}',
    'entries',
    'badCells',
    'cells',
  ),
  GUIDE_REFUSED: entry(
    400,
    '办事指南不能发布：{findings}',
    'The guide cannot be published: {findings}',
    'findings',
  ),
});
