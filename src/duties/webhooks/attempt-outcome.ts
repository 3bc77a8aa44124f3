import type { OutboundProblem } from '../../sources';
import type { DeliveryRecord } from './delivery';
import { PATIENCE_MS, restAfter, retryDelay } from './retry-delays';
import type { StoredWebhook } from './webhook';
import type { WebhookChange } from './webhooks.store';

/** What one attempt came to: the status that was answered, or why none was. */
export type Outcome = { readonly status: number } | { readonly problem: OutboundProblem };

/** One attempt: what was sent where, and what the attempt came to. */
export interface Attempted {
  readonly webhook: StoredWebhook;
  readonly delivery: DeliveryRecord;
  readonly outcome: Outcome;
  /** When it ended. */
  readonly at: Date;
}

/** What is to be noted after an attempt, and what its department is told, where it is. */
export interface Consequence {
  readonly delivery: DeliveryRecord;
  readonly webhook: WebhookChange;
  readonly tell: 'webhookDeliveryDead' | 'webhookDisabled' | null;
}

const later = (at: Date, milliseconds: number): Date => new Date(at.getTime() + milliseconds);

/** What an attempt has changed of its delivery, whatever it came to. */
function noted({ delivery, outcome, at }: Attempted): DeliveryRecord {
  const status = 'status' in outcome ? outcome.status : null;
  const problem = 'problem' in outcome ? outcome.problem : null;
  const attempts = delivery.attempts + 1;
  return { ...delivery, attempts, triedAt: at, lastStatus: status, lastProblem: problem };
}

/**
 * What follows from an attempt. Only a status of 200 to 299 says that it arrived: a redirect is not
 * followed. A failed one is made again later until its attempts are used up, which the department
 * is told once until something arrives again; a webhook that fails for days is disabled.
 */
export function consequenceOf(attempted: Attempted, random: () => number): Consequence {
  const { outcome } = attempted;
  const arrived = 'status' in outcome && outcome.status >= 200 && outcome.status < 300;
  return arrived ? success(attempted) : failure(attempted, random);
}

function success(attempted: Attempted): Consequence {
  const { at } = attempted;
  return {
    delivery: { ...noted(attempted), dueAt: null, deliveredAt: at },
    webhook: { freeAt: at, failures: 0, failingSince: null, toldDeadAt: null, disabledAt: null },
    tell: null,
  };
}

function failure(attempted: Attempted, random: () => number): Consequence {
  const { webhook, at } = attempted;
  const delivery = noted(attempted);
  const delay = retryDelay(delivery.attempts, random);
  const dead = delay === null;
  const failingSince = webhook.failingSince ?? at;
  const disabled = at.getTime() - failingSince.getTime() >= PATIENCE_MS;
  const tellDead = dead && webhook.toldDeadAt === null;
  const failures = webhook.failures + 1;
  return {
    delivery: { ...delivery, dueAt: dead ? null : later(at, delay), deadAt: dead ? at : null },
    webhook: {
      ...{ failures, failingSince, freeAt: later(at, restAfter(failures)) },
      toldDeadAt: tellDead ? at : webhook.toldDeadAt,
      disabledAt: disabled ? at : null,
    },
    tell: disabled ? 'webhookDisabled' : tellDead ? 'webhookDeliveryDead' : null,
  };
}
