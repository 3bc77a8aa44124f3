import { GatewayError, invisibleIn } from '../../platform';

/** Longest text of a person, in characters. */
const MAX_TEXT = 2000;

/** How a text is to be: as long as this at most, and whether it may have several lines. */
interface TextForm {
  readonly most?: number;
  readonly form?: 'line' | 'text';
}

/** A text as it is kept, trimmed. It is never repeated: it may name people. Errors: INPUT_INVALID. */
export function checkText(
  field: string,
  written: string | null | undefined,
  { most = MAX_TEXT, form = 'text' }: TextForm = {},
): string {
  const text = (written ?? '').trim();
  const invisible = invisibleIn(text, form);
  if (text.length >= 1 && text.length <= most && !invisible) return text;
  const expected = { zh: `1 至 ${most} 个可见字符`, en: `1 to ${most} visible characters` };
  const long = { zh: `${text.length} 个字符`, en: `${text.length} characters` };
  throw new GatewayError('INPUT_INVALID', { field, expected, got: invisible ?? long });
}

/** The same where nothing need be said: null for nothing. Errors: INPUT_INVALID. */
export function checkNote(
  field: string,
  written: string | null | undefined,
  how: TextForm = {},
): string | null {
  return written?.trim() ? checkText(field, written, how) : null;
}
