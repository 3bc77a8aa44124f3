import { type GuideContent, readGuideVersion } from '../../services';
import type { CasesContext } from '../context';
import { type SuppliedCount, type SuppliedWhere, selectSupplied } from './supplied-counts.store';

/** What materials that sharing supplied are counted by. */
export type SuppliedBy = 'department' | 'resource' | 'serviceItem' | 'month';

/** API names of the resources that a material was supplied from, by the way that was taken. */
function resourcesOf({ materials, reads }: GuideContent, { material, supply }: SuppliedCount) {
  const uses = materials.find(({ key }) => key === material)?.supplies[supply ?? 0]?.uses ?? [];
  const aliases = uses.map(({ read }) => read);
  const named = reads.filter(({ alias }) => aliases.includes(alias));
  return [...new Set(named.map(({ resource }) => resource))];
}

/** What a material counts for; one that several resources supplied counts for each. */
async function keysOf(ctx: CasesContext, by: SuppliedBy, one: SuppliedCount): Promise<string[]> {
  if (by !== 'resource') return [one[by]];
  const { content } = await readGuideVersion(ctx, one.guideVersionId);
  return resourcesOf(content, one);
}

/**
 * How many materials people did not have to bring because sharing supplied them, in cases opened from an instant on
 * and before another: those that were fetched, and those that the applicant confirmed. Resources are
 * called by their API names. GDE-9, SHR-12
 */
export async function countSupplied(
  ctx: CasesContext,
  by: SuppliedBy,
  where: SuppliedWhere,
): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  for (const one of await selectSupplied(ctx.db, where)) {
    for (const key of await keysOf(ctx, by, one)) {
      counts.set(key, (counts.get(key) ?? 0) + one.count);
    }
  }
  return counts;
}
