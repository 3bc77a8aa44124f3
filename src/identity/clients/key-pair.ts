import { exportJWK, generateKeyPair, type JWK } from 'jose';
import type { KeyAlgorithm, PublicJwk } from './client.store';
import { keyIdOf, readPublicJwk } from './public-jwk';

/** A fresh key pair. The private half stays with the client; the gateway never stores it. */
export interface KeyPair {
  readonly algorithm: KeyAlgorithm;
  /** With `kid` and `alg` inside, so that one file holds all that signing needs. */
  readonly privateJwk: JWK;
  readonly publicJwk: PublicJwk;
  /** RFC 7638 thumbprint of the public half. */
  readonly kid: string;
}

/** Makes a key pair for a client, Ed25519 unless P-256 is asked for. */
export async function createKeyPair(algorithm: KeyAlgorithm = 'EdDSA'): Promise<KeyPair> {
  const { publicKey, privateKey } = await generateKeyPair(algorithm, { extractable: true });
  const publicJwk = readPublicJwk({ ...(await exportJWK(publicKey)) }, algorithm);
  const kid = await keyIdOf(publicJwk);
  const privateJwk = { ...(await exportJWK(privateKey)), kid, alg: algorithm };
  return { algorithm, privateJwk, publicJwk, kid };
}
