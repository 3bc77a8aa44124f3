import { createPublicKey, type JsonWebKey } from 'node:crypto';
import { calculateJwkThumbprint } from 'jose';
import { GatewayError, type Words } from '../../platform';
import type { KeyAlgorithm, PublicJwk } from './client.store';
import { isWeakPoint } from './weak-point';

/** What a public key of each algorithm is made of; nothing else is kept of what was sent. */
const SHAPES = Object.freeze({
  EdDSA: { kty: 'OKP', crv: 'Ed25519', members: ['x'] },
  ES256: { kty: 'EC', crv: 'P-256', members: ['x', 'y'] },
}) satisfies Record<KeyAlgorithm, { kty: string; crv: string; members: readonly string[] }>;

/** Members of a JWK that only a private or a shared key has (RFC 7518 section 6). */
const PRIVATE = ['d', 'p', 'q', 'dp', 'dq', 'qi', 'oth', 'k', 'priv'] as const;

/**
 * Reads a public key as sent: the members its algorithm needs, a point that is on the curve (P-256)
 * or of large order and canonical (Ed25519, where others could be signed for by anyone),
 * written the one canonical way so that one key cannot have two ids.
 * Errors: PRIVATE_KEY_SENT; INPUT_INVALID{field: publicKey}, which never repeats the key.
 */
export function readPublicJwk(
  sent: Readonly<Record<string, unknown>>,
  algorithm: KeyAlgorithm,
): PublicJwk {
  if (PRIVATE.some((member) => member in sent)) throw new GatewayError('PRIVATE_KEY_SENT');
  const { kty, crv, members } = SHAPES[algorithm];
  if (sent.kty !== kty || sent.crv !== crv) {
    throw refused(algorithm, { zh: '其他类型的密钥', en: 'a key of another kind' });
  }
  const parts = members.map((name) => [name, sent[name]]);
  return canonical({ kty, crv, ...Object.fromEntries(parts) }, algorithm);
}

/** The key id of a public key: its RFC 7638 thumbprint, so equal keys have equal ids anywhere. */
export function keyIdOf(jwk: PublicJwk): Promise<string> {
  return calculateJwkThumbprint({ ...jwk }, 'sha256');
}

function canonical(key: JsonWebKey, algorithm: KeyAlgorithm): PublicJwk {
  try {
    const { kty, crv, x, y } = createPublicKey({ key, format: 'jwk' }).export({ format: 'jwk' });
    if (!kty || !crv || !x) throw new TypeError('expected kty, crv and x');
    if (algorithm === 'EdDSA' && isWeakPoint(x)) throw new TypeError('expected a strong point');
    return y === undefined ? { kty, crv, x } : { kty, crv, x, y };
  } catch {
    throw refused(algorithm, { zh: '无法读取或不安全的密钥', en: 'an unreadable or unsafe key' });
  }
}

function refused(algorithm: KeyAlgorithm, got: Words): GatewayError {
  const { kty, crv } = SHAPES[algorithm];
  const expected = {
    zh: `JWK 公钥 (kty ${kty}, crv ${crv})`,
    en: `a public JWK (kty ${kty}, crv ${crv})`,
  };
  return new GatewayError('INPUT_INVALID', { field: 'publicKey', expected, got });
}
