import { GatewayError } from '../../platform';
import type { SharingContext } from '../../sharing';
import type { GuideVersionRecord } from './guide';
import { selectGuideOf, selectPublished } from './guides.store';

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
): Promise<GuideVersionRecord> {
  const guide = await selectGuideOf(ctx.db, serviceItem, departmentId);
  const found = guide && (await selectPublished(ctx.db, guide.id));
  if (found) return found.version;
  throw new GatewayError('GUIDE_NOT_IN_FORCE', { item: serviceItem });
}
