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
  CLIENT_UNKNOWN: entry(401, '没有这个客户端', 'There is no such client'),
  CLIENT_REVOKED: entry(401, '客户端已被吊销', 'The client has been revoked'),
  KEY_UNKNOWN: entry(401, '客户端没有这把密钥', 'The client holds no such key'),
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
  FORBIDDEN: entry(403, '您无权执行 {operation}', 'You may not call {operation}', 'operation'),
  ROLES_CONFLICT: entry(
    409,
    '这些角色不得由同一人同时担任：{roles}',
    'Nobody may hold these roles together: {roles}',
    'roles',
  ),
});
