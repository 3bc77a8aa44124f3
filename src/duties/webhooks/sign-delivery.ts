import { createHmac } from 'node:crypto';
import { SECRET_PREFIX } from './webhook-secret';

/** What is signed: one attempt to deliver one body. */
export interface Attempt {
  readonly id: string;
  readonly at: Date;
  readonly body: string;
}

/**
 * The headers of an attempt after the convention of Standard Webhooks: a signature for each secret
 * that is valid now, over what a receiver needs to know old, altered and repeated ones.
 */
export function signedHeaders(
  { id, at, body }: Attempt,
  secrets: readonly string[],
): Readonly<Record<string, string>> {
  const timestamp = String(Math.floor(at.getTime() / 1_000));
  const signatures = secrets.map((secret) => signature(secret, `${id}.${timestamp}.${body}`));
  return {
    'content-type': 'application/json',
    'user-agent': 'once-gateway',
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': signatures.join(' '),
  };
}

function signature(secret: string, content: string): string {
  const key = Buffer.from(secret.slice(SECRET_PREFIX.length), 'base64');
  return `v1,${createHmac('sha256', key).update(content).digest('base64')}`;
}
