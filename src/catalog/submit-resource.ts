import { requireActor } from '../identity';
import { moveVersion } from './catalog.store';
import { checkBinding } from './check-binding';
import { checkRelated } from './check-related';
import type { CatalogContext } from './context';
import { requireVersion, wrongStatus } from './require-version';
import type { ResourceVersion } from './resource.types';
import { startReview } from './review-clock';
import { checkSources } from './source-departments/check-sources';
import { requireOwn } from './visible';

/** Makes sure that what was bound when it was written can still be read. */
async function checkStillBound(ctx: CatalogContext, version: ResourceVersion): Promise<void> {
  const items = version.items.map((item) => ({ ...item, field: item.field ?? '' }));
  const { sourceId = '', dataset = '' } = version.binding ?? {};
  await checkBinding(ctx, sourceId, dataset, items);
}

/**
 * Hands a draft of the caller's department to the sharing authority, whose clock starts. CAT-7
 *
 * Errors: NOT_FOUND; FORBIDDEN for another department's; CONFLICT when it is no draft (any more);
 * CATALOG_ENTRY_INVALID for related codes of nothing (CAT-1); CATALOG_BINDING when the source has changed since; CATALOG_SOURCE_DEPARTMENT for an item that
 * another department is named the source of (CAT-9).
 */
export async function submitResource(
  ctx: CatalogContext,
  versionId: string,
): Promise<ResourceVersion> {
  const actor = requireActor(ctx);
  const { resource, version } = await requireVersion(ctx, versionId);
  requireOwn(actor, resource, { id: versionId, operation: 'submitResource' });
  if (version.status !== 'draft') throw wrongStatus(version, 'draft');
  await checkRelated(ctx, version);
  await checkSources(ctx, resource.provider.id, version.items);
  await checkStillBound(ctx, version);
  const submission = { submittedAt: ctx.clock.now(), submittedBy: actor.id };
  const moved = await moveVersion(ctx.db, versionId, 'draft', {
    status: 'submitted',
    ...submission,
  });
  if (!moved) throw wrongStatus((await requireVersion(ctx, versionId)).version, 'draft');
  const submitted = await requireVersion(ctx, versionId);
  await startReview(ctx, submitted);
  return submitted.version;
}
