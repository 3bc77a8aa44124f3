import { type Actor, forbidden, holds } from '../identity';
import { GatewayError } from '../platform';
import type { Resource, ResourceVersion } from './resource.types';

/** Versions that every department may see: those that are, or once were, in force. */
export const PUBLIC_STATUSES = Object.freeze(['published', 'superseded'] as const);

/** True for the sharing authority, which reviews, and the leadership office, which reads all. */
export function seesAllDrafts(actor: Actor): boolean {
  return holds(actor, 'sharingAuthority', 'leadership');
}

/** A version without what concerns the provider alone: its source, assessments and people. */
function redacted(version: ResourceVersion): ResourceVersion {
  const items = version.items.map((item) => ({ ...item, field: null }));
  return { ...version, items, assessments: null, binding: null, hands: null, reviewReasons: null };
}

/**
 * The resource as this caller may see it, or null when there is nothing for them to see: what was found
 * to hold secrets is for its provider and those who see all. CAT-5
 */
export function visibleTo(actor: Actor, resource: Resource): Resource | null {
  if (seesAllDrafts(actor) || resource.provider.id === actor.department.id) return resource;
  if (resource.secretAt !== null) return null;
  const open = resource.versions.filter((version) =>
    PUBLIC_STATUSES.some((status) => status === version.status),
  );
  if (open.length === 0) return null;
  const published = resource.published && redacted(resource.published);
  return { ...resource, secretAt: null, published, versions: open.map(redacted) };
}

/** A refusal that tells no more than what the caller named. */
export function noSuchResource(id: string): GatewayError {
  return new GatewayError('NOT_FOUND', { what: { zh: '信息资源', en: 'resource' }, id });
}

/**
 * The resource, which must be the caller's own. One they may not even see looks absent.
 * Errors: NOT_FOUND, FORBIDDEN.
 */
export function requireOwn(
  actor: Actor,
  resource: Resource | null,
  named: { readonly id: string; readonly operation: string },
): Resource {
  const seen = resource && visibleTo(actor, resource);
  if (!seen) throw noSuchResource(named.id);
  if (seen.provider.id !== actor.department.id) throw forbidden(named.operation);
  return seen;
}
