import type { ResourceModel } from '../../catalog';
import { grantedItems, type SharingContext } from '../../sharing';
import type { GuideContent } from '../guide/content.types';
import type { GuideRecord } from '../guide/guide';
import type { Reach } from './supply-states';

/** What a department holds of a resource: all of its own, else what was granted to it. */
async function heldOf(
  ctx: SharingContext,
  { departmentId, serviceItem }: GuideRecord,
  resource: ResourceModel,
): Promise<ReadonlySet<string>> {
  const isOwn = resource.provider.id === departmentId;
  if (isOwn) return new Set(resource.items.map(({ apiName }) => apiName));
  return grantedItems(ctx, { departmentId, serviceItem, resource });
}

/** What the department of a guide can read of what the guide names, as of now. GDE-9 */
export async function readReach(
  ctx: SharingContext,
  guide: GuideRecord,
  content: GuideContent,
): Promise<Reach> {
  const published = await ctx.catalog.published();
  const resources = new Map(published.map((resource) => [resource.apiName, resource]));
  const held = new Map<string, ReadonlySet<string>>();
  for (const name of new Set(content.reads.map(({ resource }) => resource))) {
    const resource = resources.get(name);
    if (resource) held.set(name, await heldOf(ctx, guide, resource));
  }
  return { content, resources, held };
}
