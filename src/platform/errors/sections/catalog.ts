import { entry } from '../section';

/** Errors of the catalog room: what keeps an entry from being registered or published. */
export const CATALOG_ERRORS = Object.freeze({
  CATALOG_ENTRY_INVALID: entry(
    400,
    '目录条目填写有误：{problems}',
    'The catalogue entry is not as it should be: {problems}',
    'problems',
  ),
  CATALOG_SECRET: entry(
    400,
    '国家秘密、工作秘密不得编入目录',
    'State and work secrets do not belong in the catalogue',
  ),
  CATALOG_BINDING: entry(
    400,
    '信息项 {item} 无法绑定到数据源字段 {field}：应为 {expected}，实际为 {got}',
    'Item {item} cannot be bound to the source field {field}: expected {expected}, got {got}',
    'item',
    'field',
    'expected',
    'got',
    'others',
  ),
  CATALOG_SOURCE_DEPARTMENT: entry(
    400,
    '信息项“{item}”即“{datum}”，其数源部门为{department}：请注明取自数源部门（takenOver），不得重复采集',
    'Item "{item}" is the datum "{datum}", whose source department is {department}: say that it is taken over from it (takenOver); it is not collected twice',
    'item',
    'datum',
    'department',
    'others',
  ),
  CATALOG_NAME_TAKEN: entry(
    409,
    '接口名 {apiName} 已被使用',
    'The API name {apiName} is taken',
    'apiName',
  ),
  CATALOG_IMPORT_REFUSED: entry(
    400,
    '目录未导入：{entries} 个条目中有 {badCells} 处错误。{cells}',
    'The catalogue was not imported: {badCells} faults in {entries} entries. {cells}',
    'entries',
    'badCells',
    'cells',
  ),
  SAME_PERSON: entry(
    403,
    '不得由先前的经办人本人办理 {operation}',
    'Whoever took the step before may not call {operation} as well',
    'operation',
  ),
});
