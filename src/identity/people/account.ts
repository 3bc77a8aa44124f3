import { GatewayError } from '../../platform';

const SHAPE = /^[a-z0-9][a-z0-9._-]{2,63}$/;

/** True for an account in the form it is stored in, whether it is anyone's or not. */
export function isAccount(text: string): boolean {
  return SHAPE.test(text);
}

/**
 * An account as people type it, in the one form it is stored in: small letters, no blanks around.
 * Errors: INPUT_INVALID when it could not be anyone's, which says nothing about whose exist.
 */
export function readAccount(text: string): string {
  const account = text.trim().toLowerCase();
  if (isAccount(account)) return account;
  throw new GatewayError('INPUT_INVALID', {
    field: 'account',
    expected: {
      zh: '3 至 64 个字符：小写字母、数字、点、下划线、连字符，以字母或数字开头',
      en: '3 to 64 of a-z, 0-9, dot, underscore, hyphen; a letter or digit first',
    },
    got: { zh: '其他写法', en: 'something else' },
  });
}
