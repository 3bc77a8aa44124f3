import { GatewayError } from '../../platform';
import type { SharingContext } from '../../sharing';
import { selectIdInForce } from './guides.store';
import { type GuideVersion, readGuideVersion } from './read-guide-version';

/** What a department handles. */
interface Handled {
  readonly serviceItem: string;
  readonly departmentId: string;
}

/**
 * The published guide of a department to a service item: without one it does not handle the item.
 * GDE-1. Errors: GUIDE_NOT_IN_FORCE.
 */
export async function guideInForce(
  ctx: Pick<SharingContext, 'db'>,
  { serviceItem, departmentId }: Handled,
): Promise<GuideVersion> {
  const id = await selectIdInForce(ctx.db, serviceItem, departmentId);
  if (id !== null) return readGuideVersion(ctx, id);
  throw new GatewayError('GUIDE_NOT_IN_FORCE', { item: serviceItem });
}
