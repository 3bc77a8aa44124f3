import { entry } from '../section';

/** Errors of the sources room: what a provider's own system did. */
export const SOURCES_ERRORS = Object.freeze({
  SOURCE_UNAVAILABLE: entry(
    502,
    '{provider} 的数据源暂不可用（{resource}）',
    'The source of {provider} does not answer ({resource})',
    'provider',
    'resource',
  ),
  SOURCE_TIMEOUT: entry(
    504,
    '{provider} 的数据源超时（{resource}）',
    'The source of {provider} took too long ({resource})',
    'provider',
    'resource',
  ),
  SOURCE_INVALID: entry(
    502,
    '{provider} 的数据源返回了不符合目录的内容（{resource}）',
    'The source of {provider} answered something that does not fit its catalogue entry ({resource})',
    'provider',
    'resource',
  ),
  SOURCE_URL_REFUSED: entry(
    400,
    '不允许连接该数据源地址：{reason}',
    'The address of the source is refused: {reason}',
    'reason',
  ),
  SOURCE_SETTINGS_INVALID: entry(
    400,
    '数据源设置有误：{problems}',
    'The settings of the source are wrong: {problems}',
    'problems',
  ),
  LOAD_HEADER: entry(
    400,
    '{dataset} 的表头不符：缺少 {missing}；多出 {unknown}；重复 {repeated}',
    'The header of {dataset} is wrong: missing {missing}; unknown {unknown}; repeated {repeated}',
    'dataset',
    'missing',
    'unknown',
    'repeated',
  ),
  LOAD_REFUSED: entry(
    400,
    '{dataset} 未载入：{rows} 行中有 {badCells} 处错误。{cells}',
    '{dataset} was not loaded: {badCells} faults in {rows} rows. {cells}',
    'dataset',
    'rows',
    'badCells',
    'cells',
  ),
  LOAD_TOO_LARGE: entry(
    413,
    '工作簿过大：应为{expected}，实际为{got}。可改用 {instead}',
    'The workbook is too large: expected {expected}, got {got}. It may come as {instead}',
    'expected',
    'got',
    'instead',
  ),
});
