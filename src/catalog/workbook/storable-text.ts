import type { Words } from '../../platform';

/** What a text must be for a database to keep it, to be told. */
export const STORABLE: Words = Object.freeze({
  zh: '有效的 Unicode 文本',
  en: 'valid Unicode text',
});

/** Whether a database can keep a text as it is. */
export function isStorable(text: string): boolean {
  return !text.includes('\0') && text.isWellFormed();
}
