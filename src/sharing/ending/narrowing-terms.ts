import type { Problems } from '../../catalog';
import type { GrantNarrowing } from '../decision/grant-narrowing';
import type { GrantRecord } from '../grants/grants.store';
import { type AgreedTerms, lessOf } from '../procedure/agree-to-less';
import { plainRows } from '../row-condition/plain-rows';

/** What a grant is to be narrowed to; what is absent stays as it is. */
export type NarrowingTerms = Pick<AgreedTerms, 'items' | 'rows' | 'expiresAt'>;

const SOMETHING = Object.freeze({
  zh: '更少的信息项、更窄的行或者更短的时限',
  en: 'fewer items, narrower rows, or a shorter term',
});

/** The terms as they are kept: plain data, without what was left out. */
export function plainTerms({ items, rows, expiresAt }: NarrowingTerms): NarrowingTerms {
  const condition = plainRows(rows);
  return {
    ...(items && { items: [...items] }),
    ...(condition && { rows: condition }),
    ...(expiresAt && { expiresAt: new Date(expiresAt) }),
  };
}

/** Notes terms that take nothing away. */
export function checkTakesAway(
  problems: Problems,
  terms: NarrowingTerms,
  grant: GrantRecord,
): void {
  const { items, rows, expiresAt } = terms;
  const isFewer = items && items.length < grant.items.length;
  const isShorter = expiresAt && expiresAt < grant.expiresAt;
  if (isFewer || rows || isShorter) return;
  problems.add('narrowTo', SOMETHING, { zh: '与现状相同', en: 'what it gives now' });
}

/** What the terms take from a grant from an instant on, as the grant keeps it. SHR-7 */
export function narrowingOf(grant: GrantRecord, terms: NarrowingTerms, at: Date): GrantNarrowing {
  const { items, rowScope, expiresAt } = grant;
  const less = lessOf(grant, terms);
  return {
    at,
    before: { items, rowScope, expiresAt },
    after: { items: less.items, rowScope: less.rowScope, expiresAt: less.expiresAt },
  };
}
