import type { IdentityContext } from '../../identity';
import { GatewayError } from '../../platform';
import { notLive, ownWebhook } from './own-webhook';
import { requireRoom } from './register-webhook';
import { shown, type WebhookRecord } from './webhook';
import { endWebhook, reviveWebhook } from './webhooks.store';

/**
 * Sends no more to a webhook. What is on its way stays where it is until it is enabled again; what
 * is told meanwhile stands in the inbox only. Errors: NOT_FOUND, FORBIDDEN, CONFLICT.
 */
export async function disableWebhook(ctx: IdentityContext, id: string): Promise<WebhookRecord> {
  const webhook = await ownWebhook(ctx, 'disableWebhook', id);
  const disabledAt = ctx.clock.now();
  if (!(await endWebhook(ctx.db, webhook.id, disabledAt))) throw notLive();
  return { ...shown(webhook), disabledAt };
}

/**
 * Sends to a disabled webhook again, and first what was left on its way; earlier failures are
 * forgotten. Errors: NOT_FOUND, FORBIDDEN, CONFLICT.
 */
export async function enableWebhook(ctx: IdentityContext, id: string): Promise<WebhookRecord> {
  const webhook = await ownWebhook(ctx, 'enableWebhook', id);
  await requireRoom(ctx, webhook.departmentId);
  if (!(await reviveWebhook(ctx.db, webhook.id, ctx.clock.now()))) throw alreadyLive();
  return { ...shown(webhook), disabledAt: null, failingSince: null };
}

function alreadyLive(): GatewayError {
  return new GatewayError('CONFLICT', {
    what: { zh: '消息推送', en: 'the webhook' },
    expected: { zh: '已停用', en: 'a disabled one' },
    got: { zh: '启用', en: 'one in use' },
  });
}
