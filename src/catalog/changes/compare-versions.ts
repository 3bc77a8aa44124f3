import { GatewayError } from '../../platform';
import type { CatalogContext } from '../context';
import { resourceById } from '../list-resources';
import type { Resource, ResourceVersion } from '../resource.types';
import { noSuchResource } from '../visible';
import { type VersionChange, versionChanges } from './version-changes';

/** Two versions of a resource, and how they differ. */
export interface Comparison {
  readonly resource: Resource;
  readonly older: ResourceVersion;
  readonly newer: ResourceVersion;
  readonly changes: readonly VersionChange[];
}

/** Which versions to compare, by their numbers. */
export interface AskedComparison {
  readonly resourceId: string;
  /** When absent, the version that was in force before the newer one. */
  readonly from?: number | null;
  /** When absent, the version that waits for its review, else the one in force. */
  readonly to?: number | null;
}

/** The version that was in force when another was to take its place, or null. */
export function predecessorOf(
  { versions }: Resource,
  { number }: Pick<ResourceVersion, 'number'>,
): ResourceVersion | null {
  const earlier = versions.filter((version) => version.number < number && version.publishedAt);
  return earlier[0] ?? null;
}

/** The newer one, by its number or by what is wanted most often. */
function newerOf({ versions, published }: Resource, to: number | null): ResourceVersion | null {
  if (to !== null) return versions.find(({ number }) => number === to) ?? null;
  return versions.find(({ status }) => status === 'submitted') ?? published ?? versions[0] ?? null;
}

function noSuchVersion(of: string): GatewayError {
  return new GatewayError('NOT_FOUND', { what: { zh: '目录版本', en: 'version' }, id: of });
}

/**
 * Compares two versions of a resource, as far as the caller may see them: a draft of others looks
 * absent, and what concerns the provider alone is not told. CAT-7
 *
 * Errors: NOT_FOUND for the resource, or for a version.
 */
export async function compareVersions(
  ctx: CatalogContext,
  { resourceId, from, to }: AskedComparison,
): Promise<Comparison> {
  const resource = await resourceById(ctx, resourceId);
  if (!resource) throw noSuchResource(resourceId);
  const newer = newerOf(resource, to ?? null);
  if (!newer) throw noSuchVersion(`${resource.code} ${to ?? ''}`.trim());
  const older =
    typeof from === 'number'
      ? resource.versions.find(({ number }) => number === from)
      : predecessorOf(resource, newer);
  if (!older) throw noSuchVersion(`${resource.code} ${from ?? ''}`.trim());
  return { resource, older, newer, changes: versionChanges(older, newer) };
}
