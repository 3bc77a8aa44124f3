import { forbidden, holds, requireActor } from '../../identity';
import { bumpEpoch, databaseProblem, GatewayError } from '../../platform';
import { checkReasons } from '../check-reasons';
import type { SharingContext } from '../context';
import { insertGuard, lastGuardNumber } from './guard.store';
import { type ServiceItemRecord, selectServiceItems } from './service-items.store';

/** What may be released for a service item from now on. */
export interface NewGuard {
  readonly serviceItem: string;
  /** The highest sensitivity that may be released, 1 to 4. */
  readonly ceiling: number;
  /** Whether resources about minors may be read for it. */
  readonly forMinors: boolean;
  readonly reason: string;
}

function checkCeiling(ceiling: number): void {
  if (Number.isInteger(ceiling) && ceiling >= 1 && ceiling <= 4) return;
  const expected = { zh: '1 至 4', en: '1 to 4' };
  throw new GatewayError('INPUT_INVALID', { field: 'ceiling', expected, got: ceiling });
}

async function requireItem(ctx: SharingContext, code: string): Promise<ServiceItemRecord> {
  const items = await selectServiceItems(ctx.db);
  const item = items.find((one) => one.code === code);
  if (item) return item;
  const what = { zh: '服务事项', en: 'service item' };
  throw new GatewayError('NOT_FOUND', { what, id: code });
}

/**
 * Sets what may be released for a service item: up to which sensitivity, and whether resources about
 * minors are read for it. It holds from the next read on, and for reads under way at their release;
 * what was set before is kept, so that past reads can be decided again. SHR-6
 *
 * Errors: FORBIDDEN for all but the sharing authority and the gateway itself; NOT_FOUND;
 * INPUT_INVALID without a reason, or for a ceiling that is none; CONFLICT when somebody else set
 * it at the same moment.
 */
export async function guardServiceItem(
  ctx: SharingContext,
  { serviceItem, ceiling, forMinors, reason }: NewGuard,
): Promise<ServiceItemRecord> {
  const actor = requireActor(ctx);
  if (actor.kind !== 'system' && !holds(actor, 'sharingAuthority')) {
    throw forbidden('guardServiceItem');
  }
  const item = await requireItem(ctx, serviceItem);
  checkCeiling(ceiling);
  const said = { serviceItem, ceiling, forMinors, reason: checkReasons('reason', reason) };
  const number = (await lastGuardNumber(ctx.db, serviceItem)) + 1;
  const guard = { ...said, number, setAt: ctx.clock.now(), setBy: actor.id };
  await insertGuard(ctx.db, guard).catch((error: unknown) => {
    if (databaseProblem(error) !== 'unique') throw error;
    const what = { zh: `服务事项 ${serviceItem}`, en: `service item ${serviceItem}` };
    const facts = { what, expected: number, got: number + 1 };
    throw new GatewayError('CONFLICT', facts, { cause: error });
  });
  await bumpEpoch(ctx.db);
  return { ...item, ceiling, forMinors };
}
