import { GatewayError } from '../../platform';
import type { SharingContext } from '../../sharing';
import { selectIdInForce } from './guides.store';
import { type GuideVersion, readGuideVersion } from './read-guide-version';

/** What a department handles. */
interface Handled {
  readonly serviceItem: string;
  readonly departmentId: string;
}

/** The published guide of a department to a service item, or null. GDE-1 */
export async function findGuideInForce(
  ctx: Pick<SharingContext, 'db'>,
  { serviceItem, departmentId }: Handled,
): Promise<GuideVersion | null> {
  const id = await selectIdInForce(ctx.db, serviceItem, departmentId);
  return id === null ? null : readGuideVersion(ctx, id);
}

/**
 * The same of a department that has one: without it, it does not handle the item. GDE-1.
 * Errors: GUIDE_NOT_IN_FORCE.
 */
export async function guideInForce(
  ctx: Pick<SharingContext, 'db'>,
  handled: Handled,
): Promise<GuideVersion> {
  const guide = await findGuideInForce(ctx, handled);
  if (guide) return guide;
  throw new GatewayError('GUIDE_NOT_IN_FORCE', { item: handled.serviceItem });
}
