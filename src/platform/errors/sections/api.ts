import { entry } from '../section';

/** Errors of the api room: where it serves, and requests that are too big, with the number allowed. */
export const API_ERRORS = Object.freeze({
  STREAMS_TOO_MANY: entry(
    429,
    '同时打开的订阅过多，最多 {limit} 个，请先关闭一些',
    'Too many subscriptions are open at a time, at most {limit}: close some first',
    'limit',
  ),
  LISTEN_FAILED: entry(
    500,
    '无法在 {address} 监听（{reason}），可用 ONCE_PORT 另选端口',
    'Cannot listen on {address} ({reason}); choose another port by ONCE_PORT',
    'address',
    'reason',
  ),
  NOT_ACCEPTABLE: entry(
    406,
    '本网关以 {type} 回答，请求的 Accept 须接受它',
    'Answers are {type}: the Accept of the request must take it',
    'type',
  ),
  METHOD_NOT_ALLOWED: entry(
    405,
    '{path} 只接受 {allowed} 请求',
    '{path} takes {allowed} requests only',
    'path',
    'allowed',
  ),
  LIMIT_BYTES: entry(
    413,
    '请求正文最多 {limit} 字节，实际 {got}',
    'A request has at most {limit} bytes, got {got}',
    'limit',
    'got',
  ),
  LIMIT_TOKENS: entry(
    400,
    '查询最多 {limit} 个词法单元，实际 {got}',
    'A query has at most {limit} tokens, got {got}',
    'limit',
    'got',
  ),
  LIMIT_DEPTH: entry(
    400,
    '查询最多 {limit} 层，实际 {got}',
    'A query is at most {limit} levels deep, got {got}',
    'limit',
    'got',
  ),
  LIMIT_ALIASES: entry(
    400,
    '查询最多 {limit} 个别名，实际 {got}',
    'A query has at most {limit} aliases, got {got}',
    'limit',
    'got',
  ),
  LIMIT_ROOT_FIELDS: entry(
    400,
    '查询最多 {limit} 个根字段，实际 {got}',
    'A query has at most {limit} root fields, got {got}',
    'limit',
    'got',
  ),
  LIMIT_KEYS: entry(
    400,
    '一次最多 {limit} 个键，实际 {got}',
    'A call has at most {limit} keys, got {got}',
    'limit',
    'got',
  ),
  LIMIT_ROWS: entry(
    400,
    '一页最多 {limit} 行，实际 {got}',
    'A page has at most {limit} rows, got {got}',
    'limit',
    'got',
  ),
});
