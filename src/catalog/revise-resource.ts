import { requireActor } from '../identity';
import { databaseProblem } from '../platform';
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

/** Writes the latest draft anew, or begins a new version where there is none. */
async function write(
  ctx: CatalogContext,
  resource: Resource,
  entry: FilledEntry,
  hand: Hand,
): Promise<void> {
  const [latest] = resource.versions;
  if (!latest) throw noSuchResource(resource.code);
  if (latest.status === 'submitted') throw wrongStatus(latest, REVISABLE);
  if (latest.status !== 'draft') return addNext(ctx, resource, latest, entry, hand);
  const rewritten = await rewriteDraft(ctx.db, latest.id, entry, hand);
  if (!rewritten) throw wrongStatus(latest, REVISABLE);
}

/**
 * Writes what the next version of a resource shall say: its draft where there is one, else a new
 * version, which goes the same way as the first. What is published stays in force until the new
 * one is. CAT-7
 *
 * Errors: as for registering; FORBIDDEN for another department's; CONFLICT while a version waits
 * for its review.
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
  const at = ctx.clock.now();
  checkRevision(entry, at);
  await requireOwnSource(ctx, actor, input.sourceId);
  await checkBinding(ctx, input.sourceId, input.dataset, entry.items);
  await write(ctx, resource, entry, { by: actor.id, at });
  await keepSearchable(ctx.db, [resource.id]);
  return requireOwn(actor, await findResource(ctx.db, { code }), named);
}
