import { constants, type KeyObject, sign } from 'node:crypto';
import { isSm2, signSm2 } from './sm2';

/** How a key signs, with the identifiers that tell a reader so. */
export interface Signing {
  /** The hash, as node:crypto names it. */
  readonly hash: 'sha256' | 'sm3';
  readonly digestId: string;
  readonly signatureId: string;
  /** RSA alone states an empty parameter (RFC 4055, 5). */
  readonly statesNull: boolean;
  /** The signature of bytes, as it stands in CMS. */
  sign(bytes: Uint8Array): Uint8Array;
}

const SHA256 = { hash: 'sha256', digestId: '2.16.840.1.101.3.4.2.1' } as const;
const SM3 = { hash: 'sm3', digestId: '1.2.156.10197.1.401' } as const;

const RSA_SHA256 = { ...SHA256, signatureId: '1.2.840.113549.1.1.11', statesNull: true };
const ECDSA_SHA256 = { ...SHA256, signatureId: '1.2.840.10045.4.3.2', statesNull: false };
const SM2_SM3 = { ...SM3, signatureId: '1.2.156.10197.1.501', statesNull: false };

/** How seals are signed with a key: its kind decides, so nothing else is configured. SEAL-2 */
export function signingOf(key: KeyObject): Signing {
  if (isSm2(key)) return { ...SM2_SM3, sign: (bytes) => signSm2(bytes, key) };
  if (key.asymmetricKeyType === 'rsa') {
    const padded = { key, padding: constants.RSA_PKCS1_PADDING };
    return { ...RSA_SHA256, sign: (bytes) => sign('sha256', bytes, padded) };
  }
  return { ...ECDSA_SHA256, sign: (bytes) => sign('sha256', bytes, key) };
}
