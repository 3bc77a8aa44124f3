import type { Words } from '../../platform';
import type { Quota, QuotaMeasure, QuotaSpan } from './quota';

/** What is counted, in words. */
export const MEASURE_WORDS: Readonly<Record<QuotaMeasure, Words>> = Object.freeze({
  calls: { zh: '次读取', en: 'calls' },
  rows: { zh: '行', en: 'rows' },
  subjects: { zh: '个查询对象', en: 'subjects' },
});

/** Within what time, in words. */
export const SPAN_WORDS: Readonly<Record<QuotaSpan, Words>> = Object.freeze({
  minute: { zh: '每分钟', en: 'a minute' },
  day: { zh: '每日', en: 'a day' },
  total: { zh: '授权期内', en: 'in its term' },
});

/** A quota as a sentence. */
export function quotaWords(quota: Quota): Words {
  const said = quota.map(({ measure, span, most }) => ({
    zh: `${SPAN_WORDS[span].zh} ${most} ${MEASURE_WORDS[measure].zh}`,
    en: `${most} ${MEASURE_WORDS[measure].en} ${SPAN_WORDS[span].en}`,
  }));
  return { zh: said.map(({ zh }) => zh).join('、'), en: said.map(({ en }) => en).join(', ') };
}
