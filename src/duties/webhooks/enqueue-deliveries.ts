import type { IdentityContext } from '../../identity';
import { newId } from '../../platform';
import type { MessageRecord } from '../messages.store';
import { NEVER_SENT } from './check-webhook';
import { insertDeliveries } from './deliveries.store';
import { selectReceivers } from './webhooks.store';

/**
 * Puts a message on its way to its department's webhooks, in the transaction of the message: it is
 * sent if and only if the message came to be. What tells of webhooks themselves is not.
 */
export async function enqueueDeliveries(
  ctx: Pick<IdentityContext, 'db'>,
  message: Pick<MessageRecord, 'id' | 'departmentId' | 'kind' | 'createdAt'>,
): Promise<void> {
  if (NEVER_SENT.includes(message.kind)) return;
  const { id: messageId, createdAt } = message;
  const receivers = await selectReceivers(ctx.db, message.departmentId, message.kind);
  await insertDeliveries(
    ctx.db,
    receivers.map((webhookId) => ({ id: newId(), webhookId, messageId, createdAt })),
  );
}
