import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';

/** What a keyed digest is made for; digests of different uses never compare equal. */
export type DigestUse =
  | 'audit-key'
  | 'case-applicant'
  | 'disclosure-applicant'
  | 'case-values'
  | 'cursor'
  | 'key-fingerprint'
  | 'quota-subject'
  | 'session';

/** What a key pair is made for. */
export type SeedUse = 'audit-log' | 'audit-log-sm2' | 'case-seal';

/** Encrypts secrets at rest and makes keyed digests, all under one configured 32-byte key. */
export interface SecretBox {
  /** Encrypts text with AES-256-GCM; `label` binds the result to its place (such as a source id). */
  seal(text: string, label: string): string;
  /** Opens what `seal` made under the same label; throws when it was altered or moved. */
  open(sealed: string, label: string): string;
  /** HMAC-SHA-256 in base64url: the same value under the same use always gives the same digest. */
  digest(use: DigestUse, value: string): string;
  /** 32 bytes that a key pair is made of: always the same ones for a use. */
  seed(use: SeedUse): Buffer;
}

const VERSION = 'v1';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** Makes a box from 32 bytes of key material; every use gets a key of its own by HKDF. */
export function createSecretBox(key: Buffer): SecretBox {
  if (key.length !== 32) throw new RangeError(`a secret key has 32 bytes, this one ${key.length}`);
  const sealKey = derive(key, 'seal');
  const digestKeys = new Map<DigestUse, Buffer>();
  const digestKey = (use: DigestUse): Buffer => {
    const known = digestKeys.get(use) ?? derive(key, `digest:${use}`);
    digestKeys.set(use, known);
    return known;
  };
  return {
    seal: (text, label) => sealUnder(sealKey, text, label),
    open: (sealed, label) => openUnder(sealKey, sealed, label),
    digest: (use, value) => createHmac('sha256', digestKey(use)).update(value).digest('base64url'),
    seed: (use) => derive(key, `seed:${use}`),
  };
}

function derive(key: Buffer, info: string): Buffer {
  return Buffer.from(hkdfSync('sha256', key, 'once-gateway', info, 32));
}

/** Encrypts text under a key of 32 bytes that the caller keeps, with AES-256-GCM; see `SecretBox.seal`. */
export function sealUnder(key: Buffer, text: string, label: string): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(label));
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return `${VERSION}.${Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url')}`;
}

/** Opens what `sealUnder` made under the same key and label; throws when it was altered or moved. */
export function openUnder(key: Buffer, sealed: string, label: string): string {
  const [version, payload] = sealed.split('.');
  if (version !== VERSION || payload === undefined) throw new Error('not a sealed secret');
  const bytes = Buffer.from(payload, 'base64url');
  const nonce = bytes.subarray(0, NONCE_BYTES);
  const tag = bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES);
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES });
  decipher.setAAD(Buffer.from(label)).setAuthTag(tag);
  const body = bytes.subarray(NONCE_BYTES + TAG_BYTES);
  return Buffer.concat([decipher.update(body), decipher.final()]).toString('utf8');
}
