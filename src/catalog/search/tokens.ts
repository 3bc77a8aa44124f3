import { isLetters } from './normal-text';
import { readingOf } from './reading';

/** Longest word and longest reading that are kept; what is longer is found by its beginning. */
export const MAX_WORD = 60;
export const MAX_READING = 24;

/** Up to this length the beginnings of words are tokens of their own, and are not looked for. */
const SHORT = 2;

/** PostgreSQL takes a mebibyte of tokens for a row; the least important ones are left out. */
const MAX_BYTES = 900_000;

/** The token of a short beginning; no text has one of this form. */
export function shortToken(beginning: string): string {
  return `^^${beginning}`;
}

/** The token of a whole name, by which what is called exactly so is found; no text has one of this form. */
export function nameToken(name: string): string {
  return `^=${name}`;
}

/** True for a beginning that has a token of its own. */
export function isShort(beginning: string): boolean {
  return beginning.length <= SHORT;
}

/**
 * The characters of a normal text and its pairs of neighbours, by which any part of it is found.
 * Letters and digits are not taken apart among themselves.
 */
export function pairTokens(text: string): { readonly singles: string[]; readonly pairs: string[] } {
  const characters = [...text];
  const singles = characters.filter((character) => character !== ' ' && !isLetters(character));
  const pairs = characters
    .slice(1)
    .map((character, index) => `${characters[index]}${character}`)
    .filter((pair) => !pair.includes(' ') && !isLetters(pair));
  return { singles, pairs };
}

/** The words of Latin letters and digits in a normal text. */
export function wordsIn(text: string): string[] {
  return (text.match(/[a-z0-9]+/g) ?? []).map((word) => word.slice(0, MAX_WORD));
}

/** A word with its short beginnings. */
function wordTokens(word: string): string[] {
  return [word, shortToken(word.slice(0, 1)), shortToken(word.slice(0, SHORT))];
}

/** What a name is found by when it is typed by its reading, from any syllable on. */
function readingTokens(name: string): string[] {
  if (isLetters(name)) return [];
  const syllables = readingOf(name);
  const initials = syllables.map((syllable) => syllable.charAt(0));
  const from = (parts: readonly string[], place: number) =>
    parts.slice(place).join('').slice(0, MAX_READING);
  return syllables.flatMap((_, place) => [
    ...wordTokens(from(syllables, place)),
    ...wordTokens(from(initials, place)),
  ]);
}

function textTokens(text: string): string[] {
  const { singles, pairs } = pairTokens(text);
  return [...singles, ...pairs, ...wordsIn(text).flatMap(wordTokens)];
}

/** The words inside a lowerCamel name, each from its beginning to the end of the name. */
function camelTokens(apiName: string): string[] {
  const starts = [...apiName.matchAll(/(?<![A-Z])[A-Z]/g)].map(({ index }) => index);
  return starts.flatMap((start) => wordTokens(apiName.slice(start).toLowerCase()));
}

/** Normal texts that a resource is found by, the most important first. */
export interface FoundBy {
  /** Names, which are found by their readings too. */
  readonly names: readonly string[];
  readonly texts: readonly string[];
  /** What its items are called, in full, as it is written and typed. */
  readonly itemNames: readonly string[];
  readonly apiName: string;
}

/** What a resource is found by. */
export function tokensOf({ names, texts, itemNames, apiName }: FoundBy): string[] {
  const all = [
    ...itemNames.map(nameToken),
    ...camelTokens(apiName),
    ...names.flatMap(textTokens),
    ...texts.flatMap(textTokens),
    ...names.flatMap(readingTokens),
  ];
  return within(new Set(all), MAX_BYTES);
}

function within(tokens: Iterable<string>, limit: number): string[] {
  const kept: string[] = [];
  let bytes = 0;
  for (const token of tokens) {
    bytes += Buffer.byteLength(token);
    if (bytes > limit) break;
    kept.push(token);
  }
  return kept;
}
