import { GatewayError, invisibleIn } from '../platform';

/**
 * A name fit to be stored and shown: trimmed, 1 to `most` characters, none that is invisible or
 * makes the others look like something else.
 * Errors: INPUT_INVALID{field}.
 */
export function checkName(field: string, text: string, most = 100): string {
  const name = text.trim();
  const length = [...name].length;
  const invisible = invisibleIn(name, 'line');
  if (length >= 1 && length <= most && !invisible) return name;
  throw new GatewayError('INPUT_INVALID', {
    field,
    expected: { zh: `1 至 ${most} 个可见字符`, en: `1 to ${most} visible characters` },
    got: invisible ?? { zh: `${length} 个字符`, en: `${length} characters` },
  });
}
