import type { SecretBox } from '../platform';

/** A digest as records show it: 32 bytes in base64url. */
const DIGEST = /^[A-Za-z0-9_-]{43}$/;

/** Citizen numbers and credit codes, which are read in capitals. */
const CODE = /^[0-9A-Za-z]{18}$/;

/** The digest of a key that somebody names, by the key itself or by its digest. */
export function keyDigestOf(secrets: SecretBox, named: string): string {
  const key = named.trim();
  if (DIGEST.test(key)) return key;
  return secrets.digest('audit-key', CODE.test(key) ? key.toUpperCase() : key);
}
