import type { ApplicationRecord } from './sharing.store';

/** Rules about rows; null for all rows. */
type RowScope = ApplicationRecord['rowScope'];

/** The rows of a scope that further rules leave: all rules hold, so there are never more. */
export function narrowRows(scope: RowScope, further: NonNullable<RowScope>): RowScope {
  return further.length === 0 ? scope : [...(scope ?? []), ...further];
}

/** How many rules a scope has. */
export function ruleCount(scope: RowScope): number {
  return scope?.length ?? 0;
}
