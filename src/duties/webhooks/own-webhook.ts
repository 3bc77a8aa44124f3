import { type Actor, forbidden, holds, type IdentityContext, requireActor } from '../../identity';
import { GatewayError } from '../../platform';
import type { StoredWebhook } from './webhook';
import { selectWebhook } from './webhooks.store';

/**
 * The caller who may look after their department's webhooks: its developers and stewards. Nobody
 * outside a department may say where its messages go. Errors: UNAUTHENTICATED, FORBIDDEN{operation}.
 */
export function requireKeeper(ctx: IdentityContext, operation: string): Actor {
  const actor = requireActor(ctx);
  if (holds(actor, 'developer', 'steward')) return actor;
  throw forbidden(operation);
}

/** A webhook of the caller's department; another's looks absent. Errors: those, NOT_FOUND. */
export async function ownWebhook(
  ctx: IdentityContext,
  operation: string,
  id: string,
): Promise<StoredWebhook> {
  const { department } = requireKeeper(ctx, operation);
  const webhook = await selectWebhook(ctx.db, id.replaceAll('\0', ''));
  if (webhook?.departmentId === department.id) return webhook;
  throw new GatewayError('NOT_FOUND', { what: { zh: '消息推送', en: 'webhook' }, id });
}

/** Refuses what only a webhook in use can do. Errors: CONFLICT. */
export function requireLive({ disabledAt }: StoredWebhook): void {
  if (disabledAt !== null) throw notLive();
}

/** A webhook is not in use, where it should be. */
export function notLive(): GatewayError {
  return new GatewayError('CONFLICT', {
    what: { zh: '消息推送', en: 'the webhook' },
    expected: { zh: '启用', en: 'one in use' },
    got: { zh: '已停用', en: 'a disabled one' },
  });
}
