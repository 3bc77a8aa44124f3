import { GatewayError, type Words } from '../../platform';
import { plainQuota, type Quota } from './quota';

const FROM_ONE: Words = Object.freeze({ zh: '正整数', en: 'a number from 1 up' });
const ONCE: Words = Object.freeze({
  zh: '每种计量与时段各一项',
  en: 'each measure and span once',
});
const TWICE: Words = Object.freeze({ zh: '重复的一项', en: 'one of them twice' });

/** What is wrong with a quota, or null: a limit below 1 would grant nothing, one twice says two things. */
export function quotaProblem(
  quota: Quota,
): { readonly expected: Words; readonly got: Words } | null {
  const low = quota.find(({ most }) => most < 1);
  if (low) return { expected: FROM_ONE, got: { zh: String(low.most), en: String(low.most) } };
  const named = new Set(quota.map(({ measure, span }) => `${measure} ${span}`));
  return named.size === quota.length ? null : { expected: ONCE, got: TWICE };
}

/** The quota that a provider sets, as it is kept. Errors: INPUT_INVALID for one that is none. */
export function checkQuota(given: unknown): Quota {
  const quota = plainQuota(given);
  const problem = quotaProblem(quota);
  if (problem === null) return quota;
  throw new GatewayError('INPUT_INVALID', { field: 'quota', ...problem });
}
