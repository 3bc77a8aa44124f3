import { GatewayError } from '../../platform';

/** Longest text of a person, in characters. */
const MAX_TEXT = 2000;

/** Controls and formats, which hide or turn the writing around. Tabs and line ends are text. */
const INVISIBLE = /(?![\t\r\n])[\p{Cc}\p{Cf}\p{Cs}]/u;

/** A text that must be said, as it is kept. It is never repeated: it may name people. Errors: INPUT_INVALID. */
export function checkText(field: string, written: string | null | undefined): string {
  const text = (written ?? '').trim();
  const isVisible = !INVISIBLE.test(text);
  if (text.length >= 1 && text.length <= MAX_TEXT && isVisible) return text;
  const expected = { zh: `1 至 ${MAX_TEXT} 个字`, en: `1 to ${MAX_TEXT} characters` };
  const got = isVisible
    ? { zh: `${text.length} 个字`, en: `${text.length} characters` }
    : { zh: '含不可见字符', en: 'invisible characters' };
  throw new GatewayError('INPUT_INVALID', { field, expected, got });
}
