import { requireActor } from '../identity';
import { databaseProblem, GatewayError, newId } from '../platform';
import { suggestApiName } from './api-name';
import { findResource, insertDraft, insertResource, takeSequence } from './catalog.store';
import { checkBinding } from './check-binding';
import { checkRegistration, type FilledEntry, refuseSecret } from './check-entry';
import type { CatalogContext } from './context';
import { fillEntry } from './fill-entry';
import { requireOwnSource } from './own-source';
import type { RegisterResourceInput } from './resource.inputs';
import type { Resource } from './resource.types';
import { type Classification, classificationCode, resourceCode } from './resource-code';
import { keepSearchable } from './search/keep-searchable';
import { noSuchResource } from './visible';

/** A new entry that was found to be right. */
export interface NewEntry {
  readonly classification: Classification;
  readonly apiName: string;
  readonly entry: FilledEntry;
}

/** Adds the resource under its name; of two that want the same name the second is refused. */
async function insertNamed(
  ctx: CatalogContext,
  resource: Parameters<typeof insertResource>[1],
): Promise<void> {
  const { apiName } = resource;
  if (await findResource(ctx.db, { apiName })) {
    throw new GatewayError('CATALOG_NAME_TAKEN', { apiName });
  }
  await insertResource(ctx.db, resource).catch((error: unknown) => {
    if (databaseProblem(error) !== 'unique') throw error;
    throw new GatewayError('CATALOG_NAME_TAKEN', { apiName }, { cause: error });
  });
}

/**
 * Adds an entry that was found to be right as a new resource, under a code that the system assigns.
 * Errors: CATALOG_NAME_TAKEN. CAT-2
 */
export async function addResource(
  ctx: CatalogContext,
  { classification, apiName, entry }: NewEntry,
): Promise<Resource> {
  const actor = requireActor(ctx);
  const at = ctx.clock.now();
  const head = classificationCode(classification);
  const code = resourceCode(head, await takeSequence(ctx.db, head));
  const id = newId();
  await insertNamed(ctx, { id, code, apiName, providerId: actor.department.id, createdAt: at });
  await insertDraft(ctx.db, id, 1, entry, { by: actor.id, at });
  await keepSearchable(ctx.db, [id]);
  const resource = await findResource(ctx.db, { id });
  if (!resource) throw noSuchResource(code);
  return resource;
}

/**
 * Registers a resource of the caller's department as a draft, version 1, under a code that the
 * system assigns and never gives again. CAT-1 CAT-2 CAT-4 CAT-5 CAT-6 CAT-10
 *
 * Errors: CATALOG_SECRET; CATALOG_ENTRY_INVALID with everything that is wrong;
 * CATALOG_BINDING; CATALOG_NAME_TAKEN; NOT_FOUND for a source that is not the department's.
 */
export async function registerResource(
  ctx: CatalogContext,
  input: RegisterResourceInput,
): Promise<Resource> {
  const actor = requireActor(ctx);
  refuseSecret(input);
  const entry = fillEntry(input);
  const apiName = input.apiName ?? suggestApiName(input.name);
  const named = { apiName, reserved: ctx.catalog.reservedTypes };
  checkRegistration(input, entry, named, ctx.clock.now());
  await requireOwnSource(ctx, actor, input.sourceId);
  await checkBinding(ctx, input.sourceId, input.dataset, entry.items);
  return addResource(ctx, { classification: input.classification, apiName, entry });
}
