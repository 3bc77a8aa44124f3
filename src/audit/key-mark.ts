import type { AuditDraft } from './record';

/** Bytes of a digest that it is searched by. */
const BYTES = 8;

/** What a key's digest is searched by: short, for a page has many. Equal ones are told apart by the body. */
export function keyMark(digest: string): bigint {
  const bytes = Buffer.alloc(BYTES);
  bytes.write(digest, 'base64url');
  return bytes.readBigInt64BE();
}

/** Digests of the keys that a row was given for: a key that was tried in vain shows nothing of a row. */
export function releasedKeys({ keyDigests, rowCount }: AuditDraft): readonly string[] {
  return keyDigests.slice(0, rowCount ?? 0);
}
