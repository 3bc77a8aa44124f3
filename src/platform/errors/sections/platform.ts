import { entry } from '../section';

/** Errors of the platform, and those that every room may use. */
export const PLATFORM_ERRORS = Object.freeze({
  INTERNAL: entry(
    500,
    '网关内部错误，请提供请求编号联系运维',
    'The gateway failed; give the operator the request id',
  ),
  BAD_REQUEST: entry(400, '请求无法读取', 'The request cannot be read'),
  INPUT_INVALID: entry(
    400,
    '字段 {field} 应为 {expected}，实际为 {got}',
    'Field {field}: expected {expected}, got {got}',
    'field',
    'expected',
    'got',
  ),
  NOT_FOUND: entry(404, '没有找到 {what}：{id}', 'There is no {what} {id}', 'what', 'id'),
  CONFLICT: entry(
    409,
    '{what} 已被改动：应为 {expected}，实际为 {got}',
    '{what} is not as expected: expected {expected}, got {got}',
    'what',
    'expected',
    'got',
    'allowed',
  ),
  CONFIG_INVALID: entry(
    500,
    '配置有误：{problems}',
    'The configuration is wrong: {problems}',
    'problems',
  ),
  CALENDAR_UNANNOUNCED: entry(
    503,
    '{year} 年放假安排尚未公布（已知 {known}），请运维补充 ONCE_EXTRA_HOLIDAYS 与 ONCE_EXTRA_WORKDAYS',
    'The holidays of {year} are not known (known: {known}); ' +
      'the operator adds them by ONCE_EXTRA_HOLIDAYS and ONCE_EXTRA_WORKDAYS',
    'year',
    'known',
  ),
  DATABASE_UNAVAILABLE: entry(
    503,
    '数据库暂不可用，请稍后重试',
    'The database does not answer; try again soon',
  ),
  DATABASE_OPEN_TIMEOUT: entry(
    503,
    '数据库（{place}）在 {seconds} 秒内未能打开：请检查磁盘或者数据库服务，必要时调大 ONCE_DATABASE_OPEN_SECONDS',
    'The database ({place}) did not open within {seconds} seconds: look at the disk or the database server, or raise ONCE_DATABASE_OPEN_SECONDS',
    'place',
    'seconds',
  ),
  DATA_FOLDER_LOCKED: entry(
    503,
    '数据目录 {folder} 正被进程 {pid} 使用：请先停止它，或通过正在运行的网关的接口办理',
    'The data folder {folder} is in use by process {pid}: stop it first, or ask the running gateway through its API',
    'folder',
    'pid',
  ),
  DATA_FOLDER_BROKEN: entry(
    503,
    '数据库目录 {folder} 不完整，缺少 {missing}：请从备份恢复；确认不再需要时，先将该目录移走再启动',
    'The database folder {folder} is not whole: {missing} is missing. Restore it from a backup; ' +
      'or, if it is no longer needed, move the folder away and start again',
    'folder',
    'missing',
  ),
  DATA_FOLDER_UNUSABLE: entry(
    503,
    '数据目录 {folder} 无法使用（{reason}）：请检查路径、权限与磁盘，或更改 ONCE_DATA_DIR',
    'The data folder {folder} cannot be used ({reason}): see to its path, its rights and its disk, or ' +
      'set another ONCE_DATA_DIR',
    'folder',
    'reason',
  ),
  DATA_FOLDER_DAMAGED: entry(
    503,
    '数据库目录 {folder} 已损坏，数据库无法启动：请从备份恢复',
    'The database in {folder} is damaged and does not start: restore it from a backup',
    'folder',
  ),
  SECRET_KEY_MISSING: entry(
    503,
    '数据库已有以密钥保护的数据，而密钥文件 {path} 不在：请恢复该文件，或以 ONCE_SECRET_KEY 提供原密钥',
    'The database holds what was made under a secret key, and {path} is missing: restore the file, ' +
      'or give the same key as ONCE_SECRET_KEY',
    'path',
  ),
  SECRET_KEY_WRONG: entry(
    503,
    '密钥不是此数据库建立时所用的密钥：请在 {place} 恢复原密钥，各节点须相同',
    'The secret key is not the one that this database was set up with: restore that one in {place}, ' +
      'the same for all nodes',
    'place',
  ),
  MIGRATION_FAILED: entry(
    500,
    '数据库迁移 {migration} 失败：{reason}',
    'The database migration {migration} failed: {reason}',
    'migration',
    'reason',
  ),
  SHUTTING_DOWN: entry(503, '网关正在停止，请稍后重试', 'The gateway is stopping; try again soon'),
});
