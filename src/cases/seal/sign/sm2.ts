import type { KeyObject } from 'node:crypto';
import { sm2 } from 'sm-crypto-v2';

/** The algorithm of a PKCS #8 key: a public key of elliptic curves, on the curve of SM2 (1.2.156.10197.1.301). */
const ALGORITHM = Buffer.from('301306072a8648ce3d020106082a811ccf5501822d', 'hex');
/** What stands before the number in an EC private key of 32 bytes (RFC 5915, 3). */
const BEFORE_NUMBER = Buffer.from('0201010420', 'hex');
const NUMBER_BYTES = 32;

/** The signer id that GM/T 0009 sets where two sides agreed on no other. */
const SIGNER_ID = '1234567812345678';

/** OpenSSL has no name for the kind in Node, and its export as SEC 1 ends the process. */
const pkcs8 = (key: KeyObject): Buffer => key.export({ type: 'pkcs8', format: 'der' });

/** Whether a private key is one of SM2 (GB/T 32918). */
export function isSm2(key: KeyObject): boolean {
  return key.asymmetricKeyType === undefined && pkcs8(key).includes(ALGORITHM);
}

function numberOf(key: KeyObject): string {
  const der = pkcs8(key);
  const start = der.indexOf(BEFORE_NUMBER) + BEFORE_NUMBER.length;
  return der.toString('hex', start, start + NUMBER_BYTES);
}

/**
 * The signature by SM2 with SM3 (GB/T 32918.2), in DER. Not by node:crypto: it leaves the signer id
 * empty, and no verifier would take that.
 */
export function signSm2(bytes: Uint8Array, key: KeyObject): Uint8Array {
  const how = { der: true, hash: true, userId: SIGNER_ID };
  return Buffer.from(sm2.doSignature(bytes, numberOf(key), how), 'hex');
}
