import { dropDeadline } from '../duties';
import { bumpEpoch } from '../platform';
import { endResource, findResource } from './catalog.store';
import type { CatalogContext } from './context';
import { dropUpdates } from './law-changes/meet-updates';
import { versionSubject } from './review-clock';
import { keepSearchable } from './search/keep-searchable';
import { noSuchResource } from './visible';

/**
 * Withdraws a resource: from the next look at the catalogue on, on every process, it is not in the
 * schema and not found by others. What was being prepared for it is closed with the reason, and its
 * clocks are dropped; everything stays readable as history. Whether it may be withdrawn has been
 * negotiated by the room above (SHR-7); this takes it out of force. CAT-7
 *
 * Only inside the transaction of the step that causes it. Errors: NOT_FOUND.
 */
export async function withdrawResource(
  ctx: CatalogContext,
  resourceId: string,
  end: { readonly at: Date; readonly why: string },
): Promise<void> {
  const resource = await findResource(ctx.db, { id: resourceId });
  if (!resource) throw noSuchResource(resourceId);
  await endResource(ctx.db, resourceId, end);
  for (const version of resource.versions) {
    await dropDeadline(ctx, { kind: 'resourceReview', subject: versionSubject(version) });
  }
  await dropUpdates(ctx, resourceId);
  await keepSearchable(ctx.db, [resourceId]);
  await bumpEpoch(ctx.db);
}
