import type { Words } from '../../platform';
import { NOTHING } from '../problems';

/** A cell as it was read: its value, or what was expected instead of what is there. */
export type ReadCell =
  | { readonly value: unknown }
  | { readonly expected: Words; readonly got: Words };

/** How a kind of cell is written and read. Empty text is an empty cell. */
export interface CellKind {
  write(value: unknown): string;
  read(text: string): ReadCell;
  /** What stands in place of a cell that could not be read, so that the rest can be looked at. */
  readonly instead: unknown;
  /** Said in the instructions of the form. */
  readonly allowed: string;
  /** The words that the form lets one choose from. */
  readonly choices?: readonly string[];
}

/** What is said of a cell that holds something, but not what it should. */
export const OTHER: Words = Object.freeze({ zh: '其他内容', en: 'something else' });

function bad(text: string, expected: Words): ReadCell {
  return { expected, got: text.trim() === '' ? NOTHING : OTHER };
}

/** Any text; `empty` is what an empty cell says. */
function textKind(empty: string | null, allowed: string): CellKind {
  return {
    write: (value) => (typeof value === 'string' ? value : ''),
    read: (text) => ({ value: text.trim() === '' ? empty : text }),
    instead: empty,
    allowed,
  };
}

/** A text that must be said; that it was is checked with the entry. */
export const TEXT = textKind('', '文字');

/** A text that may be left out. */
export const OPTIONAL_TEXT = textKind(null, '文字，可不填');

/** A code or a name of the API, which may be left out. */
export const WORD: CellKind = {
  ...OPTIONAL_TEXT,
  read: (text) => ({ value: text.trim() || null }),
};

/** A code or a name of the API that must be said. */
export const NAME: CellKind = { ...TEXT, read: (text) => ({ value: text.trim() }) };

/** A date, which a spreadsheet gives as one. */
export const DATE: CellKind = { ...NAME, allowed: '日期，如 2026-02-27' };

/** So many digits; a spreadsheet that took them for a number dropped the zeros before them. */
export function digits(count: number): CellKind {
  return {
    write: (value) => String(value ?? ''),
    read: (text) => {
      const trimmed = text.trim();
      return { value: /^\d+$/.test(trimmed) ? trimmed.padStart(count, '0') : trimmed };
    },
    instead: '',
    allowed: count === 0 ? '数字，可不填' : `${count} 位数字`,
  };
}

/** A whole number; that it is not too large or small is checked with the entry. */
export function wholeNumber(
  allowed: string,
  { mayBeEmpty = false }: { readonly mayBeEmpty?: boolean } = {},
): CellKind {
  return {
    write: (value) => (typeof value === 'number' ? String(value) : ''),
    read: (text) => {
      const word = text.trim();
      if (word === '' && mayBeEmpty) return { value: null };
      if (/^-?\d{1,9}$/.test(word)) return { value: Number(word) };
      return bad(text, { zh: '整数', en: 'a whole number' });
    },
    instead: mayBeEmpty ? null : 1,
    allowed,
  };
}

/** Yes or no; what an empty cell says, if it may be empty. */
export function yesNo(empty?: boolean | null): CellKind {
  return {
    write: (value) => (value === true ? '是' : value === false ? '否' : ''),
    read: (text) => {
      const word = text.trim();
      if (word === '是' || word === '否') return { value: word === '是' };
      if (word === '' && empty !== undefined) return { value: empty };
      return bad(text, { zh: '是或否', en: '是 (yes) or 否 (no)' });
    },
    instead: empty ?? false,
    allowed: empty === null ? '是、否，可不填' : '是、否',
    choices: ['是', '否'],
  };
}

/** One of a list of words; none of them, where that may be left out. */
export function choice(words: Readonly<Record<string, string>>, mayBeEmpty = false): CellKind {
  const entries = Object.entries(words);
  const choices = entries.map(([, word]) => word);
  const all = choices.join('、');
  return {
    write: (value) => words[String(value)] ?? '',
    read: (text) => {
      const word = text.trim();
      const found = entries.find(([value, known]) => known === word || value === word);
      if (found) return { value: found[0] };
      if (word === '' && mayBeEmpty) return { value: null };
      return bad(text, { zh: all, en: `one of ${all}` });
    },
    instead: mayBeEmpty ? null : entries[0]?.[0],
    allowed: mayBeEmpty ? `${all}，可不填` : all,
    choices,
  };
}
