import { GatewayError } from '../../platform';

/** Longest text of a note, in characters. */
const MAX_NOTE = 2000;

/** Controls and formats, which hide or turn the writing around. Tabs and line ends are text. */
const INVISIBLE = /(?![\t\r\n])[\p{Cc}\p{Cf}\p{Cs}]/u;

/** A text that need not be given, trimmed; null where it says nothing. Errors: INPUT_INVALID. */
export function checkNote(field: string, text: string | null | undefined): string | null {
  const note = text?.trim() ?? '';
  if (note === '') return null;
  const isVisible = !INVISIBLE.test(note);
  if (note.length <= MAX_NOTE && isVisible) return note;
  const expected = {
    zh: `最多 ${MAX_NOTE} 个可见字符`,
    en: `at most ${MAX_NOTE} visible characters`,
  };
  const got = isVisible
    ? { zh: `${note.length} 个字符`, en: `${note.length} characters` }
    : { zh: '含不可见字符', en: 'invisible characters' };
  throw new GatewayError('INPUT_INVALID', { field, expected, got });
}

/** The same, which must say something. Errors: INPUT_INVALID. */
export function requireNote(field: string, text: string | null | undefined): string {
  const note = checkNote(field, text);
  if (note !== null) return note;
  const expected = { zh: '须填写', en: 'a text' };
  throw new GatewayError('INPUT_INVALID', { field, expected, got: { zh: '空', en: 'nothing' } });
}
