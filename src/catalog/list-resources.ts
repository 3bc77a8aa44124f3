import { type Actor, requireActor } from '../identity';
import { GatewayError } from '../platform';
import { findResource, listResources as list, type ResourceWhere } from './catalog.store';
import { codeAfter, codeCursor } from './code-cursor';
import type { CatalogContext } from './context';
import type { ResourceFilter } from './resource.inputs';
import type { Resource, ResourceConnection } from './resource.types';
import { PUBLIC_STATUSES, seesAllDrafts, visibleTo } from './visible';

/** Most resources of one page. */
export const MAX_PAGE = 100;

type VersionWhere = NonNullable<NonNullable<ResourceWhere['versions']>['some']>;

/** Versions that the caller may see: no filter may tell of others. */
function seen(actor: Actor): VersionWhere {
  if (seesAllDrafts(actor)) return {};
  const own = { resource: { providerId: actor.department.id } };
  const open = { status: { in: [...PUBLIC_STATUSES] }, resource: { secretAt: null } };
  return { OR: [open, own] };
}

/** Versions or resources that hold a text in their name, code or API name. */
function holding(text: string): VersionWhere {
  const contains = { contains: text, mode: 'insensitive' } as const;
  return {
    OR: [{ name: contains }, { resource: { OR: [{ code: contains }, { apiName: contains }] } }],
  };
}

/** The resources with a version that the caller may see and that the filter fits. */
export function whereOf(actor: Actor, filter: ResourceFilter): ResourceWhere {
  const wanted: VersionWhere[] = [seen(actor)];
  if (filter.text) wanted.push(holding(filter.text));
  if (filter.sharingType) wanted.push({ sharingType: filter.sharingType });
  if (filter.status) wanted.push({ status: filter.status });
  const versions = { some: { AND: wanted } };
  return filter.provider ? { versions, providerId: filter.provider } : { versions };
}

/** Refuses a page that is too long or has no length. Errors: INPUT_INVALID. */
export function checkFirst(first: number): number {
  if (Number.isInteger(first) && first >= 1 && first <= MAX_PAGE) return first;
  const expected = { zh: `1 至 ${MAX_PAGE}`, en: `1 to ${MAX_PAGE}` };
  throw new GatewayError('INPUT_INVALID', { field: 'first', expected, got: first });
}

/** One page of the catalogue in order of code; a cursor is the code of the last resource seen. */
export async function listResources(
  ctx: CatalogContext,
  asked: {
    readonly filter?: ResourceFilter | null;
    readonly first: number;
    readonly after?: string | null;
  },
): Promise<ResourceConnection> {
  const actor = requireActor(ctx);
  const first = checkFirst(asked.first);
  const after = codeAfter(asked.after);
  const found = await list(ctx.db, whereOf(actor, asked.filter ?? {}), first, after);
  const nodes = found.slice(0, first).flatMap((resource) => visibleTo(actor, resource) ?? []);
  const last = nodes.at(-1);
  const endCursor = last ? codeCursor(last.code) : null;
  return { nodes, pageInfo: { hasNextPage: found.length > first, endCursor } };
}

/** One resource by its code or API name, as the caller may see it; null when there is none. */
export async function showResource(
  ctx: CatalogContext,
  asked: { readonly code?: string | null; readonly apiName?: string | null },
): Promise<Resource | null> {
  const actor = requireActor(ctx);
  if (!asked.code && !asked.apiName) {
    const expected = { zh: 'code 或 apiName', en: 'code or apiName' };
    throw new GatewayError('INPUT_INVALID', { field: 'resource', expected, got: null });
  }
  const key = asked.code ? { code: asked.code } : { apiName: asked.apiName ?? '' };
  const resource = await findResource(ctx.db, key);
  return resource && visibleTo(actor, resource);
}

/** One resource by its id, as the caller may see it; null when there is none. */
export async function resourceById(ctx: CatalogContext, id: string): Promise<Resource | null> {
  const resource = await findResource(ctx.db, { id });
  return resource && visibleTo(requireActor(ctx), resource);
}
