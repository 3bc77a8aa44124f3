import type { IdentityContext } from '../../identity';
import { GatewayError } from '../../platform';
import { reviveDelivery, selectDelivery } from './deliveries.store';
import { type DeliveryRecord, deliveryState } from './delivery';
import { ownWebhook, requireKeeper, requireLive } from './own-webhook';

/**
 * Sends a dead delivery again, under the same id and with all its attempts before it.
 * Errors: NOT_FOUND, FORBIDDEN; CONFLICT when it is not dead (any more), or its webhook is disabled.
 */
export async function resendWebhookDelivery(
  ctx: IdentityContext,
  id: string,
): Promise<DeliveryRecord> {
  const { department } = requireKeeper(ctx, 'resendWebhookDelivery');
  const delivery = await selectDelivery(ctx.db, id.replaceAll('\0', ''), department.id);
  if (delivery === null) throw absent(id);
  requireLive(await ownWebhook(ctx, 'resendWebhookDelivery', delivery.webhookId));
  const dueAt = ctx.clock.now();
  if (!(await reviveDelivery(ctx.db, delivery.id, dueAt))) throw notDead(delivery);
  return { ...delivery, attempts: 0, dueAt, deadAt: null };
}

function absent(id: string): GatewayError {
  return new GatewayError('NOT_FOUND', { what: { zh: '推送记录', en: 'delivery' }, id });
}

function notDead(delivery: DeliveryRecord): GatewayError {
  const state = deliveryState(delivery);
  return new GatewayError('CONFLICT', {
    what: { zh: '推送记录', en: 'the delivery' },
    expected: 'dead',
    got: state === 'dead' ? 'pending' : state,
  });
}
