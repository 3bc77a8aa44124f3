import { randomBytes } from 'node:crypto';
import type { SecretBox } from '../../platform';

/** What every session token begins with, so that a leaked one is recognised by scanners. */
export const SESSION_PREFIX = 'ogs_';

const SHAPE = /^ogs_[A-Za-z0-9_-]{43}$/;

/** A new session token: 32 random bytes behind the prefix. Only its holder ever has it. */
export function newSessionToken(): string {
  return SESSION_PREFIX + randomBytes(32).toString('base64url');
}

/** True for text that could be a session token. */
export function looksLikeSessionToken(text: string): boolean {
  return SHAPE.test(text);
}

/** What is stored of a token: a keyed digest, worthless to who steals the table. */
export function digestOfToken(secrets: SecretBox, token: string): string {
  return secrets.digest('session', token);
}

/** A keyed digest of an account as typed, for counting and recording sign-ins to it. */
export function digestOfAccount(secrets: SecretBox, account: string): string {
  return secrets.digest('session', `account:${account}`);
}

/** Digest of where a request came from, to count by without keeping addresses. */
export function digestOfPeer(secrets: SecretBox, peer: string): string {
  return secrets.digest('session', `peer:${peer}`);
}
