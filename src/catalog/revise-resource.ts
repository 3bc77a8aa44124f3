import { requireActor } from '../identity';
import { databaseProblem, GatewayError } from '../platform';
import { findResource, type Hand, insertDraft, rewriteDraft } from './catalog.store';
import { checkBinding } from './check-binding';
import { checkRevision, type FilledEntry, refuseSecret } from './check-entry';
import type { CatalogContext } from './context';
import { fillEntry } from './fill-entry';
import { requireOwnSource } from './own-source';
import { wrongStatus } from './require-version';
import type { ReviseResourceInput } from './resource.inputs';
import type { Resource, ResourceVersion } from './resource.types';
import { keepSearchable } from './search/keep-searchable';
import { noSuchResource, requireOwn } from './visible';

/** What a revision may follow on; a submitted version is in the authority's hands. */
const REVISABLE = 'draft, returned, published';

/** Adds the next version; of two that add one at once the second is refused. */
async function addNext(
  ctx: CatalogContext,
  resource: Resource,
  latest: ResourceVersion,
  entry: FilledEntry,
  hand: Hand,
): Promise<void> {
  const number = latest.number + 1;
  await insertDraft(ctx.db, resource.id, number, entry, hand).catch((error: unknown) => {
    throw databaseProblem(error) === 'unique' ? wrongStatus(latest, REVISABLE) : error;
  });
}

/** Why a resource cannot be revised now, or null. */
export function notRevisable({ endedAt, code, versions }: Resource): GatewayError | null {
  const [latest] = versions;
  if (endedAt) {
    const what = { zh: `信息资源 ${code}`, en: `the resource ${code}` };
    return new GatewayError('CONFLICT', { what, expected: 'in force', got: 'ended' });
  }
  return latest?.status === 'submitted' ? wrongStatus(latest, REVISABLE) : null;
}

/**
 * Writes an entry that was found to be right: as the latest draft anew, or as a new version where
 * there is none. Errors: CONFLICT.
 */
export async function writeNextVersion(
  ctx: CatalogContext,
  resource: Resource,
  entry: FilledEntry,
): Promise<void> {
  const hand = { by: requireActor(ctx).id, at: ctx.clock.now() };
  const [latest] = resource.versions;
  if (!latest) throw noSuchResource(resource.code);
  const refusal = notRevisable(resource);
  if (refusal) throw refusal;
  if (latest.status !== 'draft') await addNext(ctx, resource, latest, entry, hand);
  else if (!(await rewriteDraft(ctx.db, latest.id, entry, hand))) {
    throw wrongStatus(latest, REVISABLE);
  }
  await keepSearchable(ctx.db, [resource.id]);
}

/**
 * Writes what the next version of a resource shall say: its draft where there is one, else a new
 * version, which goes the same way as the first. What is published stays in force until the new
 * one is. CAT-7
 *
 * Errors: as for registering; FORBIDDEN for another department's; CONFLICT while a version waits
 * for its review, and for a resource that was withdrawn.
 */
export async function reviseResource(
  ctx: CatalogContext,
  input: ReviseResourceInput,
): Promise<Resource> {
  const actor = requireActor(ctx);
  const { code } = input;
  const named = { id: code, operation: 'reviseResource' };
  const resource = requireOwn(actor, await findResource(ctx.db, { code }), named);
  refuseSecret(input);
  const entry = fillEntry(input);
  checkRevision(entry, ctx.clock.now());
  await requireOwnSource(ctx, actor, input.sourceId);
  await checkBinding(ctx, input.sourceId, input.dataset, entry.items);
  await writeNextVersion(ctx, resource, entry);
  return requireOwn(actor, await findResource(ctx.db, { code }), named);
}
