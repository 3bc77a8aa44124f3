import { GatewayError } from '../../platform';

/** Longest reasons about a seal, in characters. */
const MAX_TEXT = 1000;

/** Controls and formats, which hide or turn the writing around. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}]/u;

/** Text that must be said, in one line, as it is kept. Errors: INPUT_INVALID. */
export function checkSealText(field: string, given: string, most = MAX_TEXT): string {
  const text = given.trim();
  if (text.length >= 1 && text.length <= most && !INVISIBLE.test(text)) return text;
  const expected = { zh: `1 至 ${most} 个可见字符`, en: `1 to ${most} visible characters` };
  const got = { zh: '其他内容', en: 'something else' };
  throw new GatewayError('INPUT_INVALID', { field, expected, got });
}
