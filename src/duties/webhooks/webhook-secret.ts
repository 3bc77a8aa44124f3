import { randomBytes } from 'node:crypto';
import type { PlatformContext } from '../../platform';
import type { StoredWebhook } from './webhook';

/** What a secret begins with, so that nobody takes it for another kind of key. */
export const SECRET_PREFIX = 'whsec_';

/** As long as what the signature comes to. */
const SECRET_BYTES = 32;

/** How long the secret before the last rotation is signed with as well, in milliseconds. */
export const OVERLAP_MS = 24 * 3_600_000;

type Secrets = Pick<PlatformContext, 'secrets'>;

/** What binds sealed secrets to their webhook. */
const labelOf = (id: string): string => `webhook:${id}`;

/** A new secret, in the form that receivers' libraries take. */
export function newSecret(): string {
  return SECRET_PREFIX + randomBytes(SECRET_BYTES).toString('base64');
}

/** A secret as it is kept: bound to its webhook, so that it opens nowhere else. */
export function sealSecret({ secrets }: Secrets, id: string, secret: string): string {
  return secrets.seal(secret, labelOf(id));
}

/**
 * The secrets that a delivery is signed with now, the newest first. Throws when they were sealed
 * under another key.
 */
export function liveSecrets({ secrets }: Secrets, webhook: StoredWebhook, now: Date): string[] {
  const { id, secret, oldSecret, oldSecretUntil } = webhook;
  const overlaps = oldSecret !== null && oldSecretUntil !== null && now < oldSecretUntil;
  const sealed = overlaps ? [secret, oldSecret] : [secret];
  return sealed.map((one) => secrets.open(one, labelOf(id)));
}
