import { GatewayError, invisibleIn } from '../../platform';

/** Longest reason or basis, in characters. */
const MOST = 500;

/**
 * A reason of 1 to 500 characters that does not have the key of whom it is about: it stays when they are forgotten.
 * Errors: INPUT_INVALID.
 */
export function checkReason(field: string, text: string, key: string): string {
  const said = text.trim();
  const named = said.toUpperCase().includes(key.trim().toUpperCase());
  const invisible = invisibleIn(said, 'text');
  if (said.length >= 1 && said.length <= MOST && !named && !invisible) return said;
  const expected = {
    zh: `1 至 ${MOST} 个字，且不含其人的代码`,
    en: `1 to ${MOST} characters, without the code of the person`,
  };
  const got = invisible ?? { zh: '其他内容', en: 'something else' };
  throw new GatewayError('INPUT_INVALID', { field, expected, got });
}
