import { type KeyObject, webcrypto } from 'node:crypto';
import type { Certificate, CryptoEngine } from 'pkijs';
import type { PlatformContext } from '../../../platform';
import { makeOwnKey } from './make-certificate';
import { configuredSealKey } from './read-key-files';
import { signBytes } from './sign-bytes';

/** Signs papers under the key of this gateway. */
export interface SealSigner {
  /** The signature of bytes, as CMS in DER. */
  sign(bytes: Uint8Array): Promise<Uint8Array>;
}

type SignerContext = Pick<PlatformContext, 'config' | 'secrets' | 'clock'>;

async function newEngine(): Promise<CryptoEngine> {
  const { CryptoEngine } = await import('pkijs');
  return new CryptoEngine({ name: 'node', crypto: webcrypto });
}

/** A key of node:crypto for the library, which speaks the web's. */
function webKey(key: KeyObject): Promise<webcrypto.CryptoKey> {
  const der = key.export({ type: 'pkcs8', format: 'der' });
  const how =
    key.asymmetricKeyType === 'rsa'
      ? { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' }
      : { name: 'ECDSA', namedCurve: 'P-256' };
  return webcrypto.subtle.importKey('pkcs8', der, how, false, ['sign']);
}

function signerOf(
  key: webcrypto.CryptoKey,
  chain: readonly Certificate[],
  engine: CryptoEngine,
): SealSigner {
  return { sign: (bytes) => signBytes(bytes, { key, chain, engine }) };
}

/**
 * Opens the key that papers are signed with: the configured one, or the gateway's own. Read each
 * time, so that a renewed certificate is taken without a restart. Errors: SEAL_KEY_INVALID.
 */
export async function openSigner({ config, secrets, clock }: SignerContext): Promise<SealSigner> {
  const engine = await newEngine();
  const configured = await configuredSealKey(config, clock.now());
  if (configured === null) {
    const { key, certificate } = await makeOwnKey(secrets.seed('case-seal'), engine);
    return signerOf(key, [certificate], engine);
  }
  const { Certificate } = await import('pkijs');
  const { key, chain } = configured;
  const certificates = chain.map(({ raw }) => Certificate.fromBER(new Uint8Array(raw)));
  return signerOf(await webKey(key), certificates, engine);
}
