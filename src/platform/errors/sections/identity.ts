import { entry } from '../section';

/** Errors of the identity room: who calls, and what they may do at all. */
export const IDENTITY_ERRORS = Object.freeze({
  UNAUTHENTICATED: entry(401, '请先登录或附上令牌', 'Sign in or send a token first'),
  TOKEN_MALFORMED: entry(401, '令牌格式不正确', 'The token is not a readable signed token'),
  TOKEN_ALGORITHM: entry(
    401,
    '令牌的签名算法不被接受',
    'The token is signed by an algorithm not accepted here',
  ),
  TOKEN_AUDIENCE: entry(401, '令牌不是签给本网关的', 'The token was not made for this gateway'),
  TOKEN_SIGNATURE: entry(401, '令牌签名不正确', 'The signature of the token does not fit'),
  TOKEN_EXPIRED: entry(401, '令牌已过期', 'The token has expired'),
  TOKEN_NOT_YET_VALID: entry(
    401,
    '令牌尚未生效，请核对时钟',
    'The token is not valid yet; check the clocks',
  ),
  TOKEN_TOO_LONG_LIVED: entry(
    401,
    '令牌有效期超过 {limit} 秒',
    'The token lives longer than {limit} seconds',
    'limit',
  ),
  TOKEN_CLAIM: entry(401, '令牌缺少可用的 {claim}', 'The token has no usable {claim}', 'claim'),
  CLIENT_UNKNOWN: entry(401, '没有这个客户端', 'There is no such client'),
  CLIENT_REVOKED: entry(401, '客户端已被吊销', 'The client has been revoked'),
  KEY_UNKNOWN: entry(401, '客户端没有这把密钥', 'The client holds no such key'),
  KEY_REVOKED: entry(401, '客户端的密钥已被吊销', 'The key of the client has been revoked'),
  KEY_EXPIRED: entry(
    401,
    '客户端的密钥不在有效期内',
    'The key of the client is outside its validity',
  ),
  SESSION_EXPIRED: entry(401, '会话已结束，请重新登录', 'The session has ended; sign in again'),
  SIGN_IN_FAILED: entry(401, '账号或密码不正确', 'The account or the password is wrong'),
  SIGN_IN_LOCKED: entry(
    429,
    '登录失败次数过多，请在 {retryAfterSeconds} 秒后重试',
    'Too many failed sign-ins; try again in {retryAfterSeconds} seconds',
    'retryAfterSeconds',
  ),
  GUESSES_LOCKED: entry(
    429,
    '查询失败次数过多，请在 {retryAfterSeconds} 秒后重试',
    'Too many look-ups that found nothing; try again in {retryAfterSeconds} seconds',
    'retryAfterSeconds',
  ),
  SIGN_IN_BUSY: entry(
    429,
    '登录请求过多，请在 {retryAfterSeconds} 秒后重试',
    'Too many people sign in at this moment; try again in {retryAfterSeconds} seconds',
    'retryAfterSeconds',
  ),
  FORBIDDEN: entry(403, '您无权执行 {operation}', 'You may not call {operation}', 'operation'),
  PASSWORD_CHANGE_NEEDED: entry(
    403,
    '口令由他人设定：请先用 changePassword 修改，再重新登录',
    'Somebody else chose this password: change it by changePassword, then sign in again',
  ),
  ROLES_CONFLICT: entry(
    409,
    '这些角色不得由同一人同时担任：{roles}',
    'Nobody may hold these roles together: {roles}',
    'roles',
  ),
  SESSION_ROLES_CONFLICT: entry(
    409,
    '这些角色不得在同一会话中使用，请选择其一：{roles}',
    'These roles may not be used in one session; choose between them: {roles}',
    'roles',
  ),
  ROLE_NEEDS_DUTY: entry(
    409,
    '角色 {role} 只授予职责含 {duty} 的部门的人员',
    'Role {role} is only for people of a department with the duty {duty}',
    'role',
    'duty',
  ),
  OUTSIDE_ACCESS_UNIT: entry(
    403,
    '请求来自本部门接入单位地址之外：共享数据只能在政务外网接入单位的地址上读取',
    'The request comes from outside of the addresses of your department’s access unit: shared data is read from there only',
  ),
  PRIVATE_KEY_SENT: entry(
    400,
    '收到的是私钥：只登记公钥；此密钥对已暴露，请另行生成',
    'This is a private key: only the public one is registered; make a new pair, as this one is exposed',
  ),
});
