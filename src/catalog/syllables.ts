/**
 * A name as it is read: a syllable a Chinese character, and runs of Latin letters and digits, which
 * stand for themselves. The dictionary is loaded when it is first asked: serving reads needs none.
 */
export function syllablesOf(name: string): string[] {
  const { pinyin }: typeof import('pinyin-pro') = require('pinyin-pro');
  const parts = pinyin(name, { toneType: 'none', type: 'array', v: true, nonZh: 'consecutive' });
  return parts.flatMap((part) => part.match(/[A-Za-z0-9]+/g) ?? []);
}
