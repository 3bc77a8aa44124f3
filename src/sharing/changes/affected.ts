import type { VersionChange } from '../../catalog';
import type { SharingContext } from '../context';
import { type HeldGrant, selectHeldGrants } from '../ending/held-grants.store';
import { itemOf, rulesOf } from '../row-condition/row-condition';

/** Departments that lose something by a version, each with the API names of what they hold of it. */
export type Affected = ReadonlyMap<string, ReadonlySet<string>>;

/** Items that a grant names: those it gives, and those its rows and cells are told by. */
function itemsNamed({ items, rowScope, cells }: HeldGrant): string[] {
  const conditions = [rowScope, ...cells.map(({ condition }) => condition)];
  const rules = conditions.flatMap((condition) => (condition ? rulesOf(condition) : []));
  return [...items, ...rules.map(itemOf)];
}

/**
 * Who is affected by changes of a resource: departments whose grants, live or yet to begin, name an
 * item that a change restricts; all of them where one restricts the whole resource. CAT-7
 */
export async function affectedBy(
  ctx: SharingContext,
  resourceId: string,
  changes: readonly VersionChange[],
): Promise<Affected> {
  const restricting = changes.filter(({ restricts }) => restricts);
  if (restricting.length === 0) return new Map();
  const restricted = new Set(restricting.map(({ item }) => item));
  const of = { resourceId, grantId: null };
  const affected = new Map<string, Set<string>>();
  for (const grant of await selectHeldGrants(ctx.db, of, ctx.clock.now())) {
    const lost = itemsNamed(grant).filter((item) => restricted.has(null) || restricted.has(item));
    if (lost.length === 0) continue;
    const known = affected.get(grant.consumerId) ?? [];
    affected.set(grant.consumerId, new Set([...known, ...lost]));
  }
  return affected;
}
