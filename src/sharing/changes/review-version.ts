import {
  predecessorOf,
  type Resource,
  type ResourceVersion,
  type Review,
  reviewResource,
  showResource,
  type VersionChange,
  versionChanges,
} from '../../catalog';
import { sendMessage } from '../../duties';
import { GatewayError } from '../../platform';
import type { SharingContext } from '../context';
import { type Affected, affectedBy } from './affected';

/** A version and the one that it takes the place of. */
interface Versions {
  readonly resource: Pick<Resource, 'id'>;
  readonly older: ResourceVersion;
  readonly newer: ResourceVersion;
}

/** Who loses something for good: by an item that goes away, or a resource that is shared no more. */
function losing(
  ctx: SharingContext,
  { resource, older, newer }: Versions,
  changes: readonly VersionChange[],
): Promise<Affected> {
  const isEnded = newer.sharingType === 'notShared' && older.sharingType !== 'notShared';
  const ends = changes.filter(
    ({ kind, part }) => kind === 'removed' || (isEnded && part === 'sharingType'),
  );
  return affectedBy(ctx, resource.id, ends);
}

/**
 * Refuses a version that ends a service which somebody has: that is negotiated and filed first, and whoever
 * agreed holds nothing of it any more. SHR-7. Errors: NEGOTIATION_NEEDED.
 */
async function checkNegotiated(
  ctx: SharingContext,
  versions: Versions,
  changes: readonly VersionChange[],
): Promise<void> {
  const affected = await losing(ctx, versions, changes);
  if (affected.size === 0) return;
  const items = [...new Set([...affected.values()].flatMap((lost) => [...lost]))];
  throw new GatewayError('NEGOTIATION_NEEDED', { count: affected.size, items });
}

/** Tells everybody whom a version that came into force affects, and by which of their items. Errors: NEGOTIATION_NEEDED. */
async function tellAffected(ctx: SharingContext, version: ResourceVersion): Promise<void> {
  const resource = await showResource(ctx, { code: version.code });
  const older = resource && predecessorOf(resource, version);
  if (!older) return;
  const names = new Map(older.items.map(({ apiName, name }) => [apiName, name]));
  const subject = { type: 'resource', id: version.id, number: version.code } as const;
  const { name: department } = resource.provider;
  const changes = versionChanges(older, version);
  await checkNegotiated(ctx, { resource, older, newer: version }, changes);
  const affected = await affectedBy(ctx, resource.id, changes);
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
 * Errors: those of `reviewResource`; NEGOTIATION_NEEDED (SHR-7).
 */
export async function reviewVersion(ctx: SharingContext, review: Review): Promise<ResourceVersion> {
  const version = await reviewResource(ctx, review);
  if (version.status === 'published') await tellAffected(ctx, version);
  return version;
}
