import type { MessageKind } from '../message-kinds';

/** A webhook as it may be shown. */
export interface WebhookRecord {
  readonly id: string;
  readonly departmentId: string;
  readonly url: string;
  /** None for all of them. */
  readonly kinds: readonly MessageKind[];
  readonly createdAt: Date;
  readonly createdBy: string;
  readonly disabledAt: Date | null;
  /** The first failed attempt since the last that succeeded. */
  readonly failingSince: Date | null;
}

/** A webhook with all that is needed to send to it. Secrets are sealed, see `webhook-secret.ts`. */
export interface StoredWebhook extends WebhookRecord {
  readonly secret: string;
  /** The secret before the last rotation. */
  readonly oldSecret: string | null;
  /** Until when it is signed with as well. */
  readonly oldSecretUntil: Date | null;
  /** Failed attempts since the last that succeeded. */
  readonly failures: number;
  /** When its department was told of a dead delivery, since the last success. */
  readonly toldDeadAt: Date | null;
}

/** What people call a webhook by: the place it leads to, without the path, which may be secret. */
export function hostOf({ url }: Pick<WebhookRecord, 'url'>): string {
  return new URL(url).host;
}

/** A webhook as it may be shown: without its secrets. */
export function shown({
  secret: _secret,
  oldSecret: _old,
  oldSecretUntil: _until,
  failures: _failures,
  toldDeadAt: _told,
  ...record
}: StoredWebhook): WebhookRecord {
  return record;
}
