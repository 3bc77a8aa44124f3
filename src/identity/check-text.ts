import { GatewayError } from '../platform';

/** Controls, formats (which turn the writing around or hide), halves of characters, line ends. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;

/**
 * A name fit to be stored and shown: trimmed, 1 to `most` characters, none that is invisible or
 * makes the others look like something else.
 * Errors: INPUT_INVALID{field}.
 */
export function checkName(field: string, text: string, most = 100): string {
  const name = text.trim();
  const length = [...name].length;
  if (length >= 1 && length <= most && !INVISIBLE.test(name)) return name;
  throw new GatewayError('INPUT_INVALID', {
    field,
    expected: { zh: `1 至 ${most} 个可见字符`, en: `1 to ${most} visible characters` },
    got: INVISIBLE.test(name)
      ? { zh: '含不可见字符', en: 'invisible characters' }
      : { zh: `${length} 个字符`, en: `${length} characters` },
  });
}
