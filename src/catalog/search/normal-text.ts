/**
 * A text as it is searched: one form of each character (full width or half), lower case, single
 * spaces, no control characters. Both sides of every comparison go through here.
 */
export function normalText(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/ü/g, 'v')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim();
}

/** True for a normal text that could be pinyin or an English word: letters and digits alone. */
export function isLetters(text: string): boolean {
  return /^[a-z0-9]+$/.test(text);
}
