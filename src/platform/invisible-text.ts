import type { Words } from './errors/words';

/** Tabs and the ends of lines, which belong to a text of several lines. */
const LINE_ENDS = /[\t\r\n]/g;

/**
 * What does not show: controls, halves of characters, separators of lines, and formats, among them
 * those that turn the writing around (U+202E, U+2066) or stand between letters unseen (U+200B).
 */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;

/** What is told of a text that holds such a character. */
const FOUND: Words = Object.freeze({
  zh: '含控制字符或不可见字符',
  en: 'a control character or one that is invisible',
});

/**
 * What is wrong with the characters of a text that people write and others read: null, or that one of
 * them does not show and may make the others look like something else. In a `text`, tabs and ends of
 * lines are no fault; in a `line` they are.
 */
export function invisibleIn(written: string, form: 'line' | 'text'): Words | null {
  const shown = form === 'text' ? written.replace(LINE_ENDS, '') : written;
  return INVISIBLE.test(shown) ? FOUND : null;
}
