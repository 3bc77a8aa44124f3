import { GatewayError, type Words } from '../../platform';
import { plainQuota, type Quota } from './quota';

const FROM_ONE: Words = Object.freeze({ zh: '正整数', en: 'a number from 1 up' });
const ONCE: Words = Object.freeze({
  zh: '每种计量与时段各一项',
  en: 'each measure and span once',
});
const TWICE: Words = Object.freeze({ zh: '重复的一项', en: 'one of them twice' });

/**
 * The quota that a provider sets, as it is kept. Errors: INPUT_INVALID for a limit below 1, which
 * would grant nothing, and for two limits of the same measure and span.
 */
export function checkQuota(given: unknown): Quota {
  const quota = plainQuota(given);
  const low = quota.find(({ most }) => most < 1);
  if (low) {
    throw new GatewayError('INPUT_INVALID', {
      ...{ field: 'quota', expected: FROM_ONE, got: low.most },
    });
  }
  const named = new Set(quota.map(({ measure, span }) => `${measure} ${span}`));
  if (named.size === quota.length) return quota;
  throw new GatewayError('INPUT_INVALID', { field: 'quota', expected: ONCE, got: TWICE });
}
