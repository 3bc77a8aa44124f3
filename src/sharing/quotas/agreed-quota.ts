import { Problems } from '../../catalog';
import { GatewayError } from '../../platform';
import { checkQuota } from './check-quota';
import type { Quota, QuotaLimit } from './quota';
import { quotaWords } from './quota-words';

const isSame = (one: QuotaLimit) => (other: QuotaLimit) =>
  one.measure === other.measure && one.span === other.span;

/** Notes limits that are higher than those that were asked for. */
function checkLess(problems: Problems, asked: Quota, given: Quota): void {
  for (const [index, limit] of given.entries()) {
    const most = asked.find(isSame(limit));
    if (!most || limit.most <= most.most) continue;
    const wanted = quotaWords([most]);
    const expected = { zh: `至多${wanted.zh}`, en: `at most ${wanted.en}` };
    problems.add(`quota[${index}]`, expected, quotaWords([limit]));
  }
}

/**
 * The quota of a grant: as it was asked for, or less. What the provider sets goes before what was
 * asked for of the same measure and span; the rest is as asked. SHR-4
 *
 * Errors: INPUT_INVALID for a quota that is none; AGREED_TERMS_INVALID for more than was asked for.
 */
export function agreedQuota(asked: Quota, given: unknown): Quota {
  const set = checkQuota(given);
  const problems = new Problems();
  checkLess(problems, asked, set);
  if (problems.list.length > 0) {
    throw new GatewayError('AGREED_TERMS_INVALID', { problems: problems.list });
  }
  return [...set, ...asked.filter((limit) => !set.some(isSame(limit)))];
}

/** True for quotas that limit the same, in whatever order. */
export function isSameQuota(one: Quota, other: Quota): boolean {
  const isIn = (limit: QuotaLimit) =>
    other.some((same) => isSame(limit)(same) && same.most === limit.most);
  return one.length === other.length && one.every(isIn);
}
