import { GatewayError } from '../platform';

/** Most characters of a name. */
const MAX_NAME = 100;

/**
 * A name fit to be stored and shown: trimmed, 1 to 100 characters, no control characters.
 * Errors: INPUT_INVALID{field}.
 */
export function checkName(field: string, text: string): string {
  const name = text.trim();
  const length = [...name].length;
  if (length >= 1 && length <= MAX_NAME && !/\p{Cc}|\p{Surrogate}/u.test(name)) return name;
  throw new GatewayError('INPUT_INVALID', {
    field,
    expected: { zh: `1 至 ${MAX_NAME} 个可见字符`, en: `1 to ${MAX_NAME} visible characters` },
    got: { zh: `${length} 个字符`, en: `${length} characters` },
  });
}
