import type { SearchTerm } from './terms';
import { pairTokens } from './tokens';

/** How an item's name fits the one that is looked for, the best first. */
export const ITEM_FITS = ['exact', 'contains', 'similar'] as const;

/** See ITEM_FITS. */
export type ItemFit = (typeof ITEM_FITS)[number];

/** From this share of common pairs on, names are similar: 婚姻状况 and 婚姻状态 have two thirds. */
export const SIMILAR_FROM = 0.6;

/** A longer name is compared whole only: nobody says half a sentence in almost the same words. */
const MAX_PAIRS = 8;

/**
 * What stands in an item's line when its name is exactly the term, or has it in it. Typed letters
 * may also be the reading, from its beginning.
 */
export function needlesOf({ text, isLetters }: Pick<SearchTerm, 'text' | 'isLetters'>): {
  readonly exact: readonly string[];
  readonly contains: readonly string[];
} {
  if (!isLetters) return { exact: [`\n${text}\t`], contains: [text] };
  return { exact: [`\n${text}\t`, `\t${text}\t`], contains: [`\n${text}`, `\t${text}`] };
}

/** The pairs by which names are compared; none for letters, and for what is too short or too long. */
export function pairsOf({ text, isLetters }: Pick<SearchTerm, 'text' | 'isLetters'>): string[] {
  const pairs = isLetters ? [] : [...new Set(pairTokens(text).pairs)];
  return pairs.length > 1 && pairs.length <= MAX_PAIRS ? pairs : [];
}

/** What similar names have one of: the name without its first character, or without its last. */
export function trunksOf(term: Pick<SearchTerm, 'text' | 'isLetters'>): string[] {
  if (pairsOf(term).length === 0) return [];
  const characters = [...term.text];
  return [characters.slice(0, -1).join(''), characters.slice(1).join('')].map((part) =>
    part.trim(),
  );
}

/** The share of pairs that two names have in common: twice the common ones among all. */
function likeness(name: string, pairs: readonly string[]): number {
  const common = pairs.filter((pair) => name.includes(pair)).length;
  return (2 * common) / (pairs.length + Math.max([...name].length - 1, 1));
}

/** How the item of this line fits a term, or null when it does not. */
export function itemFit(
  line: string,
  term: Pick<SearchTerm, 'text' | 'isLetters'>,
): ItemFit | null {
  const { exact, contains } = needlesOf(term);
  if (exact.some((needle) => line.includes(needle))) return 'exact';
  if (contains.some((needle) => line.includes(needle))) return 'contains';
  const name = line.slice(1, line.indexOf('\t'));
  const isClose = trunksOf(term).some((trunk) => name.includes(trunk));
  return isClose && likeness(name, pairsOf(term)) >= SIMILAR_FROM ? 'similar' : null;
}
