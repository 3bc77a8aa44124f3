import { type AuditDraft, auditDraft } from '../../audit';
import { type IdentityContext, SYSTEM_ACTOR } from '../../identity';
import { sendMessage } from '../send-message';
import type { Consequence } from './attempt-outcome';
import { updateDelivery } from './deliveries.store';
import { hostOf, type StoredWebhook } from './webhook';
import { freeWebhook } from './webhooks.store';

/** Under which event it is recorded that a department was told. */
const EVENTS = Object.freeze({
  webhookDeliveryDead: 'webhook.deliveryDead',
  webhookDisabled: 'webhook.disabled',
});

/**
 * Notes what an attempt came to and gives its webhook back, in one transaction, with the message to
 * the department and its record where there is one. If we die before, the attempt was never noted:
 * it is made again under the same id.
 */
export async function noteAttempt(
  ctx: IdentityContext,
  webhook: StoredWebhook,
  { delivery, webhook: change, tell }: Consequence,
): Promise<void> {
  const note = async (): Promise<void> => {
    await updateDelivery(ctx.db, delivery);
    await freeWebhook(ctx.db, webhook.id, change);
  };
  if (tell === null) return ctx.db.transaction(note);
  return ctx.audit.recordWith(async () => {
    await note();
    const subject = { type: 'webhook', id: webhook.id, number: hostOf(webhook) } as const;
    await sendMessage(ctx, { to: webhook.departmentId, kind: tell, subject });
    return { result: undefined, drafts: [toldDraft(ctx, webhook, EVENTS[tell])] };
  });
}

function toldDraft(ctx: IdentityContext, webhook: StoredWebhook, event: string): AuditDraft {
  return auditDraft({
    ...{ event, requestId: ctx.requestId, department: webhook.departmentId },
    actor: { kind: 'system', id: SYSTEM_ACTOR.id },
    facts: { id: webhook.id },
  });
}
