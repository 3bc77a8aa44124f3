import { chinaDate, type Words } from '../../platform';
import type { GrantRecord } from '../grants/grants.store';
import { isSameQuota } from '../quotas/agreed-quota';
import { quotaWords } from '../quotas/quota-words';
import type { ApplicationRecord } from './applications.store';

/** What of an application was granted to a smaller extent. */
export const NARROWED_PARTS = ['items', 'serviceItems', 'masks', 'rows', 'term', 'quota'] as const;

/** One difference between what was asked for and what was granted. */
export interface Narrowing {
  readonly part: (typeof NARROWED_PARTS)[number];
  readonly text: Words;
}

/** What was asked for and not granted. */
function without(asked: readonly string[], granted: readonly string[]): string[] {
  return asked.filter((name) => !granted.includes(name));
}

function lists(
  part: 'items' | 'serviceItems',
  [asked, granted]: readonly [readonly string[], readonly string[]],
  name: Words,
): Narrowing[] {
  const left = without(asked, granted);
  if (left.length === 0) return [];
  const zh = `申请${name.zh} ${asked.length} 项，同意 ${granted.length} 项，未同意：${left.join('、')}`;
  const en = `${name.en}: ${asked.length} asked for, ${granted.length} granted; not granted: ${left.join(', ')}`;
  return [{ part, text: { zh, en } }];
}

function masks({ masked }: GrantRecord): Narrowing[] {
  if (masked.length === 0) return [];
  const zh = `脱敏提供：${masked.join('、')}`;
  const en = `given masked only: ${masked.join(', ')}`;
  return [{ part: 'masks', text: { zh, en } }];
}

function rows(asked: ApplicationRecord, granted: GrantRecord): Narrowing[] {
  if (JSON.stringify(granted.rowScope) === JSON.stringify(asked.rowScope)) return [];
  const zh = '行范围另加条件，须同时满足';
  const en = 'rows: further conditions must be met as well';
  return [{ part: 'rows', text: { zh, en } }];
}

function term(asked: ApplicationRecord, granted: GrantRecord): Narrowing[] {
  if (granted.expiresAt.getTime() === asked.expiresAt.getTime()) return [];
  const [wanted, given] = [chinaDate(asked.expiresAt), chinaDate(granted.expiresAt)];
  const zh = `时限：申请至 ${wanted}，同意至 ${given}`;
  const en = `term: asked for until ${wanted}, granted until ${given}`;
  return [{ part: 'term', text: { zh, en } }];
}

function limits(asked: ApplicationRecord, { quota }: GrantRecord): Narrowing[] {
  if (isSameQuota(asked.quota, quota)) return [];
  const [wanted, { zh, en }] = [quotaWords(asked.quota), quotaWords(quota)];
  if (asked.quota.length === 0)
    return [{ part: 'quota', text: { zh: `配额：${zh}`, en: `quota: ${en}` } }];
  const text = {
    zh: `配额：申请${wanted.zh}，同意${zh}`,
    en: `quota: asked for ${wanted.en}, granted ${en}`,
  };
  return [{ part: 'quota', text }];
}

/** Every difference between an application and the grant that answers it. SHR-4 */
export function narrowingsOf(asked: ApplicationRecord, granted: GrantRecord): Narrowing[] {
  return [
    ...lists('items', [asked.items, granted.items], { zh: '信息项', en: 'items' }),
    ...lists('serviceItems', [asked.serviceItems, granted.serviceItems], {
      ...{ zh: '服务事项', en: 'service items' },
    }),
    ...masks(granted),
    ...rows(asked, granted),
    ...term(asked, granted),
    ...limits(asked, granted),
  ];
}
