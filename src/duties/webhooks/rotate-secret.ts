import type { IdentityContext } from '../../identity';
import { GatewayError } from '../../platform';
import { ownWebhook } from './own-webhook';
import type { ToldSecret } from './register-webhook';
import { shown } from './webhook';
import { newSecret, OVERLAP_MS, sealSecret } from './webhook-secret';
import { replaceSecret } from './webhooks.store';

/**
 * Gives a webhook a new secret. For a day deliveries are signed with the old one as well, so that a
 * receiver can be moved over without a gap; rotating twice ends the old one at once.
 * Errors: NOT_FOUND, FORBIDDEN, CONFLICT when it was rotated meanwhile.
 */
export async function rotateWebhookSecret(ctx: IdentityContext, id: string): Promise<ToldSecret> {
  const webhook = await ownWebhook(ctx, 'rotateWebhookSecret', id);
  const secret = newSecret();
  const next = {
    secret: sealSecret(ctx, webhook.id, secret),
    oldUntil: new Date(ctx.clock.now().getTime() + OVERLAP_MS),
  };
  if (await replaceSecret(ctx.db, webhook, next)) {
    return { id: webhook.id, secret, webhook: shown(webhook) };
  }
  throw new GatewayError('CONFLICT', {
    what: { zh: '推送密钥', en: 'the secret of the webhook' },
    expected: { zh: '未被更换', en: 'the one there was' },
    got: { zh: '已被他人更换', en: 'one that somebody else rotated to' },
  });
}
