import { forbidden, holds, requireActor } from '../../identity';
import { GatewayError } from '../../platform';
import type { SharingContext } from '../../sharing';
import { type NewestGuide, selectNewest } from './transfer.store';

/** Most guides of one file: they are written in one transaction. */
export const MAX_GUIDES = 200;

/**
 * The newest version of every guide of the caller's department, or of that of one service item, in
 * order of their codes, as what `importGuides` takes. Who did what, and changes of law, are this
 * gateway's own and stay here.
 *
 * Errors: FORBIDDEN; INPUT_INVALID where there are more than one file may have.
 */
export async function exportGuides(
  ctx: SharingContext,
  serviceItem: string | null,
): Promise<readonly NewestGuide[]> {
  const actor = requireActor(ctx);
  if (!holds(actor, 'steward', 'sharingOfficer')) throw forbidden('exportGuides');
  const asked = { serviceItem, most: MAX_GUIDES };
  const guides = await selectNewest(ctx.db, actor.department.id, asked);
  if (guides.length <= MAX_GUIDES) return guides;
  throw new GatewayError('INPUT_INVALID', {
    field: 'serviceItem',
    expected: {
      zh: `一个文件至多 ${MAX_GUIDES} 份指南：请指明事项`,
      en: `at most ${MAX_GUIDES} guides a file: name a service item`,
    },
    got: { zh: '更多指南', en: 'more' },
  });
}
