import { createECDH, createHash, type webcrypto } from 'node:crypto';
import type { Certificate, CryptoEngine } from 'pkijs';

/** A key that is made of the gateway's secret, and its certificate. */
export interface OwnKey {
  readonly key: webcrypto.CryptoKey;
  readonly certificate: Certificate;
}

/** Whose it is, in words that nobody takes for a seal of the law. */
const NAME = 'Once Gateway self-signed seal key (no legal force)';

const COMMON_NAME = '2.5.4.3';
const KEY_USAGE = '2.5.29.15';
/** Digital signature and content commitment (RFC 5280, 4.2.1.3), as the bits of one byte. */
const SIGNS = new Uint8Array([0xc0]);
const UNUSED_BITS = 6;

const CURVE = { name: 'ECDSA', namedCurve: 'P-256' } as const;
const VALID = { from: new Date('2020-01-01T00:00:00Z'), to: new Date('2049-12-31T23:59:59Z') };

/** The private key of P-256 that a seed is, as JWK. */
function jwkOf(seed: Buffer): webcrypto.JsonWebKey {
  const pair = createECDH('prime256v1');
  pair.setPrivateKey(seed);
  const point = pair.getPublicKey();
  const [x, y] = [point.subarray(1, 33), point.subarray(33)];
  const part = (bytes: Buffer) => bytes.toString('base64url');
  return { kty: 'EC', crv: CURVE.namedCurve, d: part(seed), x: part(x), y: part(y) };
}

/**
 * Makes the key that a gateway without a configured one signs with: always the same of one secret.
 * Its certificate is signed by itself, so it shows that a paper was not altered, not who sealed it.
 */
export async function makeOwnKey(seed: Buffer, engine: CryptoEngine): Promise<OwnKey> {
  const pkijs = await import('pkijs');
  const asn1 = await import('asn1js');
  const { subtle } = globalThis.crypto;
  const jwk = jwkOf(seed);
  const key = await subtle.importKey('jwk', jwk, CURVE, true, ['sign']);
  const { d: _, ...open } = jwk;
  const publicKey = await subtle.importKey('jwk', open, CURVE, true, ['verify']);
  const certificate = new pkijs.Certificate();
  certificate.version = 2;
  const serial = createHash('sha256').update(JSON.stringify(open)).digest().subarray(0, 8);
  certificate.serialNumber = new asn1.Integer({ valueHex: new Uint8Array([1, ...serial]).buffer });
  const value = new asn1.Utf8String({ value: NAME });
  for (const name of [certificate.issuer, certificate.subject]) {
    name.typesAndValues.push(new pkijs.AttributeTypeAndValue({ type: COMMON_NAME, value }));
  }
  certificate.notBefore.value = VALID.from;
  certificate.notAfter.value = VALID.to;
  const usage = new asn1.BitString({ valueHex: SIGNS.buffer, unusedBits: UNUSED_BITS });
  certificate.extensions = [
    new pkijs.Extension({ extnID: KEY_USAGE, critical: true, extnValue: usage.toBER(false) }),
  ];
  await certificate.subjectPublicKeyInfo.importKey(publicKey, engine);
  await certificate.sign(key, 'SHA-256', engine);
  return { key, certificate };
}
