import type { SourcesContext } from '../../sources';
import { selectMessage } from '../messages.store';
import { consequenceOf, type Outcome } from './attempt-outcome';
import { selectDue } from './deliveries.store';
import type { DeliveryRecord } from './delivery';
import { messageBody, testBody } from './delivery-body';
import { noteAttempt } from './note-attempt';
import { signedHeaders } from './sign-delivery';
import type { StoredWebhook } from './webhook';
import { liveSecrets } from './webhook-secret';
import { claimWebhook, putBackWebhook } from './webhooks.store';

/** How long a receiver may take, in milliseconds. */
const TIME_LIMIT_MS = 10_000;

/** After how long a webhook is free again whose sender died, in milliseconds: beyond any attempt. */
const LEASE_MS = 60_000;

/** What a turn is taken with, beside the context. */
export interface TurnOptions {
  /** Numbers from 0 to 1 that spread attempts in time. */
  readonly random: () => number;
  /** Breaks off the attempt: the gateway stops. */
  readonly signal: AbortSignal;
}

/** Takes a webhook that something is due for and that nobody sends to; null when there is none. */
export function nextTurn(ctx: SourcesContext): Promise<StoredWebhook | null> {
  const now = ctx.clock.now();
  return claimWebhook(ctx.db, now, new Date(now.getTime() + LEASE_MS));
}

/**
 * Makes one attempt for a webhook that was taken: posts the oldest delivery that is due and notes
 * what came of it. An attempt that was broken off is not noted and soon made again.
 */
export async function takeTurn(
  ctx: SourcesContext,
  webhook: StoredWebhook,
  { random, signal }: TurnOptions,
): Promise<void> {
  const delivery = await selectDue(ctx.db, webhook.id, ctx.clock.now());
  const outcome = delivery && (await attempt(ctx, webhook, delivery, signal));
  if (delivery === null || outcome === null || signal.aborted) {
    return putBackWebhook(ctx.db, webhook.id, ctx.clock.now());
  }
  const attempted = { webhook, delivery, outcome, at: ctx.clock.now() };
  return noteAttempt(ctx, webhook, consequenceOf(attempted, random));
}

async function attempt(
  ctx: SourcesContext,
  webhook: StoredWebhook,
  delivery: DeliveryRecord,
  signal: AbortSignal,
): Promise<Outcome> {
  const at = ctx.clock.now();
  const body = await bodyOf(ctx, webhook, delivery);
  const headers = signedHeaders({ id: delivery.id, at, body }, liveSecrets(ctx, webhook, at));
  const { outbound } = ctx.sources;
  return outbound.post({ url: webhook.url, headers, body, timeoutMs: TIME_LIMIT_MS, signal });
}

/** Messages are never deleted: a delivery without one is a test. */
async function bodyOf(
  ctx: SourcesContext,
  webhook: StoredWebhook,
  delivery: DeliveryRecord,
): Promise<string> {
  const { messageId } = delivery;
  const message = messageId === null ? null : await selectMessage(ctx.db, messageId);
  return message === null ? testBody(delivery, webhook) : messageBody(message);
}
