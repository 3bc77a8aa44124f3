import { syllablesOf } from '../syllables';
import { isLetters } from './normal-text';

/** Longer names are searched by the reading of their beginning. */
const MAX_SYLLABLES = 32;

/** How a name is read, in small letters. */
export function readingOf(name: string): readonly string[] {
  const syllables = syllablesOf(name.slice(0, MAX_SYLLABLES * 2).toLowerCase());
  return syllables.slice(0, MAX_SYLLABLES);
}

/** The reading as it is typed: `hunyinzhuangkuang`, and by its initials: `hyzk`. */
export function typedReading(name: string): readonly [letters: string, initials: string] {
  const syllables = isLetters(name) ? [] : readingOf(name);
  return [syllables.join(''), syllables.map((syllable) => syllable.charAt(0)).join('')];
}
