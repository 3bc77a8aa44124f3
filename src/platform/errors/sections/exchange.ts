import { entry } from '../section';

/** Errors of the exchange room: how a read was asked. */
export const EXCHANGE_ERRORS = Object.freeze({
  QUERY_INVALID: entry(
    400,
    '查询不符合接口定义：{problem}',
    'The query does not fit the schema: {problem}',
    'problem',
  ),
  KEY_INVALID: entry(
    400,
    '键 {key} 应为 {expected}，实际为 {got}',
    'Key {key}: expected {expected}, got {got}',
    'key',
    'expected',
    'got',
  ),
  KEY_REQUIRED: entry(
    400,
    '读取 {resource} 需要且只能给出一个键：{keys}',
    'Reading {resource} needs exactly one of its keys: {keys}',
    'resource',
    'keys',
  ),
  ITEM_MASKED: entry(
    403,
    '{resource} 的信息项 {item} 脱敏后给出，不能用于查询、筛选、排序或关联',
    'Item {item} of {resource} is released masked and cannot be used to look up, filter, order or link',
    'resource',
    'item',
  ),
  ITEM_CONDITIONAL: entry(
    403,
    '{resource} 的信息项 {item} 只在部分行上给出，不能用于查询、筛选、排序或关联',
    'Item {item} of {resource} is given on some rows only and cannot be used to look up, filter, order or link',
    'resource',
    'item',
  ),
  LIMIT_READS: entry(
    400,
    '一次请求最多读取 {limit} 处共享数据（含关联）',
    'A request reads shared data at most at {limit} places, links included',
    'limit',
  ),
  LIMIT_REQUEST_ROWS: entry(
    400,
    '一次请求最多返回 {limit} 行共享数据，各字段、各页和各关联合计',
    'A request is answered with at most {limit} rows of shared data, over all its fields, pages and links',
    'limit',
  ),
  LIMIT_CONDITIONS: entry(
    400,
    'where 最多 {limit} 个条件（in 每 10 个值计一个），实际至少 {got} 个',
    'A where has at most {limit} conditions (every ten values of an in count as one), got {got} or more',
    'limit',
    'got',
  ),
  CURSOR_INVALID: entry(
    400,
    '游标无效或不属于本次查询',
    'The cursor is damaged or belongs to another query',
  ),
});
