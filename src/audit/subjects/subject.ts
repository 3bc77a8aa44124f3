import { createHmac, randomBytes } from 'node:crypto';
import { openUnder, type SecretBox, sealUnder } from '../../platform';

/** Bytes of a subject's own key. */
const KEY_BYTES = 32;

/**
 * Somebody or something whose rows are read, by a key such as a citizen number. Records call it by a name that
 * is a commitment under a key of its own: once that key is destroyed nobody can tell whose name it was.
 */
export interface Subject {
  /** Keyed digest of the key it is read by: what it is found by. */
  readonly digest: string;
  /** What records call it: 32 bytes in base64url. */
  readonly name: string;
  /** Its own key, sealed under the gateway's. */
  readonly wrappedKey: string;
  /** The key it is read by, sealed under its own; null where nobody told. */
  readonly sealedValue: string | null;
}

const wrapLabel = (digest: string): string => `audit-subject-key:${digest}`;
const valueLabel = (digest: string): string => `audit-subject-value:${digest}`;

function nameUnder(key: Buffer, digest: string): string {
  return createHmac('sha256', key).update(digest).digest('base64url');
}

/** A subject with a new key. */
export function makeSubject(secrets: SecretBox, digest: string, value: string | null): Subject {
  const key = randomBytes(KEY_BYTES);
  return {
    digest,
    name: nameUnder(key, digest),
    wrappedKey: secrets.seal(key.toString('base64url'), wrapLabel(digest)),
    sealedValue: value === null ? null : sealUnder(key, value, valueLabel(digest)),
  };
}

/**
 * The key that a subject is read by, or null where nobody told it. Throws where the row does not belong to its
 * name, so nobody can have it pass for another one by writing into the table.
 */
export function openSubject(secrets: SecretBox, subject: Subject): string | null {
  const { digest, name, wrappedKey, sealedValue } = subject;
  const key = Buffer.from(secrets.open(wrappedKey, wrapLabel(digest)), 'base64url');
  if (nameUnder(key, digest) !== name) throw new Error('a subject does not fit its name');
  return sealedValue === null ? null : openUnder(key, sealedValue, valueLabel(digest));
}
