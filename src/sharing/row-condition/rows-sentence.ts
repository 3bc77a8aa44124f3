import type { ResourceModel } from '../../catalog';
import type { Locale } from '../../platform';
import type { RowCondition } from './row-condition';
import { CHINESE } from './rows-in-chinese';
import { ENGLISH } from './rows-in-english';
import { type Language, sayRows } from './say-rows';

const LANGUAGES: Readonly<Record<Locale, Language>> = Object.freeze({
  'zh-CN': CHINESE,
  en: ENGLISH,
});

/**
 * A row condition as a sentence for those who review and hold it. Items that the version does not
 * have are called by their API names.
 *
 * @example 行政区划在朝阳区(110105)之内，且状态为“存续”或“在营”
 */
export function rowsSentence(
  rows: RowCondition | null,
  resource: ResourceModel | null,
  locale: Locale,
): string {
  const language = LANGUAGES[locale];
  return rows === null ? language.all : sayRows(rows, resource, language);
}
