/** One thing said in both languages of the gateway. */
export interface Words {
  readonly zh: string;
  readonly en: string;
}

/** A language the gateway answers in. */
export type Locale = 'zh-CN' | 'en';

/** The key of `Words` that a locale reads. */
export function wordsKey(locale: Locale): keyof Words {
  return locale === 'en' ? 'en' : 'zh';
}

/** True for a value that is said in both languages. */
export function isWords(value: unknown): value is Words {
  if (typeof value !== 'object' || value === null) return false;
  const { zh, en } = value as Partial<Words>;
  return typeof zh === 'string' && typeof en === 'string';
}
