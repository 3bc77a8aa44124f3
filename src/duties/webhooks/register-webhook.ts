import type { IdentityContext } from '../../identity';
import { GatewayError, newId } from '../../platform';
import type { SourcesContext } from '../../sources';
import type { MessageKind } from '../message-kinds';
import { checkKinds, checkUrl } from './check-webhook';
import { requireKeeper } from './own-webhook';
import { type StoredWebhook, shown, type WebhookRecord } from './webhook';
import { newSecret, sealSecret } from './webhook-secret';
import { countLive, insertWebhook } from './webhooks.store';

/** Most webhooks that a department has in use at once. */
const MAX_LIVE = 20;

/** A webhook to be registered. */
export interface NewWebhook {
  readonly url: string;
  /** All kinds where nothing is said. */
  readonly kinds?: readonly MessageKind[] | null;
}

/** A webhook with its secret, which is told this once and never again. */
export interface ToldSecret {
  readonly id: string;
  readonly secret: string;
  readonly webhook: WebhookRecord;
}

/**
 * Has the messages of the caller's department posted to an address as well, from now on.
 * Errors: FORBIDDEN; INPUT_INVALID{field}; CONFLICT when the department has as many as it may have.
 */
export async function registerWebhook(
  ctx: SourcesContext,
  { url, kinds }: NewWebhook,
): Promise<ToldSecret> {
  const actor = requireKeeper(ctx, 'registerWebhook');
  const id = newId();
  const secret = newSecret();
  await requireRoom(ctx, actor.department.id);
  const webhook: StoredWebhook = {
    ...{ id, departmentId: actor.department.id, url: await checkUrl(ctx, url) },
    ...{ kinds: checkKinds(kinds ?? null), secret: sealSecret(ctx, id, secret) },
    ...{ createdAt: ctx.clock.now(), createdBy: actor.id, disabledAt: null },
    ...{ oldSecret: null, oldSecretUntil: null, failures: 0, failingSince: null, toldDeadAt: null },
  };
  await insertWebhook(ctx.db, webhook);
  return { id, secret, webhook: shown(webhook) };
}

/** Refuses one webhook more than a department may have in use. Errors: CONFLICT. */
export async function requireRoom(ctx: IdentityContext, departmentId: string): Promise<void> {
  const live = await countLive(ctx.db, departmentId);
  if (live < MAX_LIVE) return;
  throw new GatewayError('CONFLICT', {
    what: { zh: '启用的消息推送数', en: 'the number of webhooks in use' },
    expected: { zh: `少于 ${MAX_LIVE}`, en: `fewer than ${MAX_LIVE}` },
    got: live,
  });
}
