import { GatewayError } from '../../platform';
import { isLetters, normalText } from './normal-text';
import { isShort, MAX_READING, MAX_WORD, pairTokens, shortToken, wordsIn } from './tokens';

/** Longest text to search for, and most words in it. */
export const MAX_TEXT = 100;
export const MAX_TERMS = 10;

/** One of the words that are searched for; a resource must have them all. */
export interface SearchTerm {
  /** A normal text. */
  readonly text: string;
  /** True when it may be a reading or the beginning of an English word. */
  readonly isLetters: boolean;
  /** What the resources that may have it are found by, as PostgreSQL writes a query of tokens. */
  readonly tokens: string;
  /** True when a resource with those tokens need not have the text: it must be looked at. */
  readonly isLoose: boolean;
}

/** A token as PostgreSQL reads it. */
export function quoteToken(token: string): string {
  return `'${token.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
}

/** The words of a search text. Errors: INPUT_INVALID when it is too long or has too many. */
export function searchTerms(field: string, text: string): readonly SearchTerm[] {
  const normal = normalText(text);
  const words = [...new Set(normal.split(' '))].filter((word) => word !== '');
  const length = [...normal].length;
  if (length <= MAX_TEXT && words.length <= MAX_TERMS) return words.map(searchTerm);
  throw new GatewayError('INPUT_INVALID', {
    field,
    expected: {
      zh: `至多 ${MAX_TEXT} 个字、${MAX_TERMS} 个词`,
      en: `at most ${MAX_TEXT} characters and ${MAX_TERMS} words`,
    },
    got: {
      zh: `${length} 个字、${words.length} 个词`,
      en: `${length} characters and ${words.length} words`,
    },
  });
}

/** One word of a search text, which must be a normal text without spaces. */
export function searchTerm(text: string): SearchTerm {
  if (isLetters(text)) return { text, isLetters: true, tokens: beginning(text), isLoose: false };
  const { singles, pairs } = pairTokens(text);
  const parts = pairs.length > 0 ? pairs : singles;
  // A run of letters behind another character begins a word; the first run may be the end of one.
  const words = wordsIn(text.replace(/^[a-z0-9]+/, ''));
  const tokens = [...parts.map(quoteToken), ...words.map(beginning)].join(' & ');
  return { text, isLetters: false, tokens, isLoose: [...text].length > 2 };
}

/** Words and readings that begin so; of a long one, a reading that was cut there may be it. */
function beginning(text: string): string {
  if (isShort(text)) return quoteToken(shortToken(text));
  const word = `${quoteToken(text.slice(0, MAX_WORD))}:*`;
  if (text.length <= MAX_READING) return word;
  return `(${word} | ${quoteToken(text.slice(0, MAX_READING))})`;
}
