import { GatewayError, invisibleIn } from '../platform';

/** Longest text of a person, in characters. */
const MAX_TEXT = 4000;

/** A text that must say something, as it is kept. Errors: INPUT_INVALID. */
export function requireText(field: string, written: string, most = MAX_TEXT): string {
  const text = written.trim();
  const invisible = invisibleIn(text, 'text');
  if (text.length >= 1 && text.length <= most && !invisible) return text;
  const expected = { zh: `1 至 ${most} 个字`, en: `1 to ${most} characters` };
  const long = { zh: `${text.length} 个字`, en: `${text.length} characters` };
  const got = invisible ?? long;
  throw new GatewayError('INPUT_INVALID', { field, expected, got });
}
