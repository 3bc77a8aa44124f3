import {
  predecessorOf,
  type ResourceVersion,
  type Review,
  reviewResource,
  showResource,
  versionChanges,
} from '../../catalog';
import { sendMessage } from '../../duties';
import type { SharingContext } from '../context';
import { affectedBy } from './affected';

/** Tells everybody whom a version that came into force affects, and by which of their items. */
async function tellAffected(ctx: SharingContext, version: ResourceVersion): Promise<void> {
  const resource = await showResource(ctx, { code: version.code });
  const older = resource && predecessorOf(resource, version);
  if (!older) return;
  const names = new Map(older.items.map(({ apiName, name }) => [apiName, name]));
  const subject = { type: 'resource', id: version.id, number: version.code } as const;
  const { name: department } = resource.provider;
  const affected = await affectedBy(ctx, resource.id, versionChanges(older, version));
  for (const [to, lost] of affected) {
    const items = [...lost].map((apiName) => names.get(apiName) ?? apiName);
    const facts = { department, version: version.number, items };
    await sendMessage(ctx, { to, kind: 'resourceItemsChanged', subject, facts });
  }
}

/**
 * Reviews a version, and tells those of its publication whom it takes something from: the catalogue
 * itself does not know who holds a grant. CAT-7
 *
 * Errors: those of `reviewResource`.
 */
export async function reviewVersion(ctx: SharingContext, review: Review): Promise<ResourceVersion> {
  const version = await reviewResource(ctx, review);
  if (version.status === 'published') await tellAffected(ctx, version);
  return version;
}
