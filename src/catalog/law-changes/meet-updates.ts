import { dropDeadline, meetDeadline } from '../../duties';
import type { CatalogContext } from '../context';
import type { VersionOfResource } from '../require-version';
import { closeLawChanges } from './law-changes.store';

/**
 * A version that was published brings its resource up to the changes of law that were known when it
 * was submitted; one that was waiting already when a change was recorded does not. CAT-8
 */
export async function meetUpdates(
  ctx: CatalogContext,
  { resource, version }: VersionOfResource,
): Promise<void> {
  const closedAt = ctx.clock.now();
  const met = await closeLawChanges(ctx.db, {
    ...{ resourceId: resource.id, recordedUntil: version.submittedAt ?? closedAt },
    ...{ metByVersion: version.number, closedAt },
  });
  for (const id of met) await meetDeadline(ctx, { kind: 'resourceUpdate', subject: { id } });
}

/** There is nothing left to be brought up to date: the resource has ended. CAT-7 */
export async function dropUpdates(ctx: CatalogContext, resourceId: string): Promise<void> {
  const closedAt = ctx.clock.now();
  const closing = { resourceId, recordedUntil: closedAt, metByVersion: null, closedAt };
  const dropped = await closeLawChanges(ctx.db, closing);
  for (const id of dropped) await dropDeadline(ctx, { kind: 'resourceUpdate', subject: { id } });
}
