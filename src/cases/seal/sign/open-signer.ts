import { KeyObject, webcrypto } from 'node:crypto';
import type { Certificate, CryptoEngine } from 'pkijs';
import type { PlatformContext } from '../../../platform';
import { makeOwnKey } from './make-certificate';
import { configuredSealKey } from './read-key-files';
import { signBytes } from './sign-bytes';
import { signingOf } from './signing';

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

function signerOf(key: KeyObject, chain: readonly Certificate[]): SealSigner {
  const signing = signingOf(key);
  return { sign: (bytes) => signBytes(bytes, { signing, chain }) };
}

/**
 * Opens the key that papers are signed with: the configured one, or the gateway's own. Read each
 * time, so that a renewed certificate is taken without a restart. Errors: SEAL_KEY_INVALID.
 */
export async function openSigner({ config, secrets, clock }: SignerContext): Promise<SealSigner> {
  const configured = await configuredSealKey(config, clock.now());
  if (configured === null) {
    const { key, certificate } = await makeOwnKey(secrets.seed('case-seal'), await newEngine());
    return signerOf(KeyObject.from(key), [certificate]);
  }
  const { Certificate } = await import('pkijs');
  const { key, chain } = configured;
  const certificates = chain.map(({ raw }) => Certificate.fromBER(new Uint8Array(raw)));
  return signerOf(key, certificates);
}
