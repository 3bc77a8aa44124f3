import { pinyin } from 'pinyin-pro';
import { isLetters } from './normal-text';

/** Longer names are searched by the reading of their beginning. */
const MAX_SYLLABLES = 32;

/** How a name is read, a syllable a Chinese character; runs of letters stand for themselves. */
export function readingOf(name: string): readonly string[] {
  const parts = pinyin(name.slice(0, MAX_SYLLABLES * 2), {
    toneType: 'none',
    type: 'array',
    v: true,
    nonZh: 'consecutive',
  });
  return parts.flatMap((part) => part.match(/[a-z0-9]+/g) ?? []).slice(0, MAX_SYLLABLES);
}

/** The reading as it is typed: `hunyinzhuangkuang`, and by its initials: `hyzk`. */
export function typedReading(name: string): readonly [letters: string, initials: string] {
  const syllables = isLetters(name) ? [] : readingOf(name);
  return [syllables.join(''), syllables.map((syllable) => syllable.charAt(0)).join('')];
}
