import type { IdentityContext } from '../../identity';
import { newId } from '../../platform';
import { insertDeliveries } from './deliveries.store';
import type { DeliveryRecord } from './delivery';
import { ownWebhook, requireLive } from './own-webhook';

/**
 * Has a test posted to a webhook, by the same way as messages; what became of it stands in the list
 * of deliveries. Errors: NOT_FOUND, FORBIDDEN, CONFLICT when it is disabled.
 */
export async function testWebhook(ctx: IdentityContext, id: string): Promise<DeliveryRecord> {
  const webhook = await ownWebhook(ctx, 'testWebhook', id);
  requireLive(webhook);
  const createdAt = ctx.clock.now();
  const test = { id: newId(), webhookId: webhook.id, messageId: null, createdAt };
  await insertDeliveries(ctx.db, [test]);
  return {
    ...{ ...test, kind: null, attempts: 0, dueAt: createdAt, triedAt: null },
    ...{ deliveredAt: null, deadAt: null, lastStatus: null, lastProblem: null },
  };
}
