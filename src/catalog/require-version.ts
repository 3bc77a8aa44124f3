import { GatewayError } from '../platform';
import { findResourceOf } from './catalog.store';
import type { CatalogContext } from './context';
import type { Resource, ResourceVersion } from './resource.types';

/** A version and the resource it belongs to. */
export interface VersionOfResource {
  readonly resource: Resource;
  readonly version: ResourceVersion;
}

/** Finds a version by its id. Errors: NOT_FOUND. */
export async function requireVersion(
  ctx: CatalogContext,
  versionId: string,
): Promise<VersionOfResource> {
  const resource = await findResourceOf(ctx.db, versionId);
  const version = resource?.versions.find(({ id }) => id === versionId);
  if (resource && version) return { resource, version };
  throw new GatewayError('NOT_FOUND', { what: { zh: '目录版本', en: 'version' }, id: versionId });
}

/** A version that is not, or no longer, where a step of CAT-7 begins. */
export function wrongStatus(version: ResourceVersion, expected: string): GatewayError {
  const what = { zh: `目录版本 ${version.code}`, en: `the version of ${version.code}` };
  return new GatewayError('CONFLICT', { what, expected, got: version.status });
}
