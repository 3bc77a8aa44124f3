import { GatewayError, type Words } from '../../platform';

const LEAST = 10;
const MOST = 128;

/**
 * Checks a password that someone is to have: 10 to 128 characters, more than four different ones,
 * and not the account's name. Errors: INPUT_INVALID{field}; the password is never repeated.
 */
export function checkPassword(password: string, account: string, field = 'password'): void {
  const problem = passwordProblem(password, account);
  if (problem === null) return;
  const expected = {
    zh: `${LEAST} 至 ${MOST} 个字符，不少于 5 种字符，不含账号`,
    en: `${LEAST} to ${MOST} characters, 5 different ones or more, without the account's name`,
  };
  throw new GatewayError('INPUT_INVALID', { field, expected, got: problem });
}

function passwordProblem(password: string, account: string): Words | null {
  const length = [...password].length;
  if (length < LEAST || length > MOST)
    return { zh: `${length} 个字符`, en: `${length} characters` };
  if (new Set(password).size < 5) return { zh: '字符种类过少', en: 'too few different characters' };
  if (!password.toLowerCase().includes(account.toLowerCase())) return null;
  return { zh: '含有账号', en: "the account's name in it" };
}
